import { expect, test } from 'vitest';
import { MessageTurns } from '../../../../src/bot/kit/message-turns.ts';

const place = { chat: 1, messageId: 2 };

/** Edits that are noted when they begin, and end when the test says so. */
function setUp() {
  const turns = new MessageTurns();
  const begun: string[] = [];
  const edit = (name: string) => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const run = (): Promise<void> => {
      begun.push(name);
      return promise;
    };
    return { run, resolve, reject };
  };
  return { turns, begun, edit };
}

/** Lets everything happen that nothing holds up. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('MessageTurns: buttons are taken away after the replacement that was asked for before', async () => {
  const { turns, begun, edit } = setUp();
  const [replacement, trim] = [edit('replace'), edit('trim')];
  const replaced = turns.replace(place, replacement.run);
  const trimmed = turns.trim(place, trim.run);
  await settle();
  expect(begun).toEqual(['replace']);
  replacement.resolve();
  trim.resolve();
  await Promise.all([replaced, trimmed]);
  expect(begun).toEqual(['replace', 'trim']);
});

test('MessageTurns: a replacement waits for buttons that are being taken away, even if that fails', async () => {
  const { turns, begun, edit } = setUp();
  const [trim, replacement] = [edit('trim'), edit('replace')];
  const trimmed = turns.trim(place, trim.run);
  const replaced = turns.replace(place, replacement.run);
  await settle();
  expect(begun).toEqual(['trim']);
  trim.reject(new Error('Telegram is away.'));
  replacement.resolve();
  await expect(trimmed).rejects.toThrow('Telegram is away.');
  await replaced;
  expect(begun).toEqual(['trim', 'replace']);
});

test('MessageTurns: replacements and other messages do not wait', async () => {
  const { turns, begun, edit } = setUp();
  const edits = ['a', 'b', 'c'].map((name) => edit(name));
  const [a, b, c] = edits;
  const all = [
    turns.replace(place, a?.run ?? settle),
    turns.replace(place, b?.run ?? settle),
    turns.trim({ ...place, messageId: 3 }, c?.run ?? settle),
  ];
  await settle();
  expect(begun).toEqual(['a', 'b', 'c']);
  for (const one of edits) one.resolve();
  await Promise.all(all);
});
