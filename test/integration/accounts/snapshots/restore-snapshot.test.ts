import { afterEach, beforeEach, expect, test } from 'vitest';
import type {
  ImportPlanResult,
  Comparison,
  ImportRun,
  Snapshot,
} from '../../../../src/accounts/roster.ts';
import type { World } from '../../../../sandbox/world/world.ts';
import { fullName } from '../../../../src/contacts/contact.ts';
import {
  callsOf,
  inDatabase,
  max,
  startPairedHarness,
  recordedChanges,
  type PairedHarness,
} from '../accounts-harness.ts';
import { waitForCache } from '../../../support/settled.ts';
import {
  entries,
  outcomesOf,
  plan,
  populateWith,
  reachesInTime,
  runFile,
} from '../imports/import-files.ts';
import { eventually } from '../../../support/eventually.ts';

const [zoe, ben, hid, rena, dora, sam, newt] = [11n, 12n, 13n, 14n, 15n, 16n, 17n];
const file = entries(8);

let harness: PairedHarness;

beforeEach(async () => {
  const populate = (world: World): void => {
    populateWith(file, 100)(world);
    const seen = { phone_number: 'everybody' } as const;
    world.addPerson({ id: zoe, firstName: 'Zoe', phone: '+12025550101', privacy: seen });
    // Whose number I see, and do not find them by.
    const shy = { ...seen, added_by_phone: 'contacts' } as const;
    world.addPerson({ id: ben, firstName: 'Ben', phone: '+12025550102', privacy: shy });
    const hidden = { phone_number: 'nobody', added_by_phone: 'contacts' } as const;
    world.addPerson({ id: hid, firstName: 'Hid', phone: '+12025550103', privacy: hidden });
    world.addPerson({ id: rena, firstName: 'Rena', phone: '+12025550104', privacy: seen });
    world.addPerson({ id: dora, firstName: 'Dora', phone: '+12025550105', privacy: seen });
    world.addPerson({ id: sam, firstName: 'Sam', phone: '+12025550106', privacy: seen });
    world.addPerson({ id: newt, firstName: 'Newt', phone: '+12025550107', privacy: seen });
    const me = world.app(max);
    me.add(zoe, 'Zoe', 'from work', false);
    me.add(ben, 'Ben', 'Benson', false);
    me.add(hid, 'My', 'Secret', false);
    me.add(rena, 'Rena', 'Right', false);
    me.add(dora, 'Dora', '', false);
    me.add(sam, 'Sam', 'Stays', false);
    world.app(zoe).add(max, 'Max', '', false);
  };
  // The first daily snapshot comes right after pairing.
  harness = await startPairedHarness(populate, { background: false });
});
afterEach(() => harness[Symbol.asyncDispose]());

const held = (): ReturnType<typeof harness.me.book>['contacts'] =>
  harness.me.book().contacts.toSorted((a, b) => Number(a.id - b.id));

async function take(): Promise<Snapshot> {
  return (await harness.roster.snapshots.take(harness.account)).snapshot;
}

async function compare({ id }: Snapshot, other: bigint | 'now' = 'now'): Promise<Comparison> {
  const found = await harness.roster.snapshots.compare(max, id, other);
  if (!found) throw new Error('there is nothing to compare');
  return found;
}

function restore({ id }: Snapshot): Promise<ImportPlanResult | undefined> {
  return harness.roster.snapshots.restore(max, id);
}

async function planned(snapshot: Snapshot): Promise<ImportRun> {
  const begun = await restore(snapshot);
  if (begun?.kind !== 'planned') throw new Error(`not planned: ${begun?.kind}`);
  return begun.run;
}

async function run({ id }: ImportRun): Promise<ImportRun> {
  await harness.roster.imports.run(max, id, undefined);
  return reachesInTime(harness, id, 'done');
}

const names = (list: readonly { firstName: string; lastName: string }[]): readonly string[] =>
  list.map(fullName);

test('what Telegram’s own app deleted and renamed comes back as it was', async () => {
  const before = held();
  const snapshot = await take();
  expect(snapshot).toMatchObject({ cause: 'asked', contactCount: 6 });
  for (const id of [zoe, ben, hid]) harness.me.remove(id);
  harness.me.add(rena, 'Rena', 'Wrong', false);
  harness.me.add(newt, 'Newt', 'New', false);
  await waitForCache(harness);

  const difference = await compare(snapshot);
  expect(names(difference.left)).toEqual(['Ben Benson', 'My Secret', 'Zoe from work']);
  expect(names(difference.came)).toEqual(['Newt New']);
  expect(
    difference.renamed.map(({ before: old, after }) => [fullName(old), fullName(after)]),
  ).toEqual([['Rena Right', 'Rena Wrong']]);
  expect(difference).toMatchObject({ changed: [], stale: undefined, to: undefined });

  const preview = await planned(snapshot);
  expect(preview).toMatchObject({
    name: '',
    restored: { source: 'snapshot', at: expect.any(Date) },
    purpose: 'restore',
    counts: { new: 1, by_id: 2, rename: 1, already: 0, unusable: 0 },
    on: { new: 1, by_id: 2, rename: 1 },
  });
  expect(held().map(({ id }) => id)).toEqual([rena, dora, sam, newt]);
  expect(outcomesOf(await run(preview))).toEqual({ added: 3, renamed: 1 });
  expect(held().filter(({ id }) => id !== newt)).toEqual(before);
  expect(held().map(({ id }) => id)).toContain(newt);

  expect(await compare(snapshot)).toMatchObject({ left: [], renamed: [], came: [{ id: newt }] });
  expect(await restore(snapshot)).toEqual({ kind: 'empty' });
});

