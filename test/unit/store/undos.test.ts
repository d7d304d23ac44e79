import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import type { Account } from '../../../src/store/accounts.ts';
import { recordChanges, settleChanges, hasDoneChange } from '../../../src/store/changes.ts';
import {
  findOperation,
  findUndone,
  latestOperation,
  pageOperations,
} from '../../../src/store/history.ts';
import { groupChanges, pageChanges } from '../../../src/store/operation-changes.ts';
import {
  countUndoOutcomes,
  findUndo,
  insertUndo,
  listPendingChanges,
  listUndosOf,
  listUndosUnderWay,
  loadUndo,
  retryFailed,
  saveUndoOutcomes,
} from '../../../src/store/undos.ts';
import { createMemoryDatabase, type MemoryDatabase } from '../../support/memory/memory-database.ts';
import { storeAccount } from '../../support/store-account.ts';

const at = new Date('2026-03-01T10:00:00Z');
const later = (seconds: number): Date => new Date(at.getTime() + seconds * 1_000);

let database: MemoryDatabase;
let account: Account;

beforeEach(async () => {
  database = await createMemoryDatabase();
  account = await storeAccount(database, 1n, at);
});

type State = 'done' | 'failed' | 'unknown' | 'written';

/** Records imports of the numbers as one operation; returns it and the ids of its changes. */
async function record(
  states: readonly State[],
  {
    undoes,
    operationId = randomUUID(),
    madeAt = at,
  }: {
    readonly undoes?: readonly string[];
    readonly operationId?: string;
    readonly madeAt?: Date;
  } = {},
) {
  const ids: readonly string[] = states.map(() => randomUUID());
  await recordChanges(
    database,
    ids.map((id, index) => ({
      id,
      accountId: account.id,
      personId: account.personId,
      operationId,
      madeAt,
      undoes: undoes?.[index],
      change: {
        kind: 'import',
        card: { phone: `+1202555010${index}`, firstName: 'Zoe', lastName: '' },
        savedCount: 0,
        before: undefined,
        after: undefined,
      },
    })),
  );
  const settled = ids.flatMap((id, index) => {
    const state = states[index];
    return state && state !== 'written' ? { id, state } : [];
  });
  await database.query((q) => settleChanges(q, settled, at));
  return { operationId, ids };
}

async function undo(
  operationId: string,
  state: 'running' | 'waiting' | 'stopped' | 'done',
  createdAt = at,
) {
  const id: string = randomUUID();
  const { id: accountId, personId } = account;
  const isNew = await insertUndo(database, {
    id,
    accountId,
    personId,
    operationId,
    state,
    createdAt,
  });
  return { id, isNew };
}

test('an operation has one undo, which only its person finds', async () => {
  const { operationId } = await record(['done']);
  const { id, isNew } = await undo(operationId, 'running');
  expect(isNew).toBe(true);
  expect((await undo(operationId, 'running')).isNew).toBe(false);
  expect(await findUndo(database, account.personId, id)).toMatchObject({
    id,
    account: { id: account.id },
  });
  expect(await findUndo(database, 2n, id)).toBeUndefined();
  expect(await findUndo(database, account.personId, 'no id')).toBeUndefined();
  expect(await loadUndo(database, id)).toMatchObject({ operationId });
  expect((await listUndosOf(database, [operationId])).map((one) => one.id)).toEqual([id]);
});

test('undos that run or wait are under way, the latest first', async () => {
  const ids: string[] = [];
  for (const [index, state] of (['running', 'waiting', 'stopped', 'done'] as const).entries()) {
    ids.push((await undo(randomUUID(), state, later(index))).id);
  }
  const listed = await listUndosUnderWay(database, account.personId);
  expect(listed.map(({ id }) => id)).toEqual([ids[1], ids[0]]);
});

test('outcomes of an undo are counted, without changes that were never done', async () => {
  const { operationId, ids } = await record([
    'done',
    'done',
    'unknown',
    'failed',
    'written',
    'done',
  ]);
  const [first = '', second = '', , , , last = ''] = ids;
  await saveUndoOutcomes(database, [
    { id: first, undoOutcome: 'undone' },
    { id: second, undoOutcome: 'failed' },
    { id: last, undoOutcome: 'failed' },
  ]);
  const none = { undone: 0, nothing: 0, changed: 0, impossible: 0, failed: 0, pending: 0 };
  expect(await countUndoOutcomes(database, operationId)).toEqual({
    ...none,
    undone: 1,
    failed: 2,
    pending: 2,
  });
  await retryFailed(database, operationId);
  expect(await countUndoOutcomes(database, operationId)).toEqual({
    ...none,
    undone: 1,
    pending: 4,
  });
});

test('pending changes come the latest first, with the latest try of reverting them', async () => {
  const { operationId, ids } = await record(['done', 'failed', 'unknown', 'done']);
  const [a = '', , c = '', d = ''] = ids;
  const tries = [
    await record(['failed'], { undoes: [d] }),
    await record(['unknown'], { undoes: [c] }),
  ];
  const pending = await listPendingChanges(database, operationId, { limit: 5 });
  expect(pending.map(({ change, before }) => [change.id, before?.id])).toEqual([
    [d, undefined],
    [c, tries[1]?.ids[0]],
    [a, undefined],
  ]);
  const before = pending[0]?.position;
  const some = await listPendingChanges(database, operationId, { limit: 1, before });
  expect(some.map(({ change }) => change.id)).toEqual([c]);
  await saveUndoOutcomes(database, [{ id: c, undoOutcome: 'nothing' }]);
  const left = await listPendingChanges(database, operationId, { limit: 5, before });
  expect(left.map(({ change }) => change.id)).toEqual([a]);
});

