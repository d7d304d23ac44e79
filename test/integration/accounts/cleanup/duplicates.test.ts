import { afterEach, beforeEach, expect, test } from 'vitest';
import type { World } from '../../../../sandbox/world/world.ts';
import {
  callsOf,
  everybody,
  inDatabase,
  max,
  startPairedHarness,
  type PairedHarness,
} from '../accounts-harness.ts';
import { waitForCache } from '../../../support/settled.ts';
import { eventually } from '../../../support/eventually.ts';

const dayMs = 24 * 60 * 60_000;

let harness: PairedHarness;

beforeEach(async () => {
  harness = await startPairedHarness((world) => {
    add(world, 'Zoe', 'Miller', 1);
    add(world, 'Dan', 'Mutual', 500);
    for (let at = 0; at < 12; at++) {
      add(world, 'Twin', `No${'abcdefghijkl'[at]}`, 1);
      add(world, `Twin`, `no${'abcdefghijkl'[at]} ✨`, 1);
    }
  });
});

afterEach(() => harness[Symbol.asyncDispose]());

function add(world: World, firstName: string, lastName: string, days: number): bigint {
  const { id } = world.addPerson({
    firstName: 'Own',
    phone: `+120255503${String(world.people.size).padStart(2, '0')}`,
    presence: { kind: 'offline', at: new Date(world.now().getTime() - days * dayMs) },
    privacy: { phone_number: 'everybody' },
  });
  world.app(max).add(id, firstName, lastName, false);
  return id;
}

function idOf(firstName: string, lastName: string): bigint {
  const { contacts } = harness.me.book();
  const one = contacts.find((it) => it.firstName === firstName && it.lastName === lastName);
  if (!one) throw new Error(`nobody is called ${firstName} ${lastName}`);
  return one.id;
}

/** How they are told after what happened meanwhile: Telegram's pushes may still be under way. */
async function reread(): Promise<void> {
  await harness.clock.advance(31_000);
  await harness.book.page(everybody);
}

test('a deleted account is found by the name that a snapshot remembers', async () => {
  const zoe = idOf('Zoe', 'Miller');
  await harness.roster.snapshots.take(harness.account);
  harness.world.app(zoe).deleteAccount();
  add(harness.world, 'zoë', 'miller', 1);
  await eventually('the duplicate is found', async () => {
    await reread();
    const { groups } = await harness.book.duplicates.find();
    expect(groups.filter(({ reason }) => reason === 'moved')).toMatchObject([
      {
        keep: { firstName: 'zoë' },
        name: { firstName: 'Zoe', lastName: 'Miller' },
        members: [{ firstName: 'Zoe', contact: { kind: 'deleted', firstName: '' } }, {}],
      },
    ]);
  });
  const [group] = (await harness.book.duplicates.find()).groups;
  if (!group) throw new Error('no group');
  const { members, keep, name } = group;
  const { result } = await harness.book.duplicates.merge([{ members, keep: keep.key, name }]);
  expect(result.removed).toMatchObject([{ id: zoe }]);
  expect(harness.me.book().contacts.some(({ id }) => id === zoe)).toBe(false);
  expect(idOf('Zoe', 'Miller')).not.toBe(zoe);
});

test('a person who once had the account as a contact is never unseen', async () => {
  const dan = idOf('Dan', 'Mutual');
  const unseen = async (): Promise<number> => (await harness.book.cleanup()).unseen;
  expect(await unseen()).toBe(1);
  harness.world.app(dan).add(max, 'Max', '', false);
  await waitForCache(harness);
  await harness.roster.snapshots.take(harness.account);
  harness.world.app(dan).remove(max);
  await waitForCache(harness);
  expect(await unseen()).toBe(0);
  expect((await harness.book.page({ ...everybody, filter: 'unseen' })).rows).toEqual([]);
  expect(await harness.book.matching({ ...everybody, filter: 'unseen' })).toEqual([]);
});

test('the own saved contact is not merged', async () => {
  const { groups } = await harness.book.duplicates.find();
  add(harness.world, 'Max', 'Muster', 1);
  // Telegram makes whoever imports their own number a contact of themselves.
  const names = { firstName: 'Max', lastName: 'Muster' };
  harness.world.person(max).contacts.set(max, { ...names, phone: undefined, note: undefined });
  await reread();
  await waitForCache(harness);
  expect((await harness.book.duplicates.find()).groups).toEqual(groups);
});

test('many are merged in one operation, after a snapshot', async () => {
  const { groups } = await harness.book.duplicates.find();
  expect(groups.map(({ reason }) => reason)).toEqual(Array.from({ length: 12 }, () => 'name'));
  const merges = groups.map(({ members, keep, name }) => ({
    members,
    keep: keep.key,
    name: { firstName: 'One', lastName: name.lastName },
  }));
  const [changed, ...others] = merges;
  if (!changed) throw new Error('no group');
  // On another device, and nobody told the program.
  harness.world.app(max).remove(idOf('Twin', 'Noa'));
  const { result, operationId } = await harness.book.duplicates.merge(merges);
  expect(result.changed).toEqual([changed]);
  expect(result.kept).toHaveLength(others.length);
  expect(result.removed).toHaveLength(others.length);
  expect(callsOf(harness, 'contacts.deleteContacts')).toBe(1);
  const written = await inDatabase(
    harness,
    (sql) => sql`select operation_id, state, count(*)::int from changes group by 1, 2`,
  );
  expect(written).toMatchObject([{ operation_id: operationId, state: 'done' }]);
  const { rows } = await harness.roster.snapshots.list(harness.account, 0);
  const [before, ...more] = rows.filter(({ cause }) => cause === 'delete');
  expect(before).toMatchObject({ contactCount: 25 });
  expect(more).toEqual([]);
  const compared = await harness.roster.snapshots.compare(max, before?.id ?? 0n, 'now');
  // It was taken before anybody got another name.
  expect(compared?.renamed).toHaveLength(others.length);
  expect(compared?.left).toHaveLength(others.length);
});

test('two that merge the same at once merge it once', async () => {
  const [group] = (await harness.book.duplicates.find()).groups;
  if (!group) throw new Error('no group');
  const { members, keep, name } = group;
  const merge = { members, keep: keep.key, name };
  const both = await Promise.all([
    harness.book.duplicates.merge([merge]),
    harness.book.duplicates.merge([merge]),
  ]);
  expect(both.flatMap(({ result }) => result.removed)).toHaveLength(1);
  expect(both.flatMap(({ result }) => result.changed)).toEqual([]);
  expect(callsOf(harness, 'contacts.deleteContacts')).toBe(1);
});

test('a second look shows what the first one found, until something changes', async () => {
  const find = async () => (await harness.book.duplicates.find()).groups;
  const first = await find();
  expect(await find()).toBe(first);
  const [group] = first;
  await harness.book.duplicates.markDifferent(group?.members.map(({ key }) => key) ?? []);
  const second = await find();
  expect(second).toHaveLength(first.length - 1);
  await harness.book.remove([idOf('Twin', 'Noa')]);
  expect(await find()).not.toBe(second);
});
