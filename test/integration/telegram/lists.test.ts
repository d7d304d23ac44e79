import { expect, test } from 'vitest';
import type { World } from '../../../sandbox/world/world.ts';
import { startOpenHarness } from './telegram-harness.ts';

const zoe = 7_000_000_100n;
const yuri = 101n;
const xenia = 1_099_511_627_775n;
const seenAt = new Date('2026-03-01T10:00:00Z');

function people(world: World): void {
  const offline = { kind: 'offline', at: seenAt } as const;
  world.addPerson({ id: zoe, firstName: 'Zoe', phone: '+491700000100', presence: offline });
  world.addPerson({ id: yuri, firstName: 'Yuri', phone: '+491700000101' });
  world.addPerson({ id: xenia, firstName: 'Xenia', phone: '+491700000102' });
}

test('reads all ids in order, with a zero for each number without an account', async () => {
  await using harness = await startOpenHarness(people);
  expect(await harness.book.getContactIds()).toEqual([]);
  const order = [xenia, yuri, zoe];
  for (const id of order) harness.me.add(id, 'Name', '', false);
  await harness.book.importCards([
    { phone: '+491700000998', firstName: 'Nobody', lastName: '' },
    { phone: '+491700000999', firstName: 'Nobody', lastName: '' },
  ]);
  expect(await harness.book.getContactIds()).toEqual([...order, 0n, 0n]);
});

test('reads the ids of thousands of contacts from a packed answer', async () => {
  await using harness = await startOpenHarness((world) => {
    for (let index = 0; index < 2_000; index++) {
      const phone = `+4917${10_000_000 + index}`;
      world.addPerson({ id: 7_100_000_000n + BigInt(index), firstName: `P${index}`, phone });
    }
  });
  const ids = Array.from({ length: 2_000 }, (_, index) => 7_100_000_000n + BigInt(index));
  for (const id of ids) harness.me.add(id, 'Name', '', false);
  expect(await harness.book.getContactIds()).toEqual(ids);
});

test('reads when each contact was last seen', async () => {
  await using harness = await startOpenHarness(people);
  for (const id of [zoe, yuri, xenia]) harness.me.add(id, 'Name', '', false);
  harness.sandbox.world.app(xenia).setOnline(true);
  const online = { kind: 'online', until: expect.any(Date) };
  const seen = async () => [...(await harness.book.getLastSeen())];
  const ofXenia = async () => (await seen()).find(({ id }) => id === xenia)?.lastSeen;
  expect(await seen()).toEqual([
    { id: zoe, lastSeen: { kind: 'offline', at: seenAt } },
    { id: yuri, lastSeen: { kind: 'hidden' } },
    { id: xenia, lastSeen: online },
  ]);
  harness.me.setPrivacy('last_seen', 'nobody');
  expect(await ofXenia()).toEqual({ kind: 'recently', byMe: true });
  harness.sandbox.world.app(xenia).setPrivacy('last_seen', 'nobody');
  expect(await ofXenia()).toEqual({ kind: 'recently', byMe: false });
});

test('an empty list has no last seen times', async () => {
  await using harness = await startOpenHarness(people);
  expect((await harness.book.getLastSeen()).size).toBe(0);
});