test('people who were forgotten otherwise are addressed by the snapshot', async () => {
  const before = held();
  const snapshot = await take();
  harness.me.remove(hid);
  harness.me.remove(ben);
  await waitForCache(harness);
  await inDatabase(harness, (sql) => sql`delete from known_users`);
  expect(outcomesOf(await run(await planned(snapshot)))).toEqual({ added: 2 });
  expect(held()).toEqual(before);
});

test('a name that a person keeps as it is now is left out', async () => {
  const snapshot = await take();
  harness.me.add(rena, 'Rena', 'Better', false);
  harness.me.remove(zoe);
  await waitForCache(harness);
  const preview = await planned(snapshot);
  expect(
    await harness.roster.imports.switchGroup(max, preview.id, { kind: 'rename', on: false }),
  ).toMatchObject({
    on: { new: 1, rename: 0 },
  });
  expect(outcomesOf(await run(preview))).toEqual({ added: 1, left: 1 });
  expect(names(held())).toContain('Rena Better');
});

test('a deleted account is marked, and is not planned', async () => {
  harness.world.app(dora).deleteAccount();
  const snapshot = await take();
  harness.me.remove(dora);
  await waitForCache(harness);
  expect((await compare(snapshot)).left).toMatchObject([{ id: dora, kind: 'deleted' }]);
  expect(await restore(snapshot)).toEqual({ kind: 'empty' });
});

test('an account that is deleted while it is a contact was not renamed', async () => {
  const snapshot = await take();
  harness.world.app(dora).deleteAccount();
  await eventually(
    'the snapshot differs from the list by the rename and the deletion',
    async () => {
      expect(await compare(snapshot)).toMatchObject({
        renamed: [],
        changed: [{ before: { firstName: 'Dora' }, after: { id: dora, kind: 'deleted' } }],
      });
    },
  );
  expect(await restore(snapshot)).toEqual({ kind: 'empty' });
});

test('a contact whose account is deleted fails alone, and the others come back', async () => {
  const snapshot = await take();
  harness.me.remove(dora);
  harness.me.remove(zoe);
  harness.world.app(dora).deleteAccount();
  await waitForCache(harness);
  const { outcomes } = await run(await planned(snapshot));
  expect(outcomes).toMatchObject({ added: 1, failed: 1 });
  expect(names(held())).toContain('Zoe from work');
});

test('a snapshot is of the book as Telegram has it, or not taken', async () => {
  const error = { code: 420, text: 'FLOOD_WAIT_60' };
  harness.sandbox.wire.faults.add('contacts.getContacts', { kind: 'error', error });
  await expect(take()).rejects.toMatchObject({ reason: { kind: 'flood' } });
  expect((await harness.roster.snapshots.list(harness.account, 0)).rows).toEqual([]);
});

test('a restore waits until the import that runs has sent its last', async () => {
  harness.roster.start();
  const snapshot = await take();
  harness.me.remove(zoe);
  await waitForCache(harness);
  const held = Promise.withResolvers<void>();
  harness.sandbox.wire.faults.add('contacts.importContacts', {
    kind: 'delay',
    until: held.promise,
  });
  const first = await runFile(harness, file);
  await eventually('eight changes are recorded', async () =>
    expect(await recordedChanges(harness)).toHaveLength(8),
  );

  await harness.clock.advance(1_000);
  const preview = await planned(snapshot);
  const begun = await harness.roster.imports.run(max, preview.id, undefined);
  expect(begun).toMatchObject({ state: 'running', behind: true, outcomes: { pending: 1 } });
  expect(await harness.roster.imports.find(max, first)).toMatchObject({ behind: false });
  held.resolve();
  await reachesInTime(harness, first, 'done');
  const done = await reachesInTime(harness, preview.id, 'done');
  expect(outcomesOf(done)).toEqual({ added: 1 });
  expect(callsOf(harness, 'contacts.importContacts')).toBe(2);
  expect(names(harness.me.book().contacts)).toContain('Zoe from work');
});

test('an ordinary import still keeps the names that contacts have', async () => {
  await harness.book.ids();
  const run = await plan(harness, [{ name: 'Sam Other', phone: '+12025550106' }]);
  expect(run).toMatchObject({ purpose: 'add', counts: { rename: 1 }, on: { rename: 0 } });
});
