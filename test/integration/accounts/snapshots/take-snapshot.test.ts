import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { World } from '../../../../sandbox/world/world.ts';
import { keepDeletingExpired } from '../../../../src/accounts/delete-expired.ts';
import type { SnapshotRow } from '../../../../src/accounts/roster.ts';
import { createLog } from '../../../../src/runtime/log.ts';
import { connect } from '../../../../src/store/database.ts';
import {
  inDatabase,
  max,
  maxPhone,
  startAccountsHarness,
  startPairedHarness,
  pair,
  whileTimePasses,
  type PairedHarness,
} from '../accounts-harness.ts';
import { entries, reaches, reachesInTime, runFile } from '../imports/import-files.ts';
import { eventually } from '../../../support/eventually.ts';
import { passTime } from '../../../support/pass-time.ts';

const dayMs = 24 * 60 * 60_000;
const file = entries(600);
const firstId = 100n;
const ids = Array.from({ length: 12 }, (_, at) => firstId + BigInt(at));

function populate(world: World): void {
  const privacy = { phone_number: 'everybody' } as const;
  for (const [at, id] of ids.entries()) {
    world.addPerson({ id, firstName: `Own ${at}`, phone: phoneOf(at), privacy });
    world.app(max).add(id, `Contact ${at}`, '', false);
  }
  for (const { phone } of file) world.addPerson({ firstName: 'Own', phone, privacy });
}

async function listOf({ roster, account }: PairedHarness): Promise<readonly SnapshotRow[]> {
  return (await roster.snapshots.list(account, 0)).rows;
}

describe('a mass change', () => {
  let harness: PairedHarness;

  beforeEach(async () => {
    // The first daily snapshot comes right after pairing.
    harness = await startPairedHarness(populate, { background: false });
  });
  afterEach(() => harness[Symbol.asyncDispose]());

  const list = (): Promise<readonly SnapshotRow[]> => listOf(harness);

  test('by deleting contacts is after a snapshot; a few are not', async () => {
    await harness.book.remove(ids.slice(0, 1));
    expect(await list()).toEqual([]);
    await harness.book.remove(ids);
    expect(harness.me.book().contacts).toEqual([]);
    const [snapshot, ...others] = await list();
    expect(others).toEqual([]);
    expect(snapshot).toMatchObject({ cause: 'delete', contactCount: 11 });
    const since = await harness.roster.snapshots.compare(max, snapshot?.id ?? 0n, 'now');
    expect(since?.left.map(({ id }) => id).toSorted()).toEqual(ids.slice(1));
  });

  test('of exactly ten is a small one', async () => {
    await harness.book.remove(ids.slice(0, 10));
    expect(harness.me.book().contacts).toHaveLength(2);
    expect(await list()).toEqual([]);
  });

  test('by deleting numbers is after one too', async () => {
    await harness.book.removePhones(ids.map((_, at) => phoneOf(at)));
    expect(harness.me.book().contacts).toEqual([]);
    expect(await list()).toMatchObject([{ cause: 'delete', contactCount: 12 }]);
  });

  test('has the last change of another device in its snapshot', async () => {
    await harness.book.ids();
    const { faults } = harness.sandbox.wire;
    const asked = Promise.withResolvers<void>();
    faults.add('contacts.getContacts', { kind: 'delay', until: asked.promise });
    const removing = harness.book.remove(ids.slice(0, 11));
    harness.me.add(ids[11] ?? 0n, 'Renamed', 'just now', false);
    asked.resolve();
    await removing;
    const [snapshot] = await list();
    const since = await harness.roster.snapshots.compare(max, snapshot?.id ?? 0n, 'now');
    expect(since).toMatchObject({ renamed: [], came: [] });
    expect(since?.left).toHaveLength(11);
  });

  test('is not made where the book cannot be kept', async () => {
    await inDatabase(harness, (sql) => sql`alter table snapshots rename to snapshots_away`);
    try {
      await expect(harness.book.remove(ids)).rejects.toThrow(/snapshots/);
      await expect(harness.book.removePhones(ids.map((_, at) => phoneOf(at)))).rejects.toThrow();
      const id = await runFile(harness, file.slice(0, 11));
      await eventually('the log says that the import failed', () =>
        expect(harness.logged()).toMatch(/Long work failed and will be repeated/),
      );
      expect(await harness.roster.imports.find(max, id)).toMatchObject({
        state: 'running',
        outcomes: { pending: 11 },
      });
    } finally {
      await inDatabase(harness, (sql) => sql`alter table snapshots_away rename to snapshots`);
    }
    expect(harness.me.book().contacts).toHaveLength(12);
    expect(harness.me.book().saved).toEqual([]);
  });

  test('is no import of ten numbers', async () => {
    await reaches(harness, await runFile(harness, file.slice(0, 10)), 'done');
    expect(await list()).toEqual([]);
    await reaches(harness, await runFile(harness, file.slice(10, 21)), 'done');
    expect(await list()).toMatchObject([{ cause: 'import', contactCount: 22 }]);
  });

  test('by an import counts those that an older one still had to send', async () => {
    const late = file.slice(0, 2).map(({ phone }) => phone);
    harness.world.imports.throttle(30, late);
    await reaches(harness, await runFile(harness, file.slice(0, 2)), 'waiting');
    harness.world.imports.throttle(0);
    await reachesInTime(harness, await runFile(harness, file.slice(0, 11)), 'waiting');
    expect(await list()).toMatchObject([{ cause: 'import', contactCount: 12 }]);
  });
});

