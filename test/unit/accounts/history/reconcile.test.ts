import { afterEach, beforeEach, expect, test } from 'vitest';
import { TelegramError } from '../../../../src/contacts/telegram-error.ts';
import {
  max,
  openPairedMemoryApp,
  type PairedMemoryApp,
} from '../../../support/memory/memory-app.ts';

const zoe = { id: 11n, firstName: 'Zoe', lastName: 'Miller', phone: '+12025550111' };
const ben = { id: 12n, firstName: 'Ben', lastName: '', phone: '+12025550112' };
const eva = { id: 13n, firstName: 'Eva', lastName: '', phone: '+12025550113' };
const everybody = { words: '', sort: 'name', filter: 'all', page: 0 } as const;

let app: PairedMemoryApp;

beforeEach(async () => {
  app = await openPairedMemoryApp([zoe, ben, eva], ({ elsewhere }) => {
    elsewhere.add(zoe.id, zoe);
    elsewhere.addOwner(zoe.id);
  });
  await app.phone.settings.setPrivacy('phone_number', {
    ...(await app.phone.settings.getPrivacy('phone_number')),
    audience: 'nobody',
  });
  await app.book.importCards([{ phone: '+12025550199', firstName: 'Nia', lastName: '' }]);
  await app.book.page(everybody);
  await app.book.find(ben.phone);
});

afterEach(() => app[Symbol.asyncDispose]());

/** The next call of a method gets no answer; `isDone`: Telegram did it all the same. */
function loseAnswer(
  on: object,
  method: string,
  { isDone, meanwhile }: { readonly isDone: boolean; readonly meanwhile?: () => Promise<unknown> },
): void {
  const methods = on as Record<string, (...args: readonly unknown[]) => Promise<unknown>>;
  const call = methods[method]?.bind(on);
  if (!call) throw new Error(`There is no method ${method}.`);
  methods[method] = async (...args) => {
    methods[method] = call;
    if (isDone) await call(...args);
    await meanwhile?.();
    await Promise.resolve();
    throw new TelegramError({ kind: 'unreachable' });
  };
}

const outcomes = (): readonly string[] =>
  app.events.flatMap((event) =>
    event.kind === 'notifications'
      ? event.notifications.flatMap(({ kind, now }) => (kind === 'reconciled' ? now : []))
      : [],
  );

const name = { firstName: 'Benno', lastName: '' };

const cases: readonly (readonly [
  string,
  string,
  string,
  (app: PairedMemoryApp) => Promise<unknown>,
])[] = [
  ['add', 'addContact', '', ({ book }) => book.add(ben.id, { ...name, showPhone: false })],
  ['rename', 'addContact', '', ({ book }) => book.add(zoe.id, { ...name, showPhone: false })],
  ['remove', 'deleteContacts', '', ({ book }) => book.remove([zoe.id])],
  ['block', 'block', '', ({ book }) => book.block(ben.id)],
  [
    'close_friends',
    'setCloseFriends',
    '',
    ({ book }) => book.setCloseFriend({ id: zoe.id, on: true }),
  ],
  ['share', 'acceptContact', '', ({ book }) => book.share(zoe.id)],
  [
    'privacy',
    'setPrivacy',
    'settings',
    ({ book }) => book.settings.setAudience('phone_number', 'everybody'),
  ],
  [
    'sign_up_notices',
    'setAnnouncesSignUps',
    'settings',
    ({ book }) => book.settings.setAnnouncesSignUps({ on: false }),
  ],
  ['remove_phone', 'deletePhones', '', ({ book }) => book.removePhones(['+12025550199'])],
  ['reset_saved', 'resetSaved', '', ({ book }) => book.resetSaved()],
];

test.each(cases.flatMap((one) => [true, false].map((isDone) => [...one, isDone] as const)))(
  'the outcome of %s without an answer to %s%s is found out',
  async (kind, method, on, change, isDone) => {
    loseAnswer(on === '' ? app.phone : app.phone.settings, method, { isDone });
    await expect(change(app)).rejects.toMatchObject({ reason: { kind: 'unreachable' } });
    await app.clock.advance(1_000);
    const { rows } = await app.roster.history.page(app.account, { words: '', page: 0 });
    expect(rows[0]).toMatchObject({
      kind,
      counts: isDone ? { done: 1, failed: 0, unknown: 0 } : { done: 0, failed: 1, unknown: 0 },
    });
    expect(outcomes()).toEqual([isDone ? 'done' : 'not_done']);
  },
);

test('an import without an answer is found out by the contacts it made', async () => {
  const cards = [zoe, eva].map(({ phone, firstName, lastName }) => ({
    phone,
    firstName,
    lastName,
  }));
  loseAnswer(app.phone, 'importCards', { isDone: true });
  await expect(app.book.importCards(cards)).rejects.toMatchObject({
    reason: { kind: 'unreachable' },
  });
  await app.clock.advance(1_000);
  expect(await app.book.contact(eva.id)).toMatchObject({ firstName: 'Eva' });
  const { rows } = await app.roster.history.page(app.account, { words: '', page: 0 });
  expect(rows[0]).toMatchObject({ kind: 'import', counts: { done: 1, unknown: 0 } });
});

test('an outcome that cannot be asked for now is found out half a minute later', async () => {
  loseAnswer(app.phone, 'addContact', { isDone: true });
  loseAnswer(app.phone, 'readContacts', { isDone: false });
  await expect(app.book.add(ben.id, { ...name, showPhone: false })).rejects.toThrow();
  await app.clock.advance(1_000);
  expect(outcomes()).toEqual([]);
  await app.clock.advance(30_000);
  expect(outcomes()).toEqual(['done']);
  expect(app.logged.map(({ line }) => line)).toContainEqual(
    expect.stringMatching(/^Reconciling changes failed/),
  );
});

test('a change whose state is a third one by now stays unknown', async () => {
  const { settings } = app.phone;
  const before = await settings.getPrivacy('phone_number');
  const third = (): Promise<unknown> =>
    settings.setPrivacy('phone_number', { ...before, audience: 'contacts' });
  loseAnswer(settings, 'setPrivacy', { isDone: true, meanwhile: third });
  await expect(app.book.settings.setAudience('phone_number', 'everybody')).rejects.toThrow();
  await app.clock.advance(1_000);
  const { rows } = await app.roster.history.page(app.account, { words: '', page: 0 });
  expect(rows[0]).toMatchObject({ counts: { unknown: 1 } });
  expect(outcomes()).toEqual([]);
});

test('an operation of which a part was done is reported as such', async () => {
  app.phone.elsewhere.add(ben.id, ben);
  app.phone.elsewhere.add(eva.id, eva);
  await app.clock.advance(31_000);
  await app.book.page(everybody);
  loseAnswer(app.phone, 'deleteContacts', { isDone: false });
  const removing = app.book.remove([zoe.id, ben.id]);
  await expect(removing).rejects.toThrow();
  app.phone.elsewhere.remove(ben.id);
  await app.clock.advance(1_000);
  const found = await app.roster.history.latest(app.account);
  expect(found?.counts.unknown).toBe(0);
  expect(outcomes()).toHaveLength(1);
  expect((await app.roster.history.find(max.id, found?.id ?? ''))?.kind).toBe('remove');
});
