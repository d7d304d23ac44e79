import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { OfficialApp } from '../../../../sandbox/world/official-app.ts';
import type { PairingAttempt, PairingNews } from '../../../../src/accounts/roster.ts';
import { connect } from '../../../../src/store/database.ts';
import { reserveUnused } from '../../../../src/store/unused-sessions.ts';
import { enterPage } from '../../../support/enter-page.ts';
import { eventually } from '../../../support/eventually.ts';
import { passTime } from '../../../support/pass-time.ts';
import { codeIn } from '../../telegram/telegram-harness.ts';
import {
  everybody,
  inDatabase,
  max,
  maxPhone,
  pair,
  startAccountsHarness,
  whileTimePasses,
  type AccountsHarness,
  type Program,
} from '../accounts-harness.ts';

const annPhone = '+12025550140';
const unreachable = { kind: 'error', error: { code: 500, text: 'INTERNAL' } } as const;

let harness: AccountsHarness;
let program: Program;
let ann: OfficialApp;
let news: PairingNews[];

beforeEach(async () => {
  harness = await startAccountsHarness();
  program = await harness.start();
  ann = harness.world.app(harness.world.addPerson({ firstName: 'Ann', phone: annPhone }).id);
  news = [];
  program.roster.pairing.subscribe(async (one) => void news.push(one));
});
afterEach(async () => {
  await program[Symbol.asyncDispose]();
  await harness[Symbol.asyncDispose]();
});

const rows = (): Promise<readonly unknown[]> =>
  inDatabase(harness, async (sql) => [
    ...(await sql`select attempt_id, tries from unused_sessions`),
  ]);

/** Rounded up, because time passes while it is looked at. */
async function minutesToNext(): Promise<number> {
  const [row] = await inDatabase(harness, (sql) => sql`select due_at from unused_sessions`);
  const dueAt = row?.['due_at'] as Date;
  return Math.ceil((dueAt.getTime() - harness.clock.now().getTime()) / 60_000);
}

/** An attempt of Max's in which Ann has signed in. */
async function signInAnn(): Promise<PairingAttempt> {
  const attempt = await program.roster.pairing.begin(max);
  await attempt.askCode(annPhone);
  await attempt.enterCode(codeIn(ann));
  expect(attempt.state.kind).toBe('confirm');
  return attempt;
}

async function confirm(attempt: PairingAttempt): Promise<void> {
  await attempt.confirm(attempt.state.kind === 'confirm' ? attempt.state.signIn : '');
}

/** Fails each deletion of a token, which is a part of storing an account. */
function failTokens(): Promise<unknown> {
  return inDatabase(harness, (sql) =>
    sql.unsafe(`create function fail() returns trigger language plpgsql as
      $$ begin raise exception 'no deletion'; end $$;
      create trigger fail before delete on tokens for each row execute function fail()`),
  );
}

test('an account that is signed in is a sealed row until it is stored', async () => {
  const attempt = await signInAnn();
  expect(await rows()).toEqual([{ attempt_id: attempt.id, tries: 0 }]);
  await confirm(attempt);
  expect(attempt.state.kind).toBe('paired');
  expect(await rows()).toEqual([]);
  expect(ann.authorizations()).toHaveLength(1);
});

test('storing an account fails as a whole: the former session works on, and the new one is signed out', async () => {
  const account = await pair(program, harness.me, maxPhone);
  const [before] = harness.me.authorizations();
  const attempt = await program.roster.pairing.begin(max);
  await attempt.askCode(maxPhone);
  await program.roster.pairing.pages.newToken(max);
  await failTokens();
  await expect(attempt.enterCode(codeIn(harness.me))).rejects.toThrow('no deletion');
  await inDatabase(harness, (sql) => sql`drop function fail cascade`);
  expect(attempt.state).toEqual({ kind: 'ended' });
  expect(harness.me.authorizations()).toMatchObject([{ keyId: before?.keyId }]);
  expect(await rows()).toEqual([]);
  expect(await program.roster.accounts.book(account).page(everybody)).toMatchObject({ total: 0 });
});

test('a replaced session stays stored until it is signed out', async () => {
  await pair(program, harness.me, maxPhone);
  const [before] = harness.me.authorizations();
  harness.sandbox.wire.faults.add('auth.logOut', unreachable, 10);
  const account = await pair(program, harness.me, maxPhone);
  await eventually('signing out failed', () => /Signing out failed/.test(harness.logged()), true);
  expect(await rows()).toEqual([{ attempt_id: null, tries: 1 }]);
  expect(harness.me.authorizations()).toHaveLength(2);
  harness.sandbox.wire.faults.clear();
  await passTime(harness.clock, 30_000, 'the former session is signed out', () =>
    expect(harness.me.authorizations().map(({ keyId }) => keyId)).not.toContain(before?.keyId),
  );
  await eventually('nothing is left to do', rows, []);
  expect(await program.roster.accounts.book(account).page(everybody)).toMatchObject({ total: 0 });
});

