import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openPairedMemoryApp, type PairedMemoryApp } from '../../../support/memory/memory-app.ts';

const day = 24 * 60 * 60_000;
const everybody = { words: '', sort: 'name', filter: 'all', page: 0 } as const;
const pals = Array.from({ length: 11 }, (_, at) => ({
  id: 200n + BigInt(at),
  firstName: `Pal ${String(at).padStart(2, '0')}`,
  lastName: '',
}));
const now = new Date();
/** A birthday on the day this many days from now. */
const birthdayIn = (days: number) => {
  const at = new Date(now.getTime() + days * day);
  return { day: at.getUTCDate(), month: at.getUTCMonth() + 1, year: undefined };
};
const people = pals.map((pal, at) =>
  at < 3
    ? { ...pal, birthday: birthdayIn(1 - at) }
    : { ...pal, lastSeen: { kind: 'recently', byMe: false } as const },
);

let app: PairedMemoryApp;

beforeEach(async () => {
  app = await openPairedMemoryApp(people, ({ elsewhere }) => {
    for (const pal of pals) elsewhere.add(pal.id, pal);
  });
});

afterEach(() => app[Symbol.asyncDispose]());

const names = (rows: readonly { readonly firstName: string }[]): readonly string[] =>
  rows.map(({ firstName }) => firstName);

test('a page has ten contacts, and a page past the end is the last', async () => {
  const first = await app.book.page(everybody);
  expect(first).toMatchObject({
    pages: 2,
    matching: 11,
    total: 11,
    savedCount: 0,
    stale: undefined,
  });
  expect(names(first.rows)).toEqual(names(pals.slice(0, 10)));
  const last = await app.book.page({ ...everybody, page: 7 });
  expect(last.view.page).toBe(1);
  expect(names(last.rows)).toEqual(['Pal 10']);
});

test('all matches come in the order of the pages', async () => {
  expect(names(await app.book.matching({ ...everybody, page: 1 }))).toEqual(names(pals));
  expect(await app.book.exportList({ ...everybody, words: '03' })).toMatchObject({
    contacts: [{ firstName: 'Pal 03' }],
    total: 11,
    stale: undefined,
  });
  expect((await app.book.page({ ...everybody, words: '03' })).matching).toBe(1);
});

test('a list that cannot be synced is shown as it was', async () => {
  const { asOf } = await app.book.page(everybody);
  await app.clock.advance(30_000);
  app.phone.failNext({ kind: 'unreachable' });
  expect(await app.book.page(everybody)).toMatchObject({
    total: 11,
    asOf,
    stale: { kind: 'unreachable' },
  });
});

test('a list that does not come within four seconds is shown as it was', async () => {
  await app.clock.advance(30_000);
  const answer = Promise.withResolvers<never>();
  const silent = vi.spyOn(app.phone, 'readContacts').mockReturnValue(answer.promise);
  const showing = app.book.page(everybody);
  let isShown = false;
  void showing.then(() => (isShown = true));
  await app.clock.advance(3_999);
  expect(isShown).toBe(false);
  await app.clock.advance(1);
  expect(await showing).toMatchObject({ total: 11, stale: { kind: 'unreachable' } });
  silent.mockRestore();
  answer.reject(new Error('the test ends'));
});

test('after the end of the session no list is shown', async () => {
  app.phone.elsewhere.endSession();
  await app.clock.advance(30_000);
  await expect(app.book.page(everybody)).rejects.toMatchObject({ reason: { kind: 'signed_out' } });
});

test('birthdays of yesterday, today and tomorrow come in this order', async () => {
  await app.clock.advance(0);
  expect(names((await app.book.birthdays()).map(({ user }) => user))).toEqual([
    'Pal 02',
    'Pal 01',
    'Pal 00',
  ]);
});

test('the status of each contact is read now', async () => {
  app.phone.calls.length = 0;
  const { contacts: statuses } = await app.book.statuses();
  expect(app.phone.calls).toContain('getLastSeen');
  expect(
    [...statuses.values()].filter(({ lastSeen }) => lastSeen.kind === 'recently'),
  ).toHaveLength(8);
});

test('a contact and the ids of the list are there by id', async () => {
  expect(await app.book.contact(200n)).toMatchObject({ firstName: 'Pal 00' });
  expect(await app.book.contact(1n)).toBeUndefined();
  expect(await app.book.ids()).toEqual(pals.map(({ id }) => id));
});
