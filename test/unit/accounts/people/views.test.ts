import { expect, test } from 'vitest';
import { openViews } from '../../../../src/accounts/people/views.ts';
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
