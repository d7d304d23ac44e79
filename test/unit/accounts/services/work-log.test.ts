import { expect, test } from 'vitest';
import { WorkLog } from '../../../../src/accounts/services/work-log.ts';
import { TelegramError } from '../../../../src/contacts/telegram-error.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

const silent = (): void => {};

function open() {
  const clock = new ManualClock();
  const lines: unknown[] = [];
  const info = (fields: object, line: string): void => void lines.push([line, fields]);
  const log = { debug: silent, info, warn: silent, error: silent };
  return { clock, lines, work: new WorkLog({ account: 'a', work: 'merge' }, { clock, log }) };
}

const own = { account: 'a', work: 'merge' };

test('WorkLog.goesOn writes a line every 30 s, and asks only then where the work stands', async () => {
  const { clock, lines, work } = open();
  let asked = 0;
  const standing = () => ({ done: (asked += 1) });
  clock.jump(29_999);
  await work.goesOn(standing);
  expect([asked, lines]).toEqual([0, []]);
  clock.jump(1);
  await work.goesOn(standing);
  await work.goesOn(standing);
  expect(lines).toEqual([['Work on an account goes on', { ...own, done: 1 }]]);
});

test('WorkLog.follow writes the begin and the end of a work', async () => {
  const { lines, work } = open();
  let done = 0;
  const standing = () => ({ done });
  expect(await work.follow(standing, async () => (done = 3))).toBe(3);
  expect(lines).toEqual([
    ['Work on an account begins', { ...own, done: 0 }],
    ['Work on an account ends', { ...own, done: 3 }],
  ]);
});

test.each([
  [new Error('no disk'), { problem: 'error' }],
  [new TelegramError({ kind: 'restricted' }), { problem: 'restricted', until: undefined }],
  [
    new TelegramError({ kind: 'flood', until: new Date(1) }),
    { problem: 'flood', until: new Date(1) },
  ],
])('WorkLog.follow ends with what %s says, which is thrown on', async (error, fields) => {
  const { lines, work } = open();
  const following = work.follow(
    () => ({}),
    () => Promise.reject(error),
  );
  await expect(following).rejects.toBe(error);
  expect(lines[1]).toEqual(['Work on an account ends', { ...own, ...fields }]);
});
