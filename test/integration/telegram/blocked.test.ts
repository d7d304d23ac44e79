import { expect, test } from 'vitest';
import type { World } from '../../../sandbox/world/world.ts';
import { startOpenHarness, refTo } from './telegram-harness.ts';
import { eventually } from '../../support/eventually.ts';

const first = 7_000_000_000n;

function crowd(size: number): (world: World) => void {
  return (world) => {
    for (let index = 0; index < size; index++) {
      const phone = `+4917${10_000_000 + index}`;
      world.addPerson({ id: first + BigInt(index), firstName: `P${index}`, phone });
    }
  };
}

test('blocking and unblocking can be repeated', async () => {
  await using harness = await startOpenHarness(crowd(2));
  const ref = refTo(harness, first);
  await harness.book.block(ref);
  await harness.book.block(ref);
  await harness.book.block(refTo(harness, first + 1n));
  expect(harness.me.book().blocked).toEqual([first, first + 1n]);
  expect(await harness.book.getBlockedUsers()).toMatchObject([{ id: first + 1n }, ref]);
  await harness.book.unblock(ref);
  await harness.book.unblock(ref);
  expect(await harness.book.getBlockedUsers()).toMatchObject([{ id: first + 1n }]);
});

test('the list is empty when no user is blocked', async () => {
  await using harness = await startOpenHarness();
  expect(await harness.book.getBlockedUsers()).toEqual([]);
});

test.each(['contacts.block', 'contacts.unblock'] as const)(
  '%s takes effect when its answer is lost',
  async (method) => {
    await using harness = await startOpenHarness(crowd(1));
    if (method === 'contacts.unblock') harness.me.block(first);
    harness.sandbox.wire.faults.add(method, { kind: 'drop', when: 'after' });
    const ref = refTo(harness, first);
    await (method === 'contacts.block' ? harness.book.block(ref) : harness.book.unblock(ref));
    expect(harness.me.book().blocked).toEqual(method === 'contacts.block' ? [first] : []);
  },
);

test.each([100, 101, 250])('reads all %i blocked users, latest first', async (size) => {
  await using harness = await startOpenHarness(crowd(size));
  for (let index = 0; index < size; index++) harness.me.block(first + BigInt(index));
  const ids = (await harness.book.getBlockedUsers()).map(({ id }) => id);
  expect(ids).toEqual(Array.from({ length: size }, (_, back) => first + BigInt(size - 1 - back)));
});

test('a user blocked while the list is read does not make another appear twice', async () => {
  await using harness = await startOpenHarness(crowd(121));
  for (let index = 0; index < 120; index++) harness.me.block(first + BigInt(index));
  const { wire } = harness.sandbox;
  const between = Promise.withResolvers<void>();
  wire.faults.add('contacts.getBlocked', { kind: 'delay', until: Promise.resolve() });
  wire.faults.add('contacts.getBlocked', { kind: 'delay', until: between.promise });
  const reading = harness.book.getBlockedUsers();
  await eventually(
    'the request for the blocked users has arrived',
    () => wire.calls.at(-1)?.method,
    'contacts.getBlocked',
  );
  harness.me.block(first + 120n);
  between.resolve();
  const ids = (await reading).map(({ id }) => id);
  expect(ids).toEqual(Array.from({ length: 120 }, (_, back) => first + BigInt(119 - back)));
});