test('a refused account that cannot be signed out is so later, and the person learns it', async () => {
  const attempt = await signInAnn();
  harness.sandbox.wire.setDown(true);
  await whileTimePasses(harness, attempt.end());
  expect(attempt.state).toEqual({ kind: 'ended' });
  expect(ann.authorizations()).toHaveLength(1);
  expect(news).toEqual([{ kind: 'sign_out_delayed', personId: max }]);
  expect(harness.logged()).toMatch(/Signing out failed; it is tried again .*"why":"unreachable"/);
  harness.sandbox.wire.setDown(false);
  await passTime(harness.clock, 30_000, 'Ann is signed out', () =>
    expect(ann.authorizations()).toEqual([]),
  );
  await eventually('nothing is left to do', rows, []);
});

test('tries to sign out become rare', async () => {
  const attempt = await signInAnn();
  harness.sandbox.wire.faults.add('auth.logOut', unreachable, 1_000);
  await whileTimePasses(harness, attempt.end());
  for (const [tries, minutes] of [
    [2, 2],
    [3, 4],
    [4, 8],
  ]) {
    await passTime(harness.clock, 10_000, `it is tried ${tries} times`, async () =>
      expect(await rows()).toMatchObject([{ tries }]),
    );
    await eventually('the next try has its time', minutesToNext, minutes);
  }
  harness.sandbox.wire.faults.clear();
});

test('a session that Telegram ended meanwhile counts as signed out', async () => {
  const attempt = await signInAnn();
  harness.sandbox.wire.setDown(true);
  await whileTimePasses(harness, attempt.end());
  harness.sandbox.wire.setDown(false);
  for (const { keyId } of ann.authorizations()) ann.terminate(keyId);
  await passTime(harness.clock, 30_000, 'nothing is left to do', async () =>
    expect(await rows()).toEqual([]),
  );
});

test('an account that is unpaired without Telegram gets its note and is signed out later, once', async () => {
  program.roster.notes.setText(() => Promise.resolve('Paired with a bot.'));
  harness.sandbox.wire.faults.add('messages.sendMessage', unreachable, 10);
  const account = await pair(program, harness.me, maxPhone);
  harness.sandbox.wire.setDown(true);
  const unpaired = program.roster.accounts.unpair(account);
  expect(await whileTimePasses(harness, unpaired)).toEqual({ signOut: 'later' });
  expect(await program.roster.accounts.list(max)).toEqual([]);
  await program[Symbol.asyncDispose]();
  harness.sandbox.wire.faults.clear();
  harness.sandbox.wire.setDown(false);
  const answer = Promise.withResolvers<void>();
  const { faults } = harness.sandbox.wire;
  faults.add('auth.logOut', { kind: 'delay', until: answer.promise });
  const arrived = vi.spyOn(faults, 'take');
  program = await harness.start();
  await eventually(
    'Telegram is asked',
    () => arrived.mock.calls.flat(),
    expect.arrayContaining(['auth.logOut']),
  );
  await using database = connect(harness.databaseUrl);
  const now = harness.clock.now();
  // As another process would ask meanwhile.
  expect(await reserveUnused(database, { now, until: now, limit: 10 })).toEqual([]);
  answer.resolve();
  await eventually('no session is left', () => harness.me.authorizations(), []);
  await eventually('nothing is left to do', rows, []);
  expect(harness.me.savedMessages()).toEqual(['Paired with a bot.']);
});

test('the setting for own accounts only, made while a confirmation waits, is obeyed', async () => {
  const attempt = await signInAnn();
  await program.roster.preferences.setOwnAccountsOnly({ on: true });
  await confirm(attempt);
  expect(attempt.state).toEqual({ kind: 'choose', problem: { kind: 'not_own_account' } });
  expect(await program.roster.accounts.list(max)).toEqual([]);
  expect(ann.authorizations()).toEqual([]);
});

test('a yes for one account confirms no other one of the same attempt', async () => {
  const ben = harness.world.app(
    harness.world.addPerson({ firstName: 'Ben', phone: '+12025550141' }).id,
  );
  const attempt = await signInAnn();
  const ofAnn = attempt.state.kind === 'confirm' ? attempt.state.signIn : '';
  await attempt.askCode('+12025550141');
  await attempt.enterCode(codeIn(ben));
  expect(attempt.state).toMatchObject({ kind: 'confirm', owner: { id: ben.id } });
  await attempt.confirm(ofAnn);
  expect(await program.roster.pairing.confirm(max, ofAnn)).toBe(false);
  await using other = await harness.start();
  expect(await other.roster.pairing.confirm(max, ofAnn)).toBe(false);
  expect(attempt.state.kind).toBe('confirm');
  expect(await program.roster.accounts.list(max)).toEqual([]);
});

test('an attempt that is over opens no connection, however often its page asks', async () => {
  const { pages } = program.roster.pairing;
  const chat = await program.roster.pairing.begin(max);
  await chat.startQr();
  const link = { token: await pages.newToken(max) };
  await enterPage(pages, link, { kind: 'qr' }, { kind: 'refuse' });
  expect(chat.state).toEqual({ kind: 'ended' });
  const { keys, calls } = harness.sandbox.wire;
  const before = [keys.size, calls.length];
  const asks = Array.from({ length: 50 }, () => [
    chat.startQr(),
    chat.askCode(maxPhone),
    enterPage(pages, link, { kind: 'qr' }),
    enterPage(pages, link, { kind: 'phone', phone: maxPhone }),
  ]);
  await Promise.all(asks.flat());
  await harness.clock.advance(60_000);
  expect([keys.size, calls.length]).toEqual(before);
  expect(await enterPage(pages, link)).toEqual({ kind: 'ended' });
});
