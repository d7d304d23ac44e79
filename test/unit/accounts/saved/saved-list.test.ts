import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TelegramError } from '../../../../src/contacts/telegram-error.ts';
import { addReport } from '../../../../src/store/reports.ts';
import { eventually } from '../../../support/eventually.ts';
import {
  max,
  openJustPairedMemoryApp,
  type PairedMemoryApp,
} from '../../../support/memory/memory-app.ts';

import { passTime } from '../../../support/pass-time.ts';

const minute = 60_000;
const everything = { words: '', filter: 'all', page: 0 } as const;
const zoe = { id: 11n, firstName: 'Zoe', lastName: '', phone: '+12025550111' };
const cards = [
  { phone: zoe.phone, firstName: 'Zoe', lastName: '' },
  ...Array.from({ length: 11 }, (_, at) => ({
    phone: `+120255502${String(at).padStart(2, '0')}`,
    firstName: `Pal ${String(at).padStart(2, '0')}`,
    lastName: '',
  })),
];

let app: PairedMemoryApp;

beforeEach(async () => {
  app = await openJustPairedMemoryApp([zoe]);
  await app.book.importCards(cards);
});

afterEach(() => app[Symbol.asyncDispose]());

async function read(): Promise<void> {
  app.phone.elsewhere.allowTakeout();
  expect(await app.book.saved.fetch()).toEqual({ kind: 'ready' });
}

const asked = (): number => app.phone.calls.filter((call) => call === 'begin').length;
const announced = (): number =>
  new Set(
    app.events.flatMap((event) =>
      event.kind === 'notifications'
        ? event.notifications.flatMap(({ kind, id }) => (kind === 'saved_list' ? id : []))
        : [],
    ),
  ).size;
const isRead = async (): Promise<boolean> => (await app.book.saved.page(everything)) !== undefined;

test('a list that was never read has no page', async () => {
  expect(await app.book.saved.page(everything)).toBeUndefined();
  expect(await app.book.saved.exportList(everything)).toBeUndefined();
  expect(await app.book.saved.matching(everything)).toEqual([]);
});

test('the list is shown by name, ten numbers a page', async () => {
  await read();
  const first = await app.book.saved.page(everything);
  expect(first).toMatchObject({ pages: 2, matching: 12, total: 12, without: 11 });
  expect(first?.rows.map(({ firstName }) => firstName)).toEqual(
    cards.slice(1, 11).map(({ firstName }) => firstName),
  );
  const last = await app.book.saved.page({ ...everything, page: 9 });
  expect(last?.view.page).toBe(1);
  expect(last?.rows).toMatchObject([{ firstName: 'Pal 10' }, { contact: { id: zoe.id } }]);
  expect(await app.book.saved.matching({ words: '', filter: 'with' })).toMatchObject([
    { phone: zoe.phone },
  ]);
  expect(await app.book.saved.exportList({ words: '07', filter: 'without' })).toMatchObject({
    entries: [{ firstName: 'Pal 07' }],
    total: 12,
  });
});

test('Telegram makes the first request wait, and the list comes once it is allowed', async () => {
  const until = new Date(app.clock.now().getTime() + 24 * 60 * minute);
  expect(await app.book.saved.fetch()).toEqual({ kind: 'waiting', until });
  expect(await app.book.saved.waiting()).toEqual(until);
  app.phone.elsewhere.allowTakeout();
  await app.clock.advance(minute - 1);
  expect(await isRead()).toBe(false);
  await app.clock.advance(1_001);
  expect(await isRead()).toBe(true);
  await app.clock.advance(1_000);
  expect(announced()).toBe(1);
  expect(await app.book.saved.waiting()).toBeUndefined();
});

test('a list that the person reads is not announced', async () => {
  await app.book.saved.fetch();
  await read();
  await app.clock.advance(2 * minute);
  expect(announced()).toBe(0);
});

test('a person can stop to wait, once', async () => {
  expect(await app.book.saved.stopWaiting()).toBe(false);
  await app.book.saved.fetch();
  expect(await app.book.saved.stopWaiting()).toBe(true);
  expect(await app.book.saved.stopWaiting()).toBe(false);
  const before = asked();
  await app.clock.advance(3 * minute);
  expect(asked()).toBe(before);
});

test('requests at the same time are one', async () => {
  const before = asked();
  const both = await Promise.all([app.book.saved.fetch(), app.book.saved.fetch()]);
  expect(both).toMatchObject([{ kind: 'waiting' }, { kind: 'waiting' }]);
  expect(asked()).toBe(before + 1);
});

