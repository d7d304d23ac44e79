import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PairingAttempt } from '../../../../src/accounts/pairing/pairing-attempt.ts';
import type { SignInStep, Telegram } from '../../../../src/contacts/ports/sign-in.ts';
import { TelegramError } from '../../../../src/contacts/telegram-error.ts';
import { guest, max, openMemoryApp, type MemoryApp } from '../../../support/memory/memory-app.ts';
import { loginCode } from '../../../support/memory/memory-telegram.ts';

let app: MemoryApp;
beforeEach(async () => {
  app = await openMemoryApp();
  app.telegram.addAccount(max, []);
  app.telegram.addAccount(guest, []);
});
afterEach(() => app[Symbol.asyncDispose]());

test('an attempt that is canceled while it asks whose account it is ends, and lets the session go', async () => {
  const own = Promise.withResolvers<boolean>();
  const asked = Promise.withResolvers<void>();
  const kept = new Set<string>();
  const abandoned: string[] = [];
  const attempt = new PairingAttempt({
    telegram: app.telegram,
    clock: app.clock,
    spender: 'x',
    keep: async (id) => void kept.add(id),
    drop: async (id) => void kept.delete(id),
    leave: async () => undefined,
    abandon: async (id) => void abandoned.push(id),
    isOwn: () => {
      asked.resolve();
      return own.promise;
    },
    finish: async () => undefined,
  });
  await attempt.askCode(guest.phone);
  const entered = attempt.enterCode(loginCode);
  await asked.promise;
  await attempt.cancel();
  own.resolve(false);
  await entered;
  expect([attempt.state.kind, abandoned]).toEqual(['ended', [...kept]]);
  expect(abandoned).toHaveLength(1);
});

test.each([
  ['had no answer is signed out later', 'unreachable', 'left'],
  ['was refused is dropped', 'code_wrong', 'dropped'],
] as const)('a session whose sign-in %s', async (_, kind, expected) => {
  const ended: string[] = [];
  const startSignIn: Telegram['startSignIn'] = async (spender, keep) => {
    const signIn = await app.telegram.startSignIn(spender, keep);
    const enterCode = async (): Promise<never> => {
      await keep?.('session');
      throw new TelegramError({ kind });
    };
    return { ...signIn, enterCode };
  };
  const attempt = new PairingAttempt({
    telegram: {
      startSignIn,
      openAddressBook: (session) => app.telegram.openAddressBook(session),
    },
    clock: app.clock,
    spender: 'x',
    keep: async () => undefined,
    drop: async () => void ended.push('dropped'),
    leave: async () => void ended.push('left'),
    abandon: async () => undefined,
    isOwn: async () => true,
    finish: async () => undefined,
  });
  await attempt.askCode(guest.phone);
  await attempt.enterCode(loginCode);
  expect(attempt.state).toMatchObject({ problem: { kind } });
  await attempt.end();
  expect(ended).toEqual([expected]);
});

test('a session is let go later when neither the database nor Telegram could be reached', async () => {
  const attempt = await app.roster.pairing.begin(max.id);
  await attempt.askCode(max.phone);
  app.database.isGone = true;
  const unreachable = new TelegramError({ kind: 'unreachable' });
  vi.spyOn(app.telegram, 'openAddressBook').mockRejectedValueOnce(unreachable);
  await attempt.enterCode(loginCode).catch(() => undefined);
  app.database.isGone = false;
  await app.clock.advance(2 * 60_000);
  await expect(app.telegram.openAddressBook(String(max.id))).rejects.toMatchObject({
    reason: { kind: 'signed_out' },
  });
});

/** An attempt whose stored sessions are `kept`, and what became of the others. */
function openAttempt(telegram: Telegram) {
  const kept = new Map<string, string>();
  const ended: string[] = [];
  const attempt = new PairingAttempt({
    telegram,
    clock: app.clock,
    spender: 'x',
    keep: async (id, session) => void kept.set(id, session),
    drop: async (id) => {
      if (kept.delete(id)) ended.push('dropped');
    },
    leave: async () => void ended.push('left'),
    abandon: async () => void ended.push('abandoned'),
    isOwn: async () => true,
    finish: async () => undefined,
  });
  return { attempt, kept, ended };
}

test('a session that is signed in while another input closes its connection keeps its row', async () => {
  const answered = Promise.withResolvers<void>();
  const startSignIn: Telegram['startSignIn'] = async (spender, keep) => {
    const signIn = await app.telegram.startSignIn(spender, keep);
    return {
      ...signIn,
      enterCode: async (code) => {
        const step = await signIn.enterCode(code);
        await answered.promise;
        return step;
      },
    };
  };
  const { attempt, kept, ended } = openAttempt({
    startSignIn,
    openAddressBook: (session) => app.telegram.openAddressBook(session),
  });
  await attempt.askCode(max.phone);
  const entered = attempt.enterCode(loginCode);
  await app.clock.advance(0);
  const cancelled = attempt.cancel();
  expect(ended).toEqual([]);
  answered.resolve();
  await Promise.all([entered, cancelled]);
  expect(ended).toEqual(['abandoned']);
  expect([...kept.values()]).toEqual([String(max.id)]);
});

test('a session whose code has no answer when the attempt is canceled is signed out later', async () => {
  const silent = Promise.withResolvers<never>();
  const startSignIn: Telegram['startSignIn'] = async (spender, keep) => ({
    ...(await app.telegram.startSignIn(spender, keep)),
    enterCode: () => silent.promise,
  });
  const { attempt, ended } = openAttempt({
    startSignIn,
    openAddressBook: (session) => app.telegram.openAddressBook(session),
  });
  await attempt.askCode(max.phone);
  const entered = attempt.enterCode(loginCode);
  await app.clock.advance(0);
  const cancelled = attempt.cancel();
  silent.reject(new TelegramError({ kind: 'unreachable' }));
  await Promise.all([entered, cancelled]);
  expect(ended).toEqual(['left']);
});

test('a session whose first code had no answer is signed out later, though the code is refused then', async () => {
  const reasons = ['unreachable', 'code_expired', 'code_wrong'] as const;
  const answers = reasons.values();
  const startSignIn: Telegram['startSignIn'] = async (spender, keep) => ({
    ...(await app.telegram.startSignIn(spender, keep)),
    enterCode: async () => {
      throw new TelegramError({ kind: answers.next().value ?? 'unreachable' });
    },
  });
  const { attempt, ended } = openAttempt({
    startSignIn,
    openAddressBook: (session) => app.telegram.openAddressBook(session),
  });
  await attempt.askCode(max.phone);
  for (const kind of reasons) {
    await attempt.enterCode(loginCode);
    expect(attempt.state).toMatchObject({ problem: { kind } });
  }
  await attempt.cancel();
  expect(ended).toEqual(['left']);
});

test('a scan that needs a password is ignored once the person asks for a code instead', async () => {
  const scanned = Promise.withResolvers<SignInStep>();
  const startSignIn: Telegram['startSignIn'] = async (spender, keep) => ({
    ...(await app.telegram.startSignIn(spender, keep)),
    signInByQr: (show) => {
      show({ link: 'tg://login?token=a', expires: app.clock.now() });
      return scanned.promise;
    },
  });
  const { attempt } = openAttempt({
    startSignIn,
    openAddressBook: (session) => app.telegram.openAddressBook(session),
  });
  await attempt.startQr();
  scanned.resolve({ kind: 'password', hint: undefined });
  await attempt.askCode(max.phone);
  // Comes after the step of the scan.
  await attempt.confirm('none');
  expect(attempt.state.kind).toBe('code');
});
