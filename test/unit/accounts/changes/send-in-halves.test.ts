import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isItemRefusal, sendInHalves } from '../../../../src/accounts/changes/send-in-halves.ts';
import { TelegramError, type FailureReason } from '../../../../src/contacts/telegram-error.ts';

const refusal = (kind: 'user_unknown' | 'name_empty' | 'restricted' | 'unreachable') =>
  new TelegramError({ kind });

/** Refuses every batch that contains one of `bad`. */
function sender(bad: ReadonlySet<number>, kind: 'user_unknown' | 'name_empty') {
  const calls: (readonly number[])[] = [];
  return {
    calls,
    send: (some: readonly number[]): Promise<readonly string[]> => {
      calls.push(some);
      return some.some((item) => bad.has(item))
        ? Promise.reject(refusal(kind))
        : Promise.resolve(some.map((item) => `sent ${item}`));
    },
  };
}
const refused = (item: number): readonly string[] => [`refused ${item}`];

test('sendInHalves makes one call when nothing is refused', async () => {
  const { calls, send } = sender(new Set(), 'name_empty');
  await sendInHalves([1, 2, 3], send, refused);
  expect(calls).toEqual([[1, 2, 3]]);
});

test('sendInHalves finds the refused items and keeps the order of the results', async () => {
  const lists = fc.uniqueArray(fc.nat(99), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(lists, fc.array(fc.nat(99), { maxLength: 40 }), async (items, unknown) => {
      const bad = new Set(unknown);
      const { send } = sender(bad, 'user_unknown');
      expect(await sendInHalves(items, send, refused)).toEqual(
        items.map((item) => (bad.has(item) ? `refused ${item}` : `sent ${item}`)),
      );
    }),
    { numRuns: 50 },
  );
});

test('sendInHalves stops at the fifth refusal, which is about the account', async () => {
  const list = [1, 2, 3, 4, 5];
  const first = sender(new Set([1, 2, 3, 4]), 'name_empty');
  expect(await sendInHalves(list, first.send, refused)).toHaveLength(5);
  const all = sender(new Set(list), 'name_empty');
  await expect(sendInHalves(list, all.send, refused)).rejects.toThrow(TelegramError);
  expect(all.calls.at(-1)).toEqual([5]);
});

test('sendInHalves does not divide a batch that failed for another reason', async () => {
  const calls: (readonly number[])[] = [];
  const send = (some: readonly number[]): Promise<readonly string[]> => {
    calls.push(some);
    return Promise.reject(refusal('unreachable'));
  };
  await expect(sendInHalves([1, 2], send, refused)).rejects.toThrow('unreachable');
  expect(calls).toHaveLength(1);
});

test.each<[FailureReason['kind'], boolean]>([
  ['name_empty', true],
  ['user_unknown', true],
  ['restricted', false],
])('isItemRefusal: %s is about one item: %s', (kind, isItem) => {
  expect(isItemRefusal(new TelegramError({ kind } as FailureReason))).toBe(isItem);
  expect(isItemRefusal(new Error(kind))).toBe(false);
});
