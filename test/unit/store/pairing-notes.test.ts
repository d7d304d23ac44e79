import { eq } from '../../../src/store/drizzle/drizzle.ts';
import { beforeEach, expect, test } from 'vitest';
import type { Account } from '../../../src/store/accounts.ts';
import { findNoteId, markNoteWritten, reserveNotes } from '../../../src/store/pairing-notes.ts';
import { accounts } from '../../../src/store/schema/accounts.ts';
import { createMemoryDatabase, type MemoryDatabase } from '../../support/memory/memory-database.ts';
import { storeAccount } from '../../support/store-account.ts';

const minute = 60_000;
const pairedAt = new Date('2026-11-22T14:00:00Z');
const after = (minutes: number): Date => new Date(pairedAt.getTime() + minutes * minute);

let database: MemoryDatabase;
let account: Account;

beforeEach(async () => {
  database = await createMemoryDatabase();
  account = await storeAccount(database, 5n, pairedAt);
  await change({ noteId: 7n, noteDueAt: pairedAt });
});

const change = (facts: Partial<typeof accounts.$inferInsert>) =>
  database.query((q) => q.update(accounts).set(facts).where(eq(accounts.id, account.id)));

/** The minutes until the next try, of a note that is reserved; undefined for none. */
async function reserve(minutes: number, held = [account.id]): Promise<number | undefined> {
  const now = after(minutes);
  const bounds = { shortestMs: 2 * minute, longestMs: 10 * minute };
  const [reserved] = await reserveNotes(database, { now, held, ...bounds });
  if (!reserved) return undefined;
  const [row] = await database.query((q) => q.select().from(accounts));
  return ((row?.noteDueAt?.getTime() ?? 0) - now.getTime()) / minute;
}

test('reserveNotes waits as long as passed since the pairing, within the bounds', async () => {
  expect(await reserve(0)).toBe(2);
  expect(await reserve(1)).toBeUndefined();
  expect(await reserve(5)).toBe(5);
  expect(await reserve(20)).toBe(10);
});

test('reserveNotes leaves notes that are written, of others, or of accounts that are signed out', async () => {
  expect(await reserve(0, [])).toBeUndefined();
  await change({ signedIn: false });
  expect(await reserve(0)).toBeUndefined();
  await change({ signedIn: true, noteId: null });
  expect(await reserve(0)).toBeUndefined();
});

test('markNoteWritten marks the note with the id, not that of a later pairing', async () => {
  await markNoteWritten(database, account.id, 6n);
  expect(await findNoteId(database, account.id)).toBe(7n);
  await markNoteWritten(database, account.id, 7n);
  expect(await findNoteId(database, account.id)).toBeUndefined();
  expect(await reserve(5)).toBeUndefined();
});
