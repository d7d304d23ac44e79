import { expect, test } from 'vitest';
import { ReceivedIds } from '../../../../src/telegram/gramjs/received-ids.ts';

/** The id of a server's message at this second. */
const idAt = (seconds: number, count = 0): bigint =>
  (BigInt(seconds) << 32n) + BigInt(4 * count + 1);
const start = 1_800_000_000;

test('an id is accepted once', () => {
  const ids = new ReceivedIds(() => 0);
  expect(ids.refuse(idAt(start))).toBeUndefined();
  expect(ids.refuse(idAt(start))).toBe('an id that was received before');
});

test('ids may arrive in any order', () => {
  const ids = new ReceivedIds(() => 0);
  expect([3, 1, 2].map((count) => ids.refuse(idAt(start, count)))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('an even id is refused', () => {
  expect(new ReceivedIds(() => 0).refuse(idAt(start) - 1n)).toBe('an id that no server makes');
});

test('an id is refused 301 seconds after it was made, whatever the clock of the computer says', () => {
  let now = 5;
  const ids = new ReceivedIds(() => now);
  ids.refuse(idAt(start));
  now += 301;
  expect(ids.refuse(idAt(start, 1))).toBe('an id of the distant past');
  expect(ids.refuse(idAt(start + 2))).toBeUndefined();
});

test('ids that were forgotten are not accepted again', () => {
  const ids = new ReceivedIds(() => 0);
  for (let count = 0; count < 10_000; count++)
    expect(ids.refuse(idAt(start, count))).toBeUndefined();
  for (let count = 0; count < 10_000; count++) expect(ids.refuse(idAt(start, count))).toBeDefined();
});

test('of 2,001 ids, the lower thousand are forgotten', () => {
  const ids = new ReceivedIds(() => 0);
  for (let count = 0; count < 2_000; count++) ids.refuse(idAt(start, count));
  expect(ids.refuse(idAt(start, 0))).toBe('an id that was received before');
  ids.refuse(idAt(start, 2_000));
  expect(ids.refuse(idAt(start, 999))).toBe('an id older than all that are remembered');
  expect(ids.refuse(idAt(start, 1_000))).toBe('an id that was received before');
});
