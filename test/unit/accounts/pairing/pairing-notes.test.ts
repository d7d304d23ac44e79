import { describe, expect, test, vi } from 'vitest';
import type { Account } from '../../../../src/accounts/roster.ts';
import { TelegramError } from '../../../../src/contacts/telegram-error.ts';
import {
  guest,
  max,
  openMemoryApp,
  openPairedMemoryApp,
  openSecondRoster,
  pairAccount,
  type MemoryApp,
} from '../../../support/memory/memory-app.ts';
import { loginCode } from '../../../support/memory/memory-telegram.ts';

const minuteMs = 60_000;
const noted = /^This account is now paired with the bot @roster_bot/;

test('the paired account gets one note', async () => {
  await using app = await openPairedMemoryApp();
  const savedMessages = (): readonly string[] => app.phone.elsewhere.savedMessages();
  await app.clock.advance(minuteMs);
  expect(savedMessages()).toEqual([expect.stringMatching(noted)]);
  await app.clock.advance(60 * minuteMs);
  expect(savedMessages()).toHaveLength(1);
});

test('a note that fails is written later, and more and more seldom tried', async () => {
  await using app = await openMemoryApp();
  const phone = app.telegram.addAccount(max, []);
  for (let times = 0; times < 5; times += 1) phone.failNext({ kind: 'restricted' }, 'noteToSelf');
  await pairAccount(app, max);
  const tries = (): number => phone.calls.filter((method) => method === 'noteToSelf').length;
  await app.clock.advance(0);
  expect(tries()).toBe(1);
  for (let half = 0; half < 20; half += 1) await app.clock.advance(minuteMs / 2);
  expect(tries()).toBeGreaterThan(2);
  expect(tries()).toBeLessThan(6);
  expect(phone.elsewhere.savedMessages()).toEqual([]);
  expect(app.logged).toContainEqual({
    level: 'warn',
    line: expect.stringContaining('Writing to Saved Messages failed'),
  });
  for (let half = 0; half < 120; half += 1) await app.clock.advance(minuteMs / 2);
  expect(phone.elsewhere.savedMessages()).toEqual([expect.stringMatching(noted)]);
  expect(tries()).toBe(6);
});

test('the note of a pairing in the terminal is written by the bot, which opens the session later', async () => {
  await using app = await openMemoryApp();
  const phone = app.telegram.addAccount(max, []);
  {
    await using terminal = await openSecondRoster(app);
    await using attempt = terminal.pairing.beginForRunner();
    await attempt.askCode(max.phone);
    await attempt.enterCode(loginCode);
    expect(attempt.state.kind).toBe('paired');
  }
  expect(phone.elsewhere.savedMessages()).toEqual([]);
  for (let half = 0; half < 4; half += 1) await app.clock.advance(minuteMs / 2);
  expect(phone.elsewhere.savedMessages()).toEqual([expect.stringMatching(noted)]);
});

describe('an account is unpaired before its note was written', () => {
  test.for([
    {
      by: '/unpair',
      end: async ({ roster }: MemoryApp, account: Account) => roster.accounts.unpair(account),
    },
    {
      by: '/forget, or the removal of the member',
      end: async ({ roster }: MemoryApp, { personId }: Account) => roster.access.forget(personId),
    },
  ])('and gets it first, by $by', async ({ end }) => {
    await using app = await openMemoryApp();
    const phone = app.telegram.addAccount(guest, []);
    phone.failNext({ kind: 'unreachable' }, 'noteToSelf');
    const account = await pairAccount(app, guest, max.id);
    await app.clock.advance(0);
    expect(phone.elsewhere.savedMessages()).toEqual([]);
    expect(await end(app, account)).toEqual({ signOut: 'done' });
    expect(phone.elsewhere.savedMessages()).toEqual([expect.stringMatching(noted)]);
    expect(phone.calls.slice(-2)).toEqual(['noteToSelf', 'signOut']);
  });

  test('and is signed out also if Telegram refuses the note', async () => {
    await using app = await openMemoryApp();
    const phone = app.telegram.addAccount(guest, []);
    for (let times = 0; times < 2; times += 1) phone.failNext({ kind: 'restricted' }, 'noteToSelf');
    const account = await pairAccount(app, guest, max.id);
    await app.clock.advance(0);
    expect(await app.roster.accounts.unpair(account)).toEqual({ signOut: 'done' });
    expect(phone.isSignedOut).toBe(true);
    expect(phone.elsewhere.savedMessages()).toEqual([]);
  });
});

test('an account that got its note gets no other one when it is unpaired', async () => {
  await using app = await openPairedMemoryApp();
  await app.roster.accounts.unpair(app.account);
  expect(app.phone.calls.filter((method) => method === 'noteToSelf')).toHaveLength(1);
});

test('neither the round nor the note of another account delays a note', async () => {
  await using app = await openMemoryApp();
  const slow = app.telegram.addAccount(max, []);
  const released = Promise.withResolvers<never>();
  using stack = new DisposableStack();
  stack.defer(() => released.reject(new TelegramError({ kind: 'unreachable' })));
  const note = vi.spyOn(slow, 'noteToSelf').mockReturnValue(released.promise);
  const round = vi.spyOn(slow, 'readContacts').mockReturnValue(released.promise);
  await pairAccount(app, max);
  await app.clock.advance(0);
  expect(note).toHaveBeenCalled();
  expect(round).toHaveBeenCalled();
  const phone = app.telegram.addAccount(guest, []);
  await pairAccount(app, guest, max.id);
  await app.clock.advance(0);
  expect(phone.elsewhere.savedMessages()).toEqual([expect.stringMatching(noted)]);
});
