import fc from 'fast-check';
import { sql } from '../../support/drizzle.ts';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SnapshotContact } from '../../../src/contacts/book-difference.ts';
import { deleteAccount, type Account } from '../../../src/store/accounts.ts';
import { savePreferences } from '../../../src/store/people.ts';
import { saveSnapshot } from '../../../src/store/save-snapshot.ts';
import {
  countDeltas,
  countSnapshots,
  findSnapshot,
  deleteOldSnapshots,
  listSnapshots,
  readSnapshot,
} from '../../../src/store/snapshots.ts';
import { snapshotContacts, snapshots } from '../../../src/store/schema/snapshots.ts';
import { createMemoryDatabase, type MemoryDatabase } from '../../support/memory/memory-database.ts';
import { sourceOf } from '../../support/snapshot-source.ts';
import { storeAccount } from '../../support/store-account.ts';

const dayMs = 24 * 60 * 60_000;
const start = new Date('2026-03-01T10:00:00.000Z');
const day = (count: number): Date => new Date(start.getTime() + count * dayMs);

let database: MemoryDatabase;
let account: Account;
let accountId: string;

beforeAll(async () => {
  database = await createMemoryDatabase();
});

let paired = 0n;
beforeEach(async () => {
  paired += 1n;
  await pairOne(paired);
  await savePreferences(database, 1n, { keepDays: 90 });
});

async function pairOne(id: bigint): Promise<void> {
  account = await storeAccount(database, id, start);
  accountId = account.id;
}

function contact(id: number, facts: Partial<SnapshotContact> = {}): SnapshotContact {
  return {
    id: BigInt(id),
    accessHash: -9_223_372_036_854_775_808n + BigInt(id),
    firstName: `Person ${id}`,
    lastName: '',
    usernames: [],
    phone: undefined,
    kind: 'person',
    mutual: false,
    closeFriend: false,
    ...facts,
  };
}

const people = (count: number): readonly SnapshotContact[] =>
  Array.from({ length: count }, (_, at) => contact(at + 1));

async function keep(contacts: readonly SnapshotContact[], at: Date): Promise<bigint> {
  const saved = await saveSnapshot(database, accountId, {
    contacts: sourceOf(contacts),
    cause: 'daily',
    at,
  });
  if (!saved) throw new Error('the account is gone');
  return saved.id;
}

async function read(id: bigint): Promise<readonly SnapshotContact[]> {
  const found = await findSnapshot(database, 1n, id);
  if (!found) throw new Error(`no snapshot ${id}`);
  return (await readSnapshot(database, found)).toSorted((a, b) => Number(a.id - b.id));
}

async function rowCount(): Promise<number> {
  const [row] = await database.query((q) =>
    q.execute<{ count: number }>(
      sql`select count(*)::int as count from snapshot_contacts where account_id = ${accountId}`,
    ),
  );
  return row?.count ?? 0;
}

const everything = { offset: 0, limit: 1_000 };