test('hasDoneChange is true once a change of the operation is done', async () => {
  expect(await hasDoneChange(database, (await record(['failed', 'unknown'])).operationId)).toBe(
    false,
  );
  expect(await hasDoneChange(database, (await record(['failed', 'done'])).operationId)).toBe(true);
});

test('changes are shown by pages, all or those that an undo left', async () => {
  const { operationId, ids } = await record(['done', 'done', 'unknown', 'failed', 'done']);
  const [a = '', b = ''] = ids;
  await saveUndoOutcomes(database, [
    { id: a, undoOutcome: 'undone' },
    { id: b, undoOutcome: 'changed' },
  ]);
  const page = async (number: number, left: boolean) => {
    const shown = await pageChanges(database, operationId, { page: number, size: 2, left });
    return [shown.page, shown.total, shown.rows.map(({ id }) => ids.indexOf(id))];
  };
  expect(await page(0, false)).toEqual([0, 5, [0, 1]]);
  expect(await page(2, false)).toEqual([2, 5, [4]]);
  expect(await page(9, false)).toEqual([2, 5, [4]]);
  expect(await page(-1, false)).toEqual([0, 5, [0, 1]]);
  expect(await page(0, true)).toEqual([0, 3, [1, 2]]);
  expect(await page(1, true)).toEqual([1, 3, [4]]);
  const nothing = await pageChanges(database, randomUUID(), { page: 3, size: 2, left: false });
  expect(nothing).toEqual({ rows: [], page: 0, total: 0 });
});

test('equal changes of an operation are counted together', async () => {
  const { operationId } = await record(['done', 'done', 'failed']);
  const groups = await groupChanges(database, [operationId]);
  const facts = {
    operationId,
    kind: 'import',
    unread: false,
    mutual: false,
    goneBefore: false,
    showsPhone: false,
  };
  expect(groups.toSorted((x, y) => y.count - x.count)).toEqual([
    { ...facts, state: 'done', undoOutcome: null, count: 2, at },
    { ...facts, state: 'failed', undoOutcome: null, count: 1, at },
  ]);
});

test('operations are listed the latest first, and a page past the end is the last one', async () => {
  const ids: string[] = [];
  for (const seconds of [0, 1, 2])
    ids.push((await record(['done'], { madeAt: later(seconds) })).operationId);
  const list = (page: number, words = '') =>
    pageOperations(database, account.id, { words, page, size: 2 });
  expect(await list(0)).toEqual({ ids: [ids[2], ids[1]], page: 0, total: 3 });
  expect(await list(1)).toEqual({ ids: [ids[0]], page: 1, total: 3 });
  expect(await list(5)).toEqual({ ids: [ids[0]], page: 1, total: 3 });
  expect(await list(0, 'zoe')).toMatchObject({ total: 3 });
  expect(await list(0, 'absent')).toEqual({ ids: [], page: 0, total: 0 });
  expect(await list(4, 'absent')).toEqual({ ids: [], page: 0, total: 0 });
  expect(await list(0, 'z_e')).toMatchObject({ total: 0 });
});

test('an operation is found by its id, for its person only', async () => {
  const { operationId } = await record(['done']);
  const found = { id: operationId, accountId: account.id };
  expect(await findOperation(database, account.personId, operationId)).toEqual(found);
  expect(await findOperation(database, account.personId, operationId.toUpperCase())).toEqual(found);
  expect(await findOperation(database, 2n, operationId)).toBeUndefined();
  expect(await findOperation(database, account.personId, `${operationId}0`)).toBeUndefined();
});

test('the latest operation that can be undone is no undo, but may be a redo', async () => {
  const first = await record(['done'], { madeAt: later(1) });
  const second = await record(['done'], { madeAt: later(2) });
  expect(await latestOperation(database, account.id, [])).toBe(second.operationId);
  expect(await latestOperation(database, account.id, [second.operationId])).toBe(first.operationId);
  const undone = await undo(second.operationId, 'done');
  await record(['done'], { undoes: second.ids, operationId: undone.id, madeAt: later(3) });
  await saveUndoOutcomes(
    database,
    second.ids.map((id) => ({ id, undoOutcome: 'undone' })),
  );
  expect(await latestOperation(database, account.id, [])).toBe(first.operationId);
  await record(['failed'], { madeAt: later(9) });
  expect(await latestOperation(database, account.id, [])).toBe(first.operationId);
});

test('findUndone returns what undos revert, by their rows or by their changes', async () => {
  const first = await record(['done']);
  const byRow = await undo(first.operationId, 'done');
  const second = await record(['done']);
  const byChange = await record(['done'], { undoes: second.ids });
  expect(await findUndone(database, [byRow.id, byChange.operationId, first.operationId])).toEqual(
    new Map([
      [byRow.id, first.operationId],
      [byChange.operationId, second.operationId],
    ]),
  );
  expect(await findUndone(database, [byRow.id])).toEqual(new Map([[byRow.id, first.operationId]]));
  expect(await findUndone(database, [byChange.operationId])).toEqual(
    new Map([[byChange.operationId, second.operationId]]),
  );
});
