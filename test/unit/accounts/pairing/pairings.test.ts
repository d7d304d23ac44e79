import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PairingAttempt } from '../../../../src/accounts/pairing/pairing-attempt.ts';
import {
  guest,
  max,
  openMemoryApp,
  openSecondRoster,
  pairAccount,
  type MemoryApp,
} from '../../../support/memory/memory-app.ts';
import { pairingAttempts } from '../../../../src/store/schema/pairing-attempts.ts';
import { unusedSessions } from '../../../../src/store/schema/unused-sessions.ts';
import { enterPage } from '../../../support/enter-page.ts';
import { eventually } from '../../../support/eventually.ts';
import { passTime } from '../../../support/pass-time.ts';
import { loginCode } from '../../../support/memory/memory-telegram.ts';

const minute = 60_000;

let app: MemoryApp;

beforeEach(async () => {
  app = await openMemoryApp();
  app.telegram.addAccount(max, []);
  app.telegram.addAccount(guest, [], { password: 'sesame' });
});

afterEach(() => app[Symbol.asyncDispose]());

const begin = (personId: bigint = max.id): Promise<PairingAttempt> =>
  app.roster.pairing.begin(personId);

const pairings = () => app.events.filter(({ kind }) => kind === 'paired');

const problem = (kind: string) => ({ problem: { kind } });

test('a session that is kept before a wrong code is forgotten with its attempt', async () => {
  const sessions = () => app.database.query((q) => q.select().from(unusedSessions));
  const attempt = await begin();
  await attempt.askCode(max.phone);
  await attempt.enterCode('99999');
  const [kept] = await sessions();
  expect(kept).toMatchObject({ attemptId: attempt.id });
  await attempt.cancel();
  expect(await sessions()).toEqual([]);
});

test('a QR code that is scanned pairs the account', async () => {
  const attempt = await begin();
  const states: string[] = [];
  attempt.subscribe(({ kind }) => states.push(kind));
  await attempt.startQr();
  const { state } = attempt;
  app.telegram.scan(state.kind === 'qr' ? state.qr.link : '', max.id);
  await app.clock.advance(0);
  expect(states).toEqual(['qr', 'paired']);
  expect(await app.roster.accounts.current(max.id)).toMatchObject({ owner: { id: max.id } });
});

test('a QR code of an account with a password asks for it', async () => {
  const attempt = await begin();
  await attempt.startQr();
  app.telegram.scan('tg://login?token=0', guest.id);
  await app.clock.advance(0);
  expect(attempt.state).toEqual({ kind: 'password', hint: undefined });
  await attempt.enterPassword('sesame');
  expect(attempt.state).toMatchObject({ kind: 'confirm', owner: { id: guest.id } });
  await attempt.confirm(attempt.state.kind === 'confirm' ? attempt.state.signIn : '');
  expect(attempt.state.kind).toBe('paired');
});

test('asking for a code replaces the QR code', async () => {
  const attempt = await begin();
  await attempt.startQr();
  await attempt.askCode(max.phone.slice(1));
  expect(attempt.state).toMatchObject({ kind: 'code', phone: max.phone });
  expect(() => app.telegram.scan('tg://login?token=0', max.id)).toThrow('no such QR code');
});

test('inputs that do not fit the step change nothing', async () => {
  const attempt = await begin();
  await attempt.enterCode(loginCode);
  await attempt.enterPassword('sesame');
  expect(attempt.state).toEqual({ kind: 'choose' });
});

test('a number that is none or has no account is asked for again', async () => {
  const attempt = await begin();
  await attempt.askCode('hello');
  expect(attempt.state).toEqual({ kind: 'choose', ...problem('phone_invalid') });
  await attempt.askCode(max.phone);
  await attempt.askCode('+12025550999');
  expect(attempt.state).toEqual({ kind: 'choose', ...problem('phone_unregistered') });
});

test('a failure keeps the step, and another code can be asked for', async () => {
  const attempt = await begin();
  await attempt.askCode(max.phone);
  await attempt.enterCode('11111');
  expect(attempt.state).toMatchObject({ kind: 'code', phone: max.phone, ...problem('code_wrong') });
  app.telegram.isDown = true;
  await attempt.enterCode(loginCode);
  expect(attempt.state).toMatchObject({ kind: 'code', ...problem('unreachable') });
  app.telegram.isDown = false;
  await attempt.askCode(max.phone);
  expect(attempt.state).not.toHaveProperty('problem');
  await attempt.enterCode(` ${loginCode} `);
  expect(attempt.state.kind).toBe('paired');
});

