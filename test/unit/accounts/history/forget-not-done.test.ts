import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildNotice } from '../../../../src/accounts/notifications/add-notifications.ts';
import { firstOperationOf } from '../../../../src/accounts/services/operation-ids.ts';
import { recordChanges, settleChanges } from '../../../../src/store/changes.ts';
import { insertNotifications } from '../../../../src/store/notifications.ts';
import { changes } from '../../../../src/store/schema/changes.ts';
import { notifications } from '../../../../src/store/schema/notifications.ts';
import {
  max,
  openPairedMemoryApp,
  type PairedMemoryApp,
} from '../../../support/memory/memory-app.ts';

const cause = 'an update';
const operationId = firstOperationOf(cause);
const saved = { phone: '+12025550150', firstName: 'Nia', lastName: '' };

let app: PairedMemoryApp;

beforeEach(async () => {
  app = await openPairedMemoryApp();
  // As a process leaves it that dies before it sends the change.
  const change = { kind: 'reset_saved', savedCount: 1, card: undefined } as const;
  const facts = { id: randomUUID(), accountId: app.account.id, personId: max.id, operationId };
  await recordChanges(app.database, [{ ...facts, change, madeAt: app.clock.now() }]);
});

afterEach(() => app[Symbol.asyncDispose]());

const begun = () => app.roster.history.begunBy(max.id, cause, { canRepeat: true });
const count = async (): Promise<number> =>
  (await app.roster.history.page(app.account, { words: '', page: 0 })).rows.length;

/** The notification that the operation was not done, which is due in a minute. */
async function storeWaitingNotice(): Promise<void> {
  const notice = { kind: 'reconciled', was: operationId, now: 'not_done' } as const;
  const dueAt = new Date(app.clock.now().getTime() + 60_000);
  const rows = [{ ...buildNotice(app.account, notice, app.clock.now()), dueAt }];
  await app.database.query((q) => insertNotifications(q, rows));
}

test('forgetIfNotDone: an operation that was never sent is forgotten, with its notification', async () => {
  await app.phone.importCards([saved]);
  await storeWaitingNotice();
  expect(await begun()).toBeUndefined();
  expect(await count()).toBe(0);
  expect(await app.database.query((q) => q.select().from(notifications))).toEqual([]);
});

test('forgetIfNotDone: one that was found to be not done is kept once its notification is on its way', async () => {
  await app.phone.importCards([saved]);
  await app.clock.advance(60_000);
  await app.clock.advance(3 * 60_000);
  const { rows } = await app.roster.history.page(app.account, { words: '', page: 0 });
  expect(rows).toMatchObject([{ counts: { failed: 1 } }]);
  expect(await begun()).toMatchObject({ operation: { id: operationId } });
  expect(await count()).toBe(1);
});

test('forgetIfNotDone: the person is not notified for minutes, in which the update can begin it again', async () => {
  await app.phone.importCards([saved]);
  await app.clock.advance(60_000);
  const [notice, ...others] = await app.database.query((q) => q.select().from(notifications));
  expect(others).toEqual([]);
  expect(notice).toMatchObject({ was: operationId, now: 'not_done', tries: 0 });
  expect(notice?.dueAt.getTime()).toBeGreaterThan(app.clock.now().getTime());
  expect(await begun()).toBeUndefined();
  expect(await count()).toBe(0);
  expect(await app.database.query((q) => q.select().from(notifications))).toEqual([]);
});

test('setShown: an operation whose update was answered with it needs no notification', async () => {
  await app.clock.advance(60_000);
  const found = await begun();
  if (!found || !('operation' in found)) throw new Error('there is no operation');
  expect(found.operation).toMatchObject({ counts: { done: 1 } });
  const all = () => app.database.query((q) => q.select().from(notifications));
  expect(await all()).toHaveLength(1);
  await app.roster.history.setShown(found.operation);
  expect(await all()).toEqual([]);
});

test('forgetIfNotDone: one that was found to be not done is forgotten while its notification waits', async () => {
  await app.phone.importCards([saved]);
  await app.database.query((q) => q.update(changes).set({ state: 'failed' }));
  expect(await begun()).toMatchObject({ operation: { id: operationId } });
  await storeWaitingNotice();
  expect(await begun()).toBeUndefined();
  expect(await count()).toBe(0);
});

test('forgetIfNotDone: an update that cannot be repeated keeps what it began', async () => {
  await app.phone.importCards([saved]);
  const kept = await app.roster.history.begunBy(max.id, cause, { canRepeat: false });
  expect(kept).toMatchObject({ operation: { id: operationId } });
  expect(await count()).toBe(1);
});

test('forgetIfNotDone: one that Telegram did is kept, and said to be done', async () => {
  expect(await begun()).toMatchObject({ operation: { counts: { done: 1 } } });
  expect(await count()).toBe(1);
});

test('forgetIfNotDone: one whose outcome cannot be seen now is kept', async () => {
  await app.phone.importCards([saved]);
  app.phone.failNext({ kind: 'unreachable' }, 'readContacts');
  expect(await begun()).toMatchObject({ operation: { id: operationId } });
  expect(await count()).toBe(1);
});

test('forgetIfNotDone: an update that began nothing has nothing to forget', async () => {
  expect(
    await app.roster.history.begunBy(max.id, 'another update', { canRepeat: true }),
  ).toBeUndefined();
  expect(await count()).toBe(1);
});

test('forgetPartsNotDone: what was done stays, and the rest is forgotten without a notification', async () => {
  await app.phone.importCards([saved]);
  const change = { kind: 'reset_saved', savedCount: 1, card: undefined } as const;
  const facts = { id: randomUUID(), accountId: app.account.id, personId: max.id, operationId };
  await recordChanges(app.database, [{ ...facts, change, madeAt: app.clock.now() }]);
  const settled = [{ id: facts.id, state: 'done' }] as const;
  await app.database.query((q) => settleChanges(q, settled, app.clock.now()));
  const operation = await app.roster.history.find(max.id, operationId);
  if (!operation) throw new Error('there is no operation');
  await app.roster.history.forgetPartsNotDone(operation);
  const left = await app.roster.history.find(max.id, operationId);
  expect(left?.counts).toMatchObject({ done: 1, failed: 0, written: 0 });
  await app.clock.advance(60_000);
  expect(await app.database.query((q) => q.select().from(notifications))).toEqual([]);
});
