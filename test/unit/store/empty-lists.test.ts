import { expect, test } from 'vitest';
import { recordChanges, deleteFruitlessImports } from '../../../src/store/changes.ts';
import { updateContacts } from '../../../src/store/contacts.ts';
import { DatabaseGoneError } from '../../../src/store/database-gone.ts';
import type { Database, Queries } from '../../../src/store/database.ts';
import { leaveOutNumbers } from '../../../src/store/deferred-numbers.ts';
import { findImported, findUndone } from '../../../src/store/history.ts';
import { findJoined } from '../../../src/store/joined.ts';
import { saveNotDuplicates } from '../../../src/store/not-duplicates.ts';
import { insertNotifications, markDelivered } from '../../../src/store/notifications.ts';
import { firstChanges, groupChanges } from '../../../src/store/operation-changes.ts';
import { addPeople } from '../../../src/store/people.ts';
import { addSavedNumbers, findSavedNumbers } from '../../../src/store/saved-numbers.ts';
import { findFormerContacts, markInFlight, settleRows } from '../../../src/store/sent-rows.ts';
import { listUndosOf, saveUndoOutcomes } from '../../../src/store/undos.ts';
import { findUnsettledAccounts } from '../../../src/store/unsettled.ts';
import { sampleContact } from '../../support/sample-contact.ts';

const gone = (): never => {
  throw new DatabaseGoneError();
};
/** A database that cannot be asked anything. */
const database = { query: gone, queryUnflushed: gone, transaction: gone } as unknown as Database;
const queries = { insert: gone, execute: gone } as unknown as Queries;

const id = '00000000-0000-4000-8000-000000000001';
const at = new Date(0);
const zoe = sampleContact({ id: 7n, phone: '+12025550101' });
const card = { phone: '+12025550101', firstName: 'Zoe', lastName: '' };
const change = { kind: 'reset_saved', card, savedCount: 1 } as const;
const recorded = { id, accountId: id, personId: 1n, operationId: id, madeAt: at, change };
const saved = { phone: '+1', firstName: 'A', lastName: '' };
const joined = { id: 7n, firstName: 'Zoe', lastName: '', phone: '+1' };
const notification = {
  accountId: id,
  personId: 1n,
  kind: 'joined',
  user: zoe,
  was: '',
  now: '',
  day: '2026-03-01',
  dueAt: at,
} as const;

/** For each function: what it returns for an empty list, and calls with lists of none, one and two. */
const functions: Readonly<Record<string, readonly [unknown, (count: number) => Promise<unknown>]>> =
  {
    recordChanges: [undefined, (n) => recordChanges(database, times(n, recorded))],
    deleteFruitlessImports: [undefined, (n) => deleteFruitlessImports(database, times(n, id))],
    leaveOutNumbers: [undefined, (n) => leaveOutNumbers(database, id, times(n, '+1'), at)],
    findImported: [new Map(), (n) => findImported(database, times(n, id))],
    findUndone: [new Map(), (n) => findUndone(database, times(n, id))],
    findJoined: [new Set(), (n) => findJoined(database, id, times(n, joined), at)],
    saveNotDuplicates: [undefined, (n) => saveNotDuplicates(database, id, times(n, ['a', 'b']))],
    insertNotifications: [undefined, (n) => insertNotifications(queries, times(n, notification))],
    markDelivered: [undefined, (n) => markDelivered(database, times(n, id), at)],
    groupChanges: [[], (n) => groupChanges(database, times(n, id))],
    firstChanges: [[], (n) => firstChanges(database, times(n, id), 3)],
    addPeople: [undefined, (n) => addPeople(queries, times(n, 1n), 'owner', at)],
    addSavedNumbers: [undefined, (n) => addSavedNumbers(database, id, times(n, saved), at)],
    findSavedNumbers: [new Map(), (n) => findSavedNumbers(database, id, times(n, '+1'))],
    findFormerContacts: [new Map(), (n) => findFormerContacts(database, times(n, id))],
    markInFlight: [
      undefined,
      (n) => markInFlight(database, id, times(n, { position: 0, changeId: id })),
    ],
    settleRows: [
      undefined,
      (n) => settleRows(database, id, times(n, { position: 0, outcome: 'added' })),
    ],
    listUndosOf: [[], (n) => listUndosOf(database, times(n, id))],
    saveUndoOutcomes: [
      undefined,
      (n) => saveUndoOutcomes(database, times(n, { id, undoOutcome: 'undone' })),
    ],
    findUnsettledAccounts: [[], (n) => findUnsettledAccounts(database, times(n, id), at)],
  };

function times<T>(count: number, one: T): readonly T[] {
  return Array.from({ length: count }, () => one);
}

test.each(Object.entries(functions))(
  '%s asks the database unless the list is empty',
  async (_, [nothing, call]) => {
    expect(await call(0)).toEqual(nothing);
    await expect((async () => call(1))()).rejects.toThrow(DatabaseGoneError);
    await expect((async () => call(2))()).rejects.toThrow(DatabaseGoneError);
  },
);

test.each([
  [[zoe], [], undefined, ['execute']],
  [[], [7n], undefined, ['delete']],
  [[], [], { savedCount: 0, readAt: at, syncedAt: at }, ['insert']],
  [[], [], undefined, []],
] as const)('updateContacts of %o, without %o and with %o sends %j', async (...update) => {
  const [saved, dropped, facts, expected] = update;
  const sent: string[] = [];
  const send = (what: string) => async (): Promise<void> => void sent.push(what);
  const stored = { from: () => ({ where: () => ({ for: () => Promise.resolve([{ id }]) }) }) };
  const open = {
    select: () => stored,
    execute: send('execute'),
    delete: () => ({ where: send('delete') }),
    insert: () => ({ values: () => ({ onConflictDoUpdate: send('insert') }) }),
  } as unknown as Queries;
  const transaction = (work: (q: Queries) => Promise<void>): Promise<void> => work(open);
  await updateContacts({ transaction } as unknown as Database, id, { saved, dropped, facts });
  expect(sent).toEqual(expected);
});
