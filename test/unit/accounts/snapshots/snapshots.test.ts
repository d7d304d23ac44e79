import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  guest,
  max,
  openPairedMemoryApp,
  type PairedMemoryApp,
} from '../../../support/memory/memory-app.ts';

const zoe = { id: 11n, firstName: 'Zoe', lastName: 'Miller', phone: '+12025550111' };
const ben = { id: 12n, firstName: 'Ben', lastName: '', phone: '+12025550112' };
const eva = { id: 13n, firstName: 'Eva', lastName: '', phone: '+12025550113' };

let app: PairedMemoryApp;

beforeEach(async () => {
  app = await openPairedMemoryApp([zoe, ben, eva], ({ elsewhere }) => {
    for (const one of [zoe, ben]) {
      elsewhere.add(one.id, one);
      elsewhere.addOwner(one.id);
    }
  });
});

afterEach(() => app[Symbol.asyncDispose]());

const take = async (): Promise<bigint> =>
  (await app.roster.snapshots.take(app.account)).snapshot.id;

function change(): void {
  app.phone.elsewhere.remove(zoe.id);
  app.phone.elsewhere.add(ben.id, { firstName: 'Benno', lastName: '' });
  app.phone.elsewhere.add(eva.id, eva);
}

const namesOf = (list: readonly { readonly firstName: string }[] = []): readonly string[] =>
  list.map(({ firstName }) => firstName);

test('a list without changes gets no new snapshot', async () => {
  const { snapshots } = app.roster;
  const first = await snapshots.take(app.account);
  expect(first).toMatchObject({ isNew: false, snapshot: { contactCount: 2 } });
  await app.clock.advance(60_000);
  const { takenAt, sameAt } = (await snapshots.take(app.account)).snapshot;
  expect(takenAt).toEqual(first.snapshot.takenAt);
  expect(sameAt.getTime()).toBe(first.snapshot.sameAt.getTime() + 60_000);
  change();
  const second = await snapshots.take(app.account);
  expect(second).toMatchObject({ isNew: true, snapshot: { cause: 'asked', contactCount: 2 } });
});

test('a list of snapshots counts the differences of each', async () => {
  change();
  await take();
  const { rows, page, pages } = await app.roster.snapshots.list(app.account, 3);
  expect([page, pages]).toEqual([0, 1]);
  expect(rows.map(({ cause, delta }) => ({ cause, delta }))).toEqual([
    { cause: 'asked', delta: { came: 1, left: 1, renamed: 1, changed: 0 } },
    { cause: 'daily', delta: undefined },
  ]);
});

test('a page has eight snapshots, and its last knows the one before it', async () => {
  for (let at = 0; at < 8; at++) {
    app.phone.elsewhere.add(ben.id, { firstName: `Ben ${at}`, lastName: '' });
    await take();
  }
  const first = await app.roster.snapshots.list(app.account, 0);
  expect([first.rows.length, first.pages]).toEqual([8, 2]);
  expect(first.rows.at(-1)?.delta).toEqual({ came: 0, left: 0, renamed: 1, changed: 0 });
  const last = await app.roster.snapshots.list(app.account, 1);
  expect(last.rows).toMatchObject([{ cause: 'daily', delta: undefined }]);
});

test('snapshots are compared from the older to the newer one', async () => {
  const { snapshots } = app.roster;
  const [older] = (await snapshots.list(app.account, 0)).rows;
  change();
  const newer = await take();
  for (const [from, to] of [
    [older?.id ?? 0n, newer],
    [newer, older?.id ?? 0n],
    [older?.id ?? 0n, 'now'],
  ] as const) {
    const found = await snapshots.compare(max.id, from, to);
    expect(found?.from.id).toBe(older?.id);
    expect(namesOf(found?.came)).toEqual(['Eva']);
    expect(namesOf(found?.left)).toEqual(['Zoe']);
    expect(found?.renamed).toMatchObject([
      { before: { firstName: 'Ben' }, after: { firstName: 'Benno' } },
    ]);
    expect(found).toMatchObject({ changed: [], stale: undefined });
  }
});

test('a snapshot is compared with the cached list when Telegram does not answer', async () => {
  const id = await take();
  await app.clock.advance(30_000);
  app.phone.failNext({ kind: 'unreachable' });
  const found = await app.roster.snapshots.compare(max.id, id, 'now');
  expect(found).toMatchObject({ to: undefined, left: [], stale: { kind: 'unreachable' } });
});

test('a snapshot belongs to its person', async () => {
  const { snapshots } = app.roster;
  const id = await take();
  expect(await snapshots.find(max.id, id)).toMatchObject({ id });
  expect(await snapshots.find(guest.id, id)).toBeUndefined();
  expect(await snapshots.compare(guest.id, id, 'now')).toBeUndefined();
  expect(await snapshots.compare(max.id, id, 999n)).toBeUndefined();
  expect(await snapshots.restore(guest.id, id)).toBeUndefined();
});

test('a restore plans the contacts that are gone or have another name', async () => {
  const { snapshots, imports } = app.roster;
  const id = await take();
  expect(await snapshots.restore(max.id, id)).toEqual({ kind: 'empty' });
  change();
  const planned = await snapshots.restore(max.id, id);
  if (planned?.kind !== 'planned') throw new Error(`not planned: ${planned?.kind}`);
  expect(planned.run).toMatchObject({
    name: '',
    restored: { source: 'snapshot', at: expect.any(Date) },
    purpose: 'restore',
    on: { rename: 1, new: 1 },
  });
  await imports.run(max.id, planned.run.id, undefined);
  await app.runWork();
  const contacts = await app.book.matching({ words: '', sort: 'name', filter: 'all', page: 0 });
  expect(namesOf(contacts)).toEqual(['Ben', 'Eva', 'Zoe']);
});