describe('snapshots', () => {
  test('an import takes one at its beginning, and none where it goes on after a wait', async () => {
    await using harness = await startPairedHarness(populate);
    await eventually('the contact list has one contact', async () =>
      expect(await listOf(harness)).toHaveLength(1),
    );
    harness.me.remove(ids[0] ?? 0n);
    const { faults } = harness.sandbox.wire;
    faults.add('contacts.importContacts', { kind: 'delay', until: Promise.resolve() });
    const error = { code: 420, text: 'FLOOD_WAIT_30' };
    faults.add('contacts.importContacts', { kind: 'error', error });
    const id = await runFile(harness, file);
    await reaches(harness, id, 'waiting');
    expect(harness.me.book().contacts).toHaveLength(511);
    await reachesInTime(harness, id, 'done');
    expect(harness.me.book().contacts).toHaveLength(611);
    expect(await listOf(harness)).toMatchObject([
      { cause: 'import', contactCount: 11 },
      { cause: 'daily', contactCount: 12 },
    ]);
  });

  test('are taken every day, without being asked', async () => {
    await using harness = await startPairedHarness(populate);
    const list = (): Promise<readonly SnapshotRow[]> => listOf(harness);
    const daily = async (count: number): Promise<void> => {
      await eventually('a snapshot is stored', async () => {
        // A day goes by for the account, without all that happens in the meantime.
        await inDatabase(
          harness,
          (sql) => sql`update rounds set due_at = due_at - interval '1 day'`,
        );
        await harness.clock.advance(30_000);
        const rows = await list();
        expect(rows).toHaveLength(count);
        expect(rows[0]).toMatchObject({ cause: 'daily' });
      });
    };
    await daily(1);
    const [first] = await list();
    harness.me.remove(ids[0] ?? 0n);
    await daily(2);
    expect(await list()).toMatchObject([
      { contactCount: 11, delta: { left: 1, came: 0 } },
      { id: first?.id, contactCount: 12 },
    ]);
  });

  test('go when their time is over, the latest excepted, and at once when it is made shorter', async () => {
    await using harness = await startAccountsHarness((world) => {
      for (const id of ids.slice(0, 3)) {
        world.addPerson({ id, firstName: 'Own', phone: `+1202555${id}0` });
      }
    });
    const process = await harness.start({ background: false });
    const { roster } = process;
    const account = await pair(process, harness.me, maxPhone);
    await using database = connect(harness.databaseUrl);
    const stop = new AbortController();
    const services = { database, clock: harness.clock, log: createLog('silent') };
    const deleting = keepDeletingExpired(services, stop.signal);
    const kept = async (): Promise<number> => (await roster.snapshots.list(account, 0)).rows.length;
    for (const id of ids.slice(0, 3)) {
      harness.me.add(id, 'Contact', '', false);
      await whileTimePasses(harness, roster.snapshots.take(account));
      expect((await roster.snapshots.take(account)).isNew).toBe(false);
      await moveBack(20);
    }
    expect(await kept()).toBe(3);
    await harness.clock.advance(10 * 60_000);
    expect(await kept()).toBe(3);

    await roster.preferences.setKeepDays(max, 30);
    await passTime(harness.clock, 10 * 60_000, 'one snapshot is kept', async () =>
      expect(await kept()).toBe(1),
    );
    await moveBack(1_000);
    await harness.clock.advance(10 * 60_000);
    expect(await kept()).toBe(1);
    stop.abort();
    await deleting;
    await process[Symbol.asyncDispose]();

    /** Lets so many days go by for what is kept. */
    async function moveBack(days: number): Promise<void> {
      const ms = days * dayMs;
      await inDatabase(
        harness,
        (sql) => sql`
          update snapshots set taken_at = taken_at - ${ms} * interval '1 millisecond',
            same_at = same_at - ${ms} * interval '1 millisecond'`,
      );
    }
  });

  test('go with their account', async () => {
    await using harness = await startPairedHarness();
    await harness.roster.snapshots.take(harness.account);
    await harness.roster.accounts.unpair(harness.account);
    expect(await inDatabase(harness, (sql) => sql`select from snapshots`)).toHaveLength(0);
  });
});

function phoneOf(at: number): string {
  return `+12025550${200 + at}`;
}
