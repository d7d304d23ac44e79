import { expect, test } from 'vitest';
import type { World } from '../../../sandbox/world/world.ts';
import { startOpenHarness, refTo, type OpenHarness } from './telegram-harness.ts';
import { eventually } from '../../support/eventually.ts';

const zoe = 7_000_000_100n;
const yuri = 7_000_000_101n;
const zoebot = 7_000_000_102n;

function people(world: World): void {
  world.addPerson({ id: zoe, firstName: 'Zoe', phone: '+491700000100', username: 'zoe_miller' });
  world.addPerson({ id: yuri, firstName: 'Yuri', phone: '+491700000101' });
  world.addPerson({ id: zoebot, kind: 'bot', firstName: 'Zoe', username: 'zoe_mbot' });
}

function countOf({ sandbox }: OpenHarness, method: string): number {
  return sandbox.wire.calls.filter((call) => call.method === method).length;
}

test('searches contacts by saved name and all of Telegram by username', async () => {
  await using harness = await startOpenHarness(people);
  harness.me.add(yuri, 'Zoe_M is his name here', '', false);
  expect(await harness.book.searchUsers(' zoe_m ')).toMatchObject({
    mine: [{ id: yuri, contact: true }],
    others: [
      { ...refTo(harness, zoe), kind: 'person', contact: false },
      { id: zoebot, kind: 'bot' },
    ],
  });
  expect(await harness.book.searchUsers('@zoe_mi')).toMatchObject({
    mine: [],
    others: [{ id: zoe }],
  });
  expect(await harness.book.searchUsers('nobody at all')).toEqual({ mine: [], others: [] });
});

test.each(['', '   ', 'zoe', '@zoe', '🦊🦊🦊'])(
  'words shorter than Telegram takes bring nothing and ask nothing: "%s"',
  async (words) => {
    await using harness = await startOpenHarness(people);
    expect(await harness.book.searchUsers(words)).toEqual({ mine: [], others: [] });
    expect(countOf(harness, 'contacts.search')).toBe(0);
  },
);

test('words that are too short for Telegram after all are not searched', async () => {
  await using harness = await startOpenHarness(people);
  for (const text of ['QUERY_TOO_SHORT', 'SEARCH_QUERY_EMPTY']) {
    harness.sandbox.wire.faults.add('contacts.search', {
      kind: 'error',
      error: { code: 400, text },
    });
    expect(await harness.book.searchUsers('zoe_m')).toEqual({ mine: [], others: [] });
  }
});

test('finds a user by username in any case', async () => {
  await using harness = await startOpenHarness(people);
  expect(await harness.book.findByUsername('Zoe_Miller')).toMatchObject(refTo(harness, zoe));
  expect(await harness.book.findByUsername('zoe_mbot')).toMatchObject({ id: zoebot, kind: 'bot' });
});

test.each(['nobody_here', '1', 'zoe miller', ''])(
  'a free or invalid username finds no user: "%s"',
  async (username) => {
    await using harness = await startOpenHarness(people);
    expect(await harness.book.findByUsername(username)).toBeUndefined();
  },
);

test('finds a user by number when the user allows it', async () => {
  await using harness = await startOpenHarness(people);
  expect(await harness.book.findByPhone('+49 170 0000100')).toMatchObject(refTo(harness, zoe));
});

test('a number without an account and a hidden one give the same result', async () => {
  await using harness = await startOpenHarness(people);
  harness.sandbox.world.app(zoe).setPrivacy('added_by_phone', 'contacts');
  expect(await harness.book.findByPhone('+491700000100')).toBeUndefined();
  const second = harness.book.findByPhone('+491700000999');
  await eventually('the next search begins by itself after it', () =>
    expect(harness.clock.sleeping).toContain(3_000),
  );
  await harness.clock.advance(3_000);
  expect(await second).toBeUndefined();
});

test('numbers are looked up one at a time, in order, 3 s apart', async () => {
  await using harness = await startOpenHarness(people);
  const found: (bigint | undefined)[] = [];
  const calls = ['+491700000100', '+491700000999', '+491700000101'].map(async (phone) =>
    found.push((await harness.book.findByPhone(phone))?.id),
  );
  await eventually('the next search begins by itself after it', () =>
    expect(harness.clock.sleeping).toContain(3_000),
  );
  await harness.clock.advance(2_999);
  expect(found).toEqual([zoe]);
  await harness.clock.advance(1);
  await eventually('both searches have an answer', () => found, [zoe, undefined]);
  await eventually('the next search begins by itself after it', () =>
    expect(harness.clock.sleeping).toContain(3_000),
  );
  expect(countOf(harness, 'contacts.resolvePhone')).toBe(2);
  await harness.clock.advance(3_000);
  await Promise.all(calls);
  expect(found).toEqual([zoe, undefined, yuri]);
  await harness.clock.advance(3_000);
  expect(await harness.book.findByPhone('+491700000100')).toMatchObject({ id: zoe });
});

test('a failed lookup does not stop the next one', async () => {
  await using harness = await startOpenHarness(people);
  const error = { code: 420, text: 'FLOOD_WAIT_90' };
  harness.sandbox.wire.faults.add('contacts.resolvePhone', { kind: 'error', error });
  const first = harness.book.findByPhone('+491700000100');
  const second = harness.book.findByPhone('+491700000101');
  await expect(first).rejects.toMatchObject({ reason: { kind: 'flood' } });
  await eventually('the next search begins by itself after it', () =>
    expect(harness.clock.sleeping).toContain(3_000),
  );
  await harness.clock.advance(3_000);
  expect(await second).toMatchObject({ id: yuri });
});

test('closing the address book ends waiting lookups', async () => {
  await using harness = await startOpenHarness(people);
  await harness.book.findByPhone('+491700000100');
  const unreachable = { reason: { kind: 'unreachable' } };
  const second = expect(harness.book.findByPhone('+491700000101')).rejects.toMatchObject(
    unreachable,
  );
  const third = expect(harness.book.findByPhone('+491700000101')).rejects.toMatchObject(
    unreachable,
  );
  await eventually('the next search begins by itself after it', () =>
    expect(harness.clock.sleeping).toContain(3_000),
  );
  await harness.book[Symbol.asyncDispose]();
  await second;
  await third;
  expect(harness.clock.sleeping).toEqual([]);
  expect(countOf(harness, 'contacts.resolvePhone')).toBe(1);
});