test('a message of Telegram after the announcement makes it ask at once', async () => {
  await app.book.saved.fetch();
  const before = asked();
  app.phone.emit({ kind: 'telegram_wrote' });
  await app.clock.advance(2_000);
  expect(asked()).toBe(before);
  app.phone.elsewhere.allowTakeout();
  app.phone.emit({ kind: 'telegram_wrote' });
  await app.clock.advance(2_000);
  expect(asked()).toBe(before + 1);
  expect(await isRead()).toBe(true);
});

test('a message that comes over a minute later is no announcement', async () => {
  await app.book.saved.fetch();
  await app.clock.advance(minute + 2_000);
  const before = asked();
  app.phone.emit({ kind: 'telegram_wrote' });
  await app.clock.advance(2_000);
  expect(asked()).toBe(before + 1);
});

test('a failure while reading ends the export and is asked for again', async () => {
  app.phone.elsewhere.allowTakeout();
  app.phone.failNext({ kind: 'unreachable' }, 'getSavedNumbers');
  await expect(app.book.saved.fetch()).rejects.toMatchObject({ reason: { kind: 'unreachable' } });
  expect(app.phone.calls.at(-1)).toBe('finish');
  expect(await app.book.saved.fetch()).toEqual({ kind: 'ready' });
});

test('a wait whose request fails is continued later', async () => {
  await app.book.saved.fetch();
  app.phone.elsewhere.allowTakeout();
  app.phone.failNext({ kind: 'restricted' }, 'begin');
  await app.clock.advance(minute + 1_000);
  expect(await isRead()).toBe(false);
  expect(app.logged.map(({ line }) => line)).toContainEqual(
    expect.stringMatching(/^Due work of an account failed/),
  );
  await app.clock.advance(5 * minute);
  expect(await isRead()).toBe(false);
});

test('reports do not wait for an export that Telegram does not answer', async () => {
  expect(await app.book.saved.fetch()).toMatchObject({ kind: 'waiting' });
  const answer = Promise.withResolvers<never>();
  const begun = vi.spyOn(app.phone.takeout, 'begin').mockReturnValue(answer.promise);
  await passTime(app.clock, minute, 'the export is asked for again', () =>
    expect(begun).toHaveBeenCalled(),
  );
  const { id } = app.account;
  const report = { kind: 'paired_again', workId: id, accountId: id } as const;
  await app.database.query((q) => addReport(q, report, app.clock.now()));
  app.roster.checkDueWork();
  await eventually('the report is delivered', () =>
    expect(app.events.filter(({ kind }) => kind === 'paired')).toHaveLength(2),
  );
  answer.reject(new TelegramError({ kind: 'unreachable' }));
});

test('removed numbers leave the list, and an undo saves them again', async () => {
  await read();
  const phones = ['+12025550200', '+12025550201', '+12025550200'];
  const { result, operationId } = await app.book.removePhones(phones);
  expect(result).toEqual({ all: true, removed: [] });
  expect((await app.book.saved.page(everything))?.total).toBe(10);
  expect(await app.roster.history.find(max.id, operationId ?? '')).toMatchObject({
    kind: 'remove_phone',
    size: 2,
    about: ['Pal 00', 'Pal 01'],
  });
  expect(await app.book.savedCount()).toBe(10);
  await app.roster.history.undo(max.id, operationId ?? '');
  expect(await app.book.savedCount()).toBe(12);
});

test('a contact goes with its number, and comes back with it', async () => {
  const { result, operationId } = await app.book.removePhones([zoe.phone]);
  expect(result).toMatchObject({ all: true, removed: [{ id: zoe.id }] });
  expect(await app.book.contact(zoe.id)).toBeUndefined();
  await app.roster.history.undo(max.id, operationId ?? '');
  expect(await app.book.contact(zoe.id)).toMatchObject({ firstName: 'Zoe' });
});

test('numbers that Telegram does not have are reported', async () => {
  const { result } = await app.book.removePhones(['+12025550999']);
  expect(result).toEqual({ all: false, removed: [] });
  expect(await app.book.removePhones([])).toMatchObject({ operationId: undefined });
});

test('clearing the list is one operation, and nothing for an empty list', async () => {
  await read();
  const { operationId } = await app.book.resetSaved();
  expect(await app.book.savedCount()).toBe(0);
  expect(await app.roster.history.find(max.id, operationId ?? '')).toMatchObject({
    kind: 'reset_saved',
    losses: [],
  });
  expect((await app.book.resetSaved()).operationId).toBeUndefined();
});

test('numbers that are not known when the list is cleared stay lost', async () => {
  const { operationId } = await app.book.resetSaved();
  expect(await app.roster.history.find(max.id, operationId ?? '')).toMatchObject({
    losses: ['saved_unread'],
    undoable: false,
  });
});