describe('a snapshot', () => {
  it('comes back as the book was, whatever Telegram may have in it', async () => {
    const list = [
      contact(1, { firstName: `"quoted", {braces} \\ and 'single'`, lastName: '名前 🦊' }),
      contact(2, { usernames: ['one', 'two'], phone: '+12025550101', mutual: true }),
      contact(3, { firstName: '', kind: 'deleted', closeFriend: true }),
      contact(4, { kind: 'bot' }),
    ];
    expect(await read(await keep(list, start))).toEqual(list);
  });

  it('of an empty book is one too', async () => {
    expect(await read(await keep([], start))).toEqual([]);
    expect(await countSnapshots(database, accountId)).toBe(1);
  });

  it('is not taken of a day on which nothing changed: the latest learns that it still holds', async () => {
    const list = people(50);
    const first = await keep(list, day(0));
    for (const at of [1, 2, 3]) {
      const saved = await saveSnapshot(database, accountId, {
        contacts: sourceOf(list.toReversed()),
        cause: 'daily',
        at: day(at),
      });
      expect(saved).toEqual({ id: first, isNew: false });
    }
    expect(await listSnapshots(database, accountId, everything)).toMatchObject([
      { id: first, takenAt: day(0), sameAt: day(3), cause: 'daily', contactCount: 50 },
    ]);
    expect(await rowCount()).toBe(50);
  });

  it('writes a row for each contact that changed, and none for the others', async () => {
    await keep(people(50), day(0));
    const [first = contact(1), , ...rest] = people(50);
    await keep([{ ...first, firstName: 'Renamed' }, ...rest, contact(99)], day(1));
    // One renamed and one new; who left needs no row.
    expect(await rowCount()).toBe(52);
  });

  it('holds more contacts than one statement, of which many came, left or changed', async () => {
    const list = people(2_500);
    const first = await keep(list, day(0));
    const kept = list.filter(({ id }) => id % 3n !== 0n);
    const renamed = kept.map((one) => (one.id % 2n === 0n ? { ...one, lastName: 'Changed' } : one));
    const later = [...renamed, ...people(3_700).slice(2_500)];
    const second = await keep(later, day(1));
    expect(await read(first)).toEqual(list);
    expect(await read(second)).toEqual(later);
    expect(await rowCount()).toBe(2_500 + 834 + 1_200);
  });

  it('is of whatever list follows another', async () => {
    const some = fc.uniqueArray(fc.nat(9), { maxLength: 10 });
    const named = fc.record({ ids: some, firstName: fc.constantFrom('Zoe', 'Ben') });
    await fc.assert(
      fc.asyncProperty(fc.array(named, { maxLength: 4 }), async (lists) => {
        await database.query((q) => q.delete(snapshotContacts));
        await database.query((q) => q.delete(snapshots));
        const kept: [bigint, readonly SnapshotContact[]][] = [];
        for (const [at, { ids, firstName }] of lists.entries()) {
          const list = ids.toSorted((a, b) => a - b).map((id) => contact(id + 1, { firstName }));
          kept.push([await keep(list, day(at)), list]);
        }
        for (const [id, list] of kept) expect(await read(id)).toEqual(list);
      }),
      { numRuns: 15 },
    );
  });

  it('is one, when two processes take it at once', async () => {
    const take = (): ReturnType<typeof saveSnapshot> =>
      saveSnapshot(database, accountId, {
        contacts: sourceOf(people(20)),
        cause: 'asked',
        at: start,
      });
    const taken = await Promise.all([take(), take(), take()]);
    expect(taken.filter((one) => one?.isNew)).toHaveLength(1);
    expect(await countSnapshots(database, accountId)).toBe(1);
    expect(await rowCount()).toBe(20);
  });

  it('is of the list as it is once another one was taken', async () => {
    let list = people(2);
    const take = (cause: 'daily' | 'asked') =>
      saveSnapshot(database, accountId, { contacts: () => sourceOf(list)(), cause, at: start });
    const first = await database.transaction(async (q) => {
      await q.execute(sql`select from accounts where id = ${accountId} for update`);
      const taking = take('daily');
      list = people(3);
      return { taking };
    });
    expect(await read((await first.taking)?.id ?? 0n)).toHaveLength(3);
  });

  it('is nobody else’s', async () => {
    const id = await keep(people(1), start);
    expect(await findSnapshot(database, 2n, id)).toBeUndefined();
  });

  it('is not taken of an account that is gone, and goes with it', async () => {
    await keep(people(3), start);
    await deleteAccount(database, account);
    expect(await rowCount()).toBe(0);
    const late = { contacts: sourceOf(people(3)), cause: 'asked', at: start } as const;
    expect(await saveSnapshot(database, accountId, late)).toBeUndefined();
  });

  it('says how many are otherwise than in the one before', async () => {
    const first = await keep(people(5), day(0));
    const second = await keep(
      [
        contact(1, { firstName: 'Renamed' }),
        contact(2, { phone: '+12025550101' }),
        contact(3, { kind: 'deleted', firstName: '' }),
        contact(6),
        contact(7),
      ],
      day(1),
    );
    const third = await keep([...people(5), contact(6), contact(7)], day(2));
    const deltas = await countDeltas(database, accountId, [third, second, first]);
    expect(deltas.get(first)).toEqual({ came: 5, left: 0, renamed: 0, changed: 0 });
    expect(deltas.get(second)).toEqual({ came: 2, left: 2, renamed: 1, changed: 2 });
    expect(deltas.get(third)).toEqual({ came: 2, left: 0, renamed: 1, changed: 2 });
  });
});

describe('old snapshots', () => {
  it('go when their time is over, but never the latest', async () => {
    const kept = await keep(people(3), day(0));
    await deleteOldSnapshots(database, day(1_000));
    expect(await read(kept)).toEqual(people(3));
    const latest = await keep(people(4), day(1_000));
    await deleteOldSnapshots(database, day(1_000));
    expect(await listSnapshots(database, accountId, everything)).toMatchObject([{ id: latest }]);
    expect(await read(latest)).toEqual(people(4));
  });

  it('are as old as the day on which they last held', async () => {
    const first = await keep(people(3), day(0));
    await keep(people(3), day(85));
    await keep(people(4), day(86));
    await deleteOldSnapshots(database, day(95));
    expect(await read(first)).toEqual(people(3));
    await deleteOldSnapshots(database, day(176));
    expect(await countSnapshots(database, accountId)).toBe(1);
  });

  it('are kept for as long as their person says', async () => {
    await keep(people(3), day(0));
    await keep(people(4), day(40));
    await deleteOldSnapshots(database, day(41));
    expect(await countSnapshots(database, accountId)).toBe(2);
    await savePreferences(database, 1n, { keepDays: 30 });
    await deleteOldSnapshots(database, day(41));
    expect(await countSnapshots(database, accountId)).toBe(1);
  });

  it('leave no row behind that none needs', async () => {
    await keep([...people(3), contact(50)], day(0));
    await keep([contact(1, { firstName: 'Renamed' }), contact(2), contact(3)], day(1));
    await keep(people(3), day(100));
    // Four people, one of them under three names in turn.
    expect(await rowCount()).toBe(6);
    await deleteOldSnapshots(database, day(101));
    expect(await rowCount()).toBe(3);
  });

  it('change nothing of those that are kept, whatever happened between them', async () => {
    const facts = fc.record({
      id: fc.integer({ min: 1, max: 6 }),
      firstName: fc.constantFrom('A', 'B'),
    });
    const book = fc.uniqueArray(facts, { selector: ({ id }) => id });
    const days = fc.array(book, { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(days, fc.integer({ min: 0, max: 8 }), async (books, kept) => {
        paired += 1n;
        await pairOne(paired);
        const held = new Map<bigint, readonly SnapshotContact[]>();
        for (const [at, list] of books.entries()) {
          const contacts = list.map(({ id, firstName }) => contact(id, { firstName }));
          const id = await keep(contacts, day(at));
          held.set(
            id,
            contacts.toSorted((a, b) => Number(a.id - b.id)),
          );
        }
        await deleteOldSnapshots(database, day(90 + kept));
        const left = await listSnapshots(database, accountId, everything);
        expect(left.length).toBeGreaterThan(0);
        for (const { id } of left) expect(await read(id)).toEqual(held.get(id));
      }),
      { numRuns: 25 },
    );
  });
});