test('five wrong codes and passwords together end the attempt', async () => {
  const attempt = await begin();
  await attempt.askCode(guest.phone);
  await attempt.enterCode('1');
  await attempt.enterCode('2');
  await attempt.enterCode(loginCode);
  await attempt.enterPassword('a');
  await attempt.enterPassword('b');
  expect(attempt.state).toMatchObject({ kind: 'password', ...problem('password_wrong') });
  await attempt.enterPassword('c');
  expect(attempt.state).toEqual({ kind: 'ended', ...problem('password_wrong') });
  expect(attempt.isOver).toBe(true);
  await attempt.startQr();
  expect(attempt.state.kind).toBe('ended');
});

test('an attempt ends after ten minutes', async () => {
  const attempt = await begin();
  await attempt.askCode(max.phone);
  await app.clock.advance(10 * minute - 1);
  expect(attempt.state.kind).toBe('code');
  await app.clock.advance(1);
  expect(attempt.state).toEqual({ kind: 'ended' });
  await attempt.enterCode(loginCode);
  expect(await app.roster.accounts.current(max.id)).toBeUndefined();
});

test('a new attempt ends the earlier one, and cancel ends the last', async () => {
  const { pairing } = app.roster;
  const [first, second] = [await begin(), await begin()];
  expect([first.isOver, second.isOver]).toEqual([true, false]);
  expect(await pairing.cancel(max.id)).toBe(true);
  expect(second.state).toEqual({ kind: 'ended' });
  expect(await pairing.cancel(max.id)).toBe(false);
  const third = await begin();
  await third.end();
  expect(await pairing.cancel(max.id)).toBe(false);
});

test('pairing again keeps the account and reports it', async () => {
  const before = await pairAccount(app, max);
  await eventually('it is reported', () => expect(pairings()).toMatchObject([{ again: false }]));
  const after = await pairAccount(app, max);
  expect(after.id).toBe(before.id);
  await eventually('both are reported', () =>
    expect(pairings()).toMatchObject([{ again: false }, { again: true }]),
  );
});

test('an account whose process died before it reported the pairing is reported by another one', async () => {
  {
    await using other = await openSecondRoster(app);
    await pairAccount({ ...app, roster: other }, max);
  }
  expect(pairings()).toEqual([]);
  await passTime(app.clock, 15_000, 'it is reported', () => expect(pairings()).toHaveLength(1));
  await app.clock.advance(10 * minute);
  expect(pairings()).toHaveLength(1);
});

/** What the page of a link shows, in one browser. */
const openPage = (token: string): ReturnType<typeof enterPage> =>
  enterPage(app.roster.pairing.pages, { token });

test('the token of a page starts one attempt within ten minutes', async () => {
  const { pairing } = app.roster;
  const attempts = () => app.database.query((q) => q.$count(pairingAttempts));
  const late = await pairing.pages.newToken(guest.id);
  const token = await pairing.pages.newToken(max.id);
  expect(await openPage(token)).toEqual({ kind: 'choose' });
  expect(await openPage(token)).toEqual({ kind: 'choose' });
  expect(await attempts()).toBe(1);
  expect(await openPage('other')).toBeUndefined();
  await app.clock.advance(10 * minute);
  expect(await openPage(late)).toBeUndefined();
  await app.clock.advance(10 * minute - 1);
  expect(await openPage(token)).toEqual({ kind: 'ended' });
  await app.clock.advance(1);
  expect(await openPage(token)).toBeUndefined();
});

test('a page continues an attempt that waits for a password, and no other', async () => {
  const { pairing } = app.roster;
  const open = async () => openPage(await pairing.pages.newToken(max.id));
  const attempt = await begin();
  await attempt.askCode(guest.phone);
  expect(await open()).toEqual({ kind: 'choose' });
  expect(attempt.state.kind).toBe('ended');
  const another = await begin();
  await another.askCode(guest.phone);
  await another.enterCode(loginCode);
  await eventually('its page asks for the password', open, { kind: 'password' });
  expect(another.state.kind).toBe('password');
  await another.end();
  await eventually('a page begins anew', open, { kind: 'choose' });
});

test('an account that cannot be stored is signed out again', async () => {
  const attempt = await begin();
  await attempt.askCode(max.phone);
  app.database.isGone = true;
  await expect(attempt.enterCode(loginCode)).rejects.toThrow('the database is away');
  app.database.isGone = false;
  expect(attempt.state).toEqual({ kind: 'ended' });
  const book = app.telegram.openAddressBook(String(max.id));
  await expect(book).rejects.toMatchObject({ reason: { kind: 'signed_out' } });
});

test('the runner is a member where the configuration names the owners', async () => {
  const { pairing, access } = app.roster;
  await using attempt = pairing.beginForRunner();
  await attempt.askCode(guest.phone);
  await attempt.enterCode(loginCode);
  await attempt.enterPassword('sesame');
  expect(await access.roleOf(guest.id)).toBe('member');
  expect(await app.roster.accounts.current(guest.id)).toMatchObject({ personId: guest.id });
});
