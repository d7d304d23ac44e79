import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  guest,
  max,
  openPairedMemoryApp,
  type PairedMemoryApp,
} from '../../../support/memory/memory-app.ts';

const hour = 60 * 60_000;
const everybody = { words: '', sort: 'name', filter: 'all', page: 0 } as const;
const pals = Array.from({ length: 12 }, (_, at) => ({
  id: 200n + BigInt(at),
  firstName: `Pal ${String(at).padStart(2, '0')}`,
  lastName: '',
}));
const [pal] = [200n];

let app: PairedMemoryApp;

beforeEach(async () => {
  app = await openPairedMemoryApp(
    pals,
    ({ elsewhere }) => {
      for (const one of pals) elsewhere.add(one.id, one);
    },
    { isByBot: false },
  );
});

afterEach(() => app[Symbol.asyncDispose]());

async function rename(firstName: string, id = pal): Promise<string> {
  await app.clock.advance(1);
  const { operationId } = await app.book.add(id, { firstName, lastName: '', showPhone: false });
  if (operationId === undefined) throw new Error('Nothing changed.');
  return operationId;
}

const nameOf = async (id = pal): Promise<string | undefined> =>
  (await app.book.contact(id))?.firstName;

test('operations are listed eight a page, the latest first, and by their words', async () => {
  const { history } = app.roster;
  for (const { id, firstName } of pals.slice(0, 11)) await rename(`${firstName} new`, id);
  const first = await history.page(app.account, { words: '', page: 0 });
  expect(first).toMatchObject({ total: 11, pages: 2, page: 0 });
  expect(first.rows[0]).toMatchObject({ about: ['Pal 10'], undoable: true });
  expect(first.rows).toHaveLength(8);
  const last = await history.page(app.account, { words: '', page: 9 });
  expect(last).toMatchObject({ page: 1, rows: [{}, {}, { about: ['Pal 00'] }] });
  const found = await history.page(app.account, { words: '07', page: 0 });
  expect(found).toMatchObject({ total: 1, rows: [{ about: ['Pal 07'] }] });
});

test('an operation is undone once, and a redo is undone in its place', async () => {
  const { history } = app.roster;
  const id = await rename('Zora');
  const undo = await history.undo(max.id, id);
  if (undo.kind !== 'begun') throw new Error(undo.why);
  expect(undo.run).toMatchObject({ state: 'done', operationId: id, counts: { undone: 1 } });
  expect(await nameOf()).toBe('Pal 00');
  expect(await history.undo(max.id, id)).toMatchObject({ kind: 'refused', why: 'done_already' });
  expect(await history.latest(app.account)).toBeUndefined();
  const redo = await history.undo(max.id, undo.run.id);
  expect(redo).toMatchObject({ kind: 'begun' });
  expect(await nameOf()).toBe('Zora');
  expect(await history.find(max.id, id)).toMatchObject({ undoable: true, redo: expect.anything() });
  expect(await history.undo(max.id, id)).toMatchObject({ kind: 'begun' });
  expect(await nameOf()).toBe('Pal 00');
});

test('an undo first reads all that Telegram has, even to take back a single change', async () => {
  const id = await rename('Zora');
  const read = vi.spyOn(app.phone, 'readContacts');
  expect(await app.roster.history.undo(max.id, id)).toMatchObject({ kind: 'begun' });
  // With a hash, Telegram would only say whether the same contacts are in the list.
  const [knownHash] = read.mock.calls[0] ?? ['no call'];
  expect(knownHash).toBeUndefined();
});

test('operations belong to their person', async () => {
  const { history } = app.roster;
  const id = await rename('Zora');
  expect(await history.find(guest.id, id)).toBeUndefined();
  expect(await history.changes(guest.id, id, 0)).toBeUndefined();
  expect(await history.undo(guest.id, id)).toEqual({
    kind: 'refused',
    why: 'unknown',
    run: undefined,
  });
  expect(await history.find(max.id, 'no id')).toBeUndefined();
});

