import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepDeletingExpired } from '../../../src/accounts/delete-expired.ts';
import type { Log } from '../../../src/runtime/log.ts';
import { recordChanges } from '../../../src/store/changes.ts';
import { insertImport, loadImport } from '../../../src/store/imports.ts';
import { saveKnownUsers } from '../../../src/store/known-users.ts';
import { firstChanges } from '../../../src/store/operation-changes.ts';
import type { Account } from '../../../src/store/accounts.ts';
import type { Queries } from '../../../src/store/database.ts';
import { sql } from '../../../src/store/drizzle/drizzle.ts';
import { callBudgets } from '../../../src/store/schema/call-budgets.ts';
import { dialogs } from '../../../src/store/schema/dialogs.ts';
import { liveButtons } from '../../../src/store/schema/live-buttons.ts';
import { notifications } from '../../../src/store/schema/notifications.ts';
import { openPairings } from '../../../src/store/schema/open-pairings.ts';
import { pairingAttempts } from '../../../src/store/schema/pairing-attempts.ts';
import { tokens } from '../../../src/store/schema/tokens.ts';
import { updates } from '../../../src/store/schema/updates.ts';
import { views } from '../../../src/store/schema/views.ts';
import { eventually } from '../../support/eventually.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { createMemoryDatabase, type MemoryDatabase } from '../../support/memory/memory-database.ts';
import { sampleContact } from '../../support/sample-contact.ts';
import { storeAccount } from '../../support/store-account.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const start = new Date('2026-03-01T10:00:00Z');
const sealed = Buffer.from('sealed');

let database: MemoryDatabase;
let account: Account;
let clock: ManualClock;
let warnings: number;
let stop: AbortController;
let running: Promise<void> | undefined;

beforeEach(async () => {
  database = await createMemoryDatabase();
  account = await storeAccount(database, 1n, start);
  clock = new ManualClock(start);
  [warnings, stop, running] = [0, new AbortController(), undefined];
});

afterEach(async () => {
  stop.abort(new Error('The test is over.'));
  await running;
});

/** Deletes what is expired after this time. */
async function pass(ms: number): Promise<void> {
  clock = new ManualClock(new Date(start.getTime() + ms));
  stop.abort(new Error('The next pass begins.'));
  await running;
  stop = new AbortController();
  const log = { warn: () => void (warnings += 1) } as unknown as Log;
  running = keepDeletingExpired({ database, clock, log }, stop.signal);
  await eventually('the pass is over', () => clock.sleeping, [10 * minute]);
}

test('changes without an answer are unknown after ten minutes', async () => {
  const [id, operationId] = [randomUUID(), randomUUID()];
  const card = { phone: '+1', firstName: 'A', lastName: '' };
  const change = { kind: 'reset_saved', card, savedCount: 1 } as const;
  const { id: accountId, personId } = account;
  await recordChanges(database, [{ id, accountId, personId, operationId, madeAt: start, change }]);
  const state = async () => (await firstChanges(database, [operationId], 1))[0]?.state;
  await pass(10 * minute);
  expect(await state()).toBe('written');
  await pass(10 * minute + 1);
  expect(await state()).toBe('unknown');
});

test.each([
  ['planned', 7],
  ['done', 90],
] as const)('an import that is %s stays for %i days', async (state, days) => {
  const id = randomUUID();
  const endedAt = state === 'done' ? start : null;
  await database.query((q) =>
    insertImport(q, account, { id, name: '', state, createdAt: start, endedAt }),
  );
  await pass(days * day);
  expect(await loadImport(database, id)).toBeDefined();
  await pass(days * day + 1);
  expect(await loadImport(database, id)).toBeUndefined();
});

/** A row of each table whose rows are deleted by one time alone, with that time. */
const rowsAtStart: Readonly<Record<string, (q: Queries) => Promise<unknown>>> = {
  call_budgets: (q) =>
    q.insert(callBudgets).values({
      spender: '1',
      method: 'contacts.search',
      calls: 1,
      everySeconds: 1,
      level: 1,
      wait: 0,
      changedAt: start,
    }),
  dialogs: (q) =>
    q.insert(dialogs).values({ personId: 1n, state: sealed, keyId: 'k', changedAt: start }),
  known_users: () => {
    const user = { ...sampleContact({ id: 7n }), contact: false };
    return saveKnownUsers(database, account.id, [user], start);
  },
  live_buttons: (q) =>
    q.insert(liveButtons).values({
      personId: 1n,
      messageId: 7,
      matters: ['undo 1'],
      keyboard: sealed,
      keyId: 'k',
      shownAt: start,
    }),
  notifications: (q) =>
    q.insert(notifications).values({
      id: randomUUID(),
      accountId: account.id,
      personId: 1n,
      kind: 'joined',
      userId: 7n,
      day: '2026-03-01',
      dueAt: start,
      deliveredAt: start,
    }),
  open_pairings: (q) =>
    q
      .insert(openPairings)
      .values({ personId: 1n, expects: 'code', startedAt: start, endsAt: start }),
  pairing_attempts: (q) =>
    q.insert(pairingAttempts).values({
      id: randomUUID(),
      personId: 1n,
      step: 'choose',
      shown: sealed,
      keyId: 'k',
      expiresAt: start,
    }),
  tokens: (q) => q.insert(tokens).values({ hash: sealed, kind: 'invite', expiresAt: start }),
  updates: (q) => q.insert(updates).values({ id: 1, storedAt: start, doneAt: start }),
  views: (q) =>
    q.insert(views).values({ id: 'v', personId: 1n, accountId: account.id, usedAt: start }),
};

test.each([
  ['call_budgets', 6],
  ['dialogs', 7 * 24],
  ['known_users', 90 * 24],
  ['live_buttons', 90 * 24],
  ['notifications', 30 * 24],
  ['open_pairings', 1],
  ['pairing_attempts', 0],
  ['tokens', 0],
  ['updates', 48],
  ['views', 90 * 24],
])('a row of %s stays for %i hours', async (table, hours) => {
  await database.query(async (q) => rowsAtStart[table]?.(q));
  const rows = sql`${sql.identifier(table)}`;
  const count = (): Promise<number> => database.query((q) => q.$count(rows));
  await pass(hours * 60 * minute);
  expect(await count()).toBe(1);
  await pass(hours * 60 * minute + 1);
  expect(await count()).toBe(0);
});

test('a pass that fails is repeated after ten minutes', async () => {
  database.isGone = true;
  await pass(0);
  expect(warnings).toBe(1);
  await clock.advance(10 * minute - 1);
  expect(warnings).toBe(1);
  await clock.advance(1);
  await eventually('the next pass has failed', () => warnings, 2);
});
