import { expect, test } from 'vitest';
import type { World } from '../../../sandbox/world/world.ts';
import { openStage, refTo, type OpenStage } from './telegram-harness.ts';
import { eventually } from '../../support/eventually.ts';

const zoe = 7_000_000_100n;
const yuri = 7_000_000_101n;
const zoebot = 7_000_000_102n;

function people(world: World): void {
  world.addPerson({ id: zoe, firstName: 'Zoe', phone: '+491700000100', username: 'zoe_miller' });
  world.addPerson({ id: yuri, firstName: 'Yuri', phone: '+491700000101' });
  world.addPerson({ id: zoebot, kind: 'bot', firstName: 'Zoe', username: 'zoe_mbot' });
}

function countOf({ sandbox }: OpenStage, method: string): number {
  return sandbox.wire.calls.filter((call) => call.method === method).length;
}

test('searches contacts by saved name and all of Telegram by username', async () => {
  await using there = await openStage(people);
  there.me.add(yuri, 'Zoe_M is his name here', '', false);
  expect(await there.book.search(' zoe_m ')).toMatchObject({
    mine: [{ id: yuri, contact: true }],
    others: [
      { ...refTo(there, zoe), kind: 'person', contact: false },
      { id: zoebot, kind: 'bot' },
    ],
  });
  expect(await there.book.search('@zoe_mi')).toMatchObject({ mine: [], others: [{ id: zoe }] });
  expect(await there.book.search('nobody at all')).toEqual({ mine: [], others: [] });
});

test.each(['', '   ', 'zoe', '@zoe', '🦊🦊🦊'])(
  'words shorter than Telegram takes bring nothing and ask nothing: "%s"',
  async (words) => {
    await using there = await openStage(people);
    expect(await there.book.search(words)).toEqual({ mine: [], others: [] });
    expect(countOf(there, 'contacts.search')).toBe(0);
  },
);

test('words that are too short for Telegram after all are not searched', async () => {
  await using there = await openStage(people);
  for (const text of ['QUERY_TOO_SHORT', 'SEARCH_QUERY_EMPTY']) {
    there.sandbox.wire.faults.add('contacts.search', { kind: 'error', error: { code: 400, text } });
    expect(await there.book.search('zoe_m')).toEqual({ mine: [], others: [] });
  }
});

test('finds a user by username in any case', async () => {
  await using there = await openStage(people);
  expect(await there.book.findByUsername('Zoe_Miller')).toMatchObject(refTo(there, zoe));
  expect(await there.book.findByUsername('zoe_mbot')).toMatchObject({ id: zoebot, kind: 'bot' });
});

test.each(['nobody_here', '1', 'zoe miller', ''])(
  'a free or invalid username finds no user: "%s"',
  async (username) => {
    await using there = await openStage(people);
    expect(await there.book.findByUsername(username)).toBeUndefined();
  },
);

test('finds a user by number when the user allows it', async () => {
  await using there = await openStage(people);
  expect(await there.book.findByPhone('+49 170 0000100')).toMatchObject(refTo(there, zoe));
});

test('a number without an account and a hidden one give the same result', async () => {
  await using there = await openStage(people);
  there.sandbox.world.app(zoe).setPrivacy('added_by_phone', 'contacts');
  expect(await there.book.findByPhone('+491700000100')).toBeUndefined();
  const second = there.book.findByPhone('+491700000999');
  await eventually('the next search waits for its turn', () =>
    expect(there.clock.sleeping).toContain(3_000),
  );
  await there.clock.advance(3_000);
  expect(await second).toBeUndefined();
});

test('numbers are looked up one at a time, in order, 3 s apart', async () => {
  await using there = await openStage(people);
  const found: (bigint | undefined)[] = [];
  const calls = ['+491700000100', '+491700000999', '+491700000101'].map(async (phone) =>
    found.push((await there.book.findByPhone(phone))?.id),
  );
  await eventually('the next search waits for its turn', () =>
    expect(there.clock.sleeping).toContain(3_000),
  );
  await there.clock.advance(2_999);
  expect(found).toEqual([zoe]);
  await there.clock.advance(1);
  await eventually('both searches have an answer', () => found, [zoe, undefined]);
  await eventually('the next search waits for its turn', () =>
    expect(there.clock.sleeping).toContain(3_000),
  );
  expect(countOf(there, 'contacts.resolvePhone')).toBe(2);
  await there.clock.advance(3_000);
  await Promise.all(calls);
  expect(found).toEqual([zoe, undefined, yuri]);
  await there.clock.advance(3_000);
  expect(await there.book.findByPhone('+491700000100')).toMatchObject({ id: zoe });
});

test('a failed lookup does not stop the next one', async () => {
  await using there = await openStage(people);
  const error = { code: 420, text: 'FLOOD_WAIT_90' };
  there.sandbox.wire.faults.add('contacts.resolvePhone', { kind: 'error', error });
  const first = there.book.findByPhone('+491700000100');
  const second = there.book.findByPhone('+491700000101');
  await expect(first).rejects.toMatchObject({ reason: { kind: 'flood' } });
  await eventually('the next search waits for its turn', () =>
    expect(there.clock.sleeping).toContain(3_000),
  );
  await there.clock.advance(3_000);
  expect(await second).toMatchObject({ id: yuri });
});

test('closing the address book ends waiting lookups', async () => {
  await using there = await openStage(people);
  await there.book.findByPhone('+491700000100');
  const unreachable = { reason: { kind: 'unreachable' } };
  const second = expect(there.book.findByPhone('+491700000101')).rejects.toMatchObject(unreachable);
  const third = expect(there.book.findByPhone('+491700000101')).rejects.toMatchObject(unreachable);
  await eventually('the next search waits for its turn', () =>
    expect(there.clock.sleeping).toContain(3_000),
  );
  await there.book[Symbol.asyncDispose]();
  await second;
  await third;
  expect(there.clock.sleeping).toEqual([]);
  expect(countOf(there, 'contacts.resolvePhone')).toBe(1);
});