test('a state that changed since is left, and shown as such', async () => {
  const { history } = app.roster;
  const id = await rename('Zora');
  await rename('Zelda');
  const undo = await history.undo(max.id, id);
  expect(undo).toMatchObject({ run: { counts: { undone: 0, changed: 1 } } });
  expect(await nameOf()).toBe('Zelda');
  expect(await history.changes(max.id, id, 0, 'left')).toMatchObject({
    total: 1,
    rows: [{ undoOutcome: 'changed', before: { firstName: 'Pal 00' } }],
  });
});

test('the latest operation is one that can be undone', async () => {
  const { history } = app.roster;
  expect(await history.latest(app.account)).toBeUndefined();
  await app.phone.importCards([{ phone: '+12025550199', firstName: 'N', lastName: '' }]);
  const id = await rename('Zora');
  await app.clock.advance(1);
  const { operationId } = await app.book.resetSaved();
  expect(await history.page(app.account, { words: '', page: 0 })).toMatchObject({
    rows: [{ id: operationId, undoable: false }, { id }],
  });
  expect(await history.latest(app.account)).toMatchObject({ id, undoable: true });
});

test('the changes of an operation are listed eight a page', async () => {
  const { operationId = '' } = await app.book.remove(pals.map(({ id }) => id));
  const { history } = app.roster;
  const first = await history.changes(max.id, operationId, 0);
  expect(first).toMatchObject({ total: 12, pages: 2 });
  expect(first?.rows).toHaveLength(8);
  expect(await history.changes(max.id, operationId, 7)).toMatchObject({ page: 1 });
});

test('a large undo runs as long work and shows its progress in a message', async () => {
  const { history } = app.roster;
  const { operationId = '' } = await app.book.remove(pals.map(({ id }) => id));
  const begun = await history.undo(max.id, operationId, 9);
  if (begun.kind !== 'begun') throw new Error(begun.why);
  await app.runWork();
  expect(await history.findUndo(max.id, begun.run.id)).toMatchObject({
    state: 'done',
    messageId: 9,
    counts: { undone: 12, pending: 0 },
  });
  await history.showIn(max.id, begun.run.id, 11);
  expect(await history.findUndo(max.id, begun.run.id)).toMatchObject({ messageId: 11 });
  expect((await app.book.page(everybody)).total).toBe(12);
  expect(await history.findUndo(guest.id, begun.run.id)).toBeUndefined();
});

test('an undo waits for a flood wait, and continues by itself', async () => {
  const { history } = app.roster;
  const id = await rename('Zora');
  const until = new Date(app.clock.now().getTime() + hour);
  app.phone.failNext({ kind: 'flood', until }, 'addContact');
  const begun = await history.undo(max.id, id);
  expect(begun).toMatchObject({ run: { state: 'waiting', wait: { until, why: 'flood' } } });
  expect(await history.undo(max.id, id)).toMatchObject({ kind: 'refused', why: 'under_way' });
  expect(await history.latest(app.account)).toMatchObject({ id });
  expect(await history.underWay(max.id)).toHaveLength(1);
  await app.clock.advance(hour + 1_000);
  await app.runWork();
  expect(await nameOf()).toBe('Pal 00');
  expect(await history.underWay(max.id)).toEqual([]);
});

test('an undo that is stopped can be started again', async () => {
  const { history } = app.roster;
  const id = await rename('Zora');
  const until = new Date(app.clock.now().getTime() + hour);
  app.phone.failNext({ kind: 'flood', until }, 'addContact');
  const begun = await history.undo(max.id, id);
  if (begun.kind !== 'begun') throw new Error(begun.why);
  expect(await history.stop(guest.id, begun.run.id)).toBeUndefined();
  expect(await history.stop(max.id, begun.run.id)).toMatchObject({ state: 'stopped' });
  expect(await nameOf()).toBe('Zora');
  expect(await history.undo(max.id, id)).toMatchObject({ run: { state: 'done' } });
  expect(await nameOf()).toBe('Pal 00');
});
