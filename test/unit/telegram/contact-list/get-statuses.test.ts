import { randomBytes } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { Api, extensions } from 'telegram';
import { expect, test, vi } from 'vitest';
import { decodeStatuses, GetStatuses } from '../../../../src/telegram/contact-list/get-statuses.ts';
import { fromLong, toLong } from '../../../../src/telegram/tl/long.ts';
import { toLastSeen } from '../../../../src/telegram/tl/to-user.ts';

const time = fc.nat(2 ** 31 - 1);
const status = fc.oneof(
  fc.constant(new Api.UserStatusEmpty()),
  time.map((expires) => new Api.UserStatusOnline({ expires })),
  time.map((wasOnline) => new Api.UserStatusOffline({ wasOnline })),
  fc.boolean().map((byMe) => new Api.UserStatusRecently({ byMe })),
  fc.boolean().map((byMe) => new Api.UserStatusLastWeek({ byMe })),
  fc.boolean().map((byMe) => new Api.UserStatusLastMonth({ byMe })),
);
const contactStatus = fc
  .tuple(fc.bigInt({ min: 1n, max: 2n ** 40n }), status)
  .map(([id, one]) => new Api.ContactStatus({ userId: toLong(id), status: one }));

function encode(list: readonly Api.ContactStatus[]): Buffer {
  const head = Buffer.from('15c4b51c00000000', 'hex');
  head.writeInt32LE(list.length, 4);
  return Buffer.concat([head, ...list.map((one) => one.getBytes())]);
}

test('statuses are read as GramJS reads them, whatever follows in the message', async () => {
  const before = randomBytes(12);
  await fc.assert(
    fc.asyncProperty(fc.array(contactStatus), fc.uint8Array(), async (list, after) => {
      const bytes = Buffer.concat([before, encode(list), after]);
      const expected = list.map((one) => ({
        id: fromLong(one.userId),
        lastSeen: toLastSeen(one.status),
      }));
      expect([...(await decodeStatuses(bytes, before.length))]).toEqual(expected);
    }),
  );
});

test('throws when the bytes are not a vector of statuses', async () => {
  const one = new Api.ContactStatus({ userId: toLong(1n), status: new Api.UserStatusEmpty() });
  const bytes = encode([one]);
  await expect(decodeStatuses(bytes.subarray(4), 0)).rejects.toThrow('Vector');
  bytes.writeInt32LE(0, 8);
  await expect(decodeStatuses(bytes, 0)).rejects.toThrow('ContactStatus');
});

test('the request gives its answer once', async () => {
  const request = new GetStatuses();
  const one = new Api.ContactStatus({ userId: toLong(1n), status: new Api.UserStatusEmpty() });
  await request.readResult(new extensions.BinaryReader(encode([one])));
  expect([...request.takeAnswer()]).toEqual([{ id: 1n, lastSeen: { kind: 'hidden' } }]);
  expect(request.takeAnswer().size).toBe(0);
});

test('others work while a long list is read', async () => {
  const one = new Api.ContactStatus({ userId: toLong(1n), status: new Api.UserStatusEmpty() });
  // The turn that began with another clock ends.
  await setImmediate();
  let nowMs = 0;
  using _ = vi.spyOn(performance, 'now').mockImplementation(() => (nowMs += 3));
  let isRead = false;
  const reading = decodeStatuses(encode(Array.from({ length: 4_000 }, () => one)), 0);
  void reading.then(() => (isRead = true));
  let turns = 0;
  for (; !isRead; turns += 1) await setImmediate();
  expect(turns).toBeGreaterThanOrEqual(10);
});
