import { expect, test, vi } from 'vitest';
import { openViews } from '../../../../src/accounts/people/views.ts';
import { eventually } from '../../../support/eventually.ts';
import { openMemorySession } from '../../../support/memory/memory-session.ts';

const view = { words: 'zoe', sort: 'name', filter: 'all', page: 2 } as const;

test('openViews: equal views of an account have the same id of twelve characters', async () => {
  const { account, services } = await openMemorySession([]);
  const views = openViews(services);
  const id = views.save(1n, account.id, view);
  expect(id).toMatch(/^[\w-]{12}$/);
  expect(views.save(1n, account.id, { page: 2, filter: 'all', sort: 'name', words: 'zoe' })).toBe(
    id,
  );
  expect(views.save(1n, account.id, { ...view, page: 3 })).not.toBe(id);
  expect(await views.load(1n, id)).toEqual({ accountId: account.id, view });
  expect(await views.load(2n, id)).toBeUndefined();
  await views.stored(1n);
});

test('openViews: the order of properties makes no other view, nor does one without a value', async () => {
  const { account, services } = await openMemorySession([]);
  const views = openViews(services);
  const ids = [
    { ...view, picked: { all: false, ids: ['1'] } },
    { picked: { ids: ['1'], all: false }, ...view, account: undefined },
  ].map((one) => views.save(1n, account.id, one));
  expect(new Set(ids).size).toBe(1);
  expect(views.save(1n, account.id, { ...view, picked: { all: true, ids: ['1'] } })).not.toBe(
    ids[0],
  );
  await views.stored(1n);
});

test('openViews: lists within a view keep their order', async () => {
  const { account, services } = await openMemorySession([]);
  const views = openViews(services);
  const [one, other] = [
    ['a', 'b'],
    ['b', 'a'],
  ].map((phones) => views.save(1n, account.id, { ...view, phones }));
  expect(one).not.toBe(other);
  await views.stored(1n);
});

test('openViews: a view is stored though the database was away, and its button waits', async () => {
  const { account, services } = await openMemorySession([]);
  const views = openViews(services);
  services.database.isGone = true;
  const id = views.save(1n, account.id, view);
  const loading = views.load(1n, id);
  await eventually('it is tried again', () => services.clock.sleeping, [500]);
  services.database.isGone = false;
  await services.clock.advance(500);
  expect(await loading).toEqual({ accountId: account.id, view });
});

test('openViews: a view that cannot be stored is logged, and its button is dead', async () => {
  const { account, services } = await openMemorySession([]);
  const lines: string[] = [];
  const log = { ...services.log, error: (_: unknown, line: string) => void lines.push(line) };
  const queryUnflushed = () => Promise.reject(new Error('a column is missing'));
  const broken = { ...services.database, queryUnflushed };
  const failing = openViews({ ...services, database: broken, log });
  const id = failing.save(1n, account.id, view);
  await failing.stored(1n);
  expect(lines).toEqual([expect.stringContaining('Storing a view failed')]);
  expect(await openViews(services).load(1n, id)).toBeUndefined();
});

test('openViews: a view is loaded though it is still being stored, and for its person only', async () => {
  const { account, services } = await openMemorySession([]);
  const views = openViews(services);
  const stored = Promise.withResolvers<void>();
  const { database } = services;
  const query = database.queryUnflushed.bind(database);
  vi.spyOn(database, 'queryUnflushed').mockImplementationOnce(async (ask) => {
    await stored.promise;
    return query(ask);
  });
  const id = views.save(1n, account.id, view);
  // Waits for no view of another person.
  await views.stored(2n);
  const loaded = views.load(1n, id);
  const all = views.stored(1n).then(() => 'stored');
  expect(await Promise.race([all, Promise.resolve('still storing')])).toBe('still storing');
  stored.resolve();
  expect(await loaded).toEqual({ accountId: account.id, view });
  expect(await all).toBe('stored');
});
