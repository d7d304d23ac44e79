import { expect, test } from 'vitest';
import type { World } from '../../../sandbox/world/world.ts';
import { openStage, refTo } from './telegram-harness.ts';
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
  await using there = await openStage(crowd(2));
  const ref = refTo(there, first);
  await there.book.block(ref);
  await there.book.block(ref);
  await there.book.block(refTo(there, first + 1n));
  expect(there.me.book().blocked).toEqual([first, first + 1n]);
  expect(await there.book.blocked()).toMatchObject([{ id: first + 1n }, ref]);
  await there.book.unblock(ref);
  await there.book.unblock(ref);
  expect(await there.book.blocked()).toMatchObject([{ id: first + 1n }]);
});

test('the list is empty when no user is blocked', async () => {
  await using there = await openStage();
  expect(await there.book.blocked()).toEqual([]);
});

test.each(['contacts.block', 'contacts.unblock'] as const)(
  '%s takes effect when its answer is lost',
  async (method) => {
    await using there = await openStage(crowd(1));
    if (method === 'contacts.unblock') there.me.block(first);
    there.sandbox.wire.faults.add(method, { kind: 'drop', when: 'after' });
    const ref = refTo(there, first);
    await (method === 'contacts.block' ? there.book.block(ref) : there.book.unblock(ref));
    expect(there.me.book().blocked).toEqual(method === 'contacts.block' ? [first] : []);
  },
);

test.each([100, 101, 250])('reads all %i blocked users, latest first', async (size) => {
  await using there = await openStage(crowd(size));
  for (let index = 0; index < size; index++) there.me.block(first + BigInt(index));
  const ids = (await there.book.blocked()).map(({ id }) => id);
  expect(ids).toEqual(Array.from({ length: size }, (_, back) => first + BigInt(size - 1 - back)));
});

test('a user blocked while the list is read does not make another appear twice', async () => {
  await using there = await openStage(crowd(121));
  for (let index = 0; index < 120; index++) there.me.block(first + BigInt(index));
  const { wire } = there.sandbox;
  const between = Promise.withResolvers<void>();
  wire.faults.add('contacts.getBlocked', { kind: 'delay', until: Promise.resolve() });
  wire.faults.add('contacts.getBlocked', { kind: 'delay', until: between.promise });
  const reading = there.book.blocked();
  await eventually(
    'the request for the blocked users has arrived',
    () => wire.calls.at(-1)?.method,
    'contacts.getBlocked',
  );
  there.me.block(first + 120n);
  between.resolve();
  const ids = (await reading).map(({ id }) => id);
  expect(ids).toEqual(Array.from({ length: 120 }, (_, back) => first + BigInt(119 - back)));
});
