import { randomUUID } from 'node:crypto';
import { openClient } from '../../../../src/store/open-client.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OfficialApp } from '../../../../sandbox/world/official-app.ts';
import type { PageInput, PageStep, PairingAttempt } from '../../../../src/accounts/roster.ts';
import { codeIn } from '../../telegram/telegram-harness.ts';
import {
  everybody,
  inDatabase,
  max,
  maxPhone,
  startAccountsHarness,
  pair,
  callsOf,
  type AccountsHarness,
  type Program,
} from '../accounts-harness.ts';
import { enterPage } from '../../../support/enter-page.ts';
import { eventually } from '../../../support/eventually.ts';
import { passTime } from '../../../support/pass-time.ts';

let harness: AccountsHarness;
let program: Program;
let attempt: PairingAttempt;

beforeEach(async () => {
  harness = await startAccountsHarness((world) => {
    const zoe = world.addPerson({ firstName: 'Zoe', lastName: 'Miller', phone: '+12025550101' });
    world.app(max).add(zoe.id, 'Zoe', 'Miller', false);
  });
  program = await harness.start();
  attempt = await program.roster.pairing.begin(max);
});
afterEach(async () => {
  await program[Symbol.asyncDispose]();
  await harness[Symbol.asyncDispose]();
});

describe('by code', () => {
  test('the code of the chat pairs, and makes the account the current one', async () => {
    await attempt.askCode('49 170 1234567');
    expect(attempt.state).toMatchObject({ kind: 'code', phone: maxPhone, sent: { via: 'app' } });
    await attempt.enterCode(` ${codeIn(harness.me)} `);
    expect(attempt.state).toMatchObject({ kind: 'paired', account: { owner: { id: max } } });
    const account = await program.roster.accounts.current(max);
    expect(account).toMatchObject({ personId: max, signedIn: true, owner: { phone: maxPhone } });
    const paired = { kind: 'paired', account, again: false };
    await eventually('the pairing is reported', () => program.events, [paired]);
  });

  test('a wrong code may be given again, and a password is asked for', async () => {
    harness.me.setPassword('correct horse', 'battery');
    await attempt.askCode(maxPhone);
    await attempt.enterCode('1');
    expect(attempt.state).toMatchObject({ kind: 'code', problem: { kind: 'code_wrong' } });
    await attempt.enterCode(codeIn(harness.me));
    expect(attempt.state).toEqual({ kind: 'password', hint: 'battery' });
    await attempt.enterPassword('wrong');
    expect(attempt.state).toMatchObject({ hint: 'battery', problem: { kind: 'password_wrong' } });
    await attempt.enterPassword('correct horse');
    expect(attempt.state.kind).toBe('paired');
  });

  test('five wrong codes are the end', async () => {
    await attempt.askCode(maxPhone);
    for (const code of ['1', '2', '3', '4']) await attempt.enterCode(code);
    expect(attempt.state.kind).toBe('code');
    await attempt.enterCode('5');
    expect(attempt.state).toEqual({ kind: 'ended', problem: { kind: 'code_wrong' } });
    await attempt.enterCode(codeIn(harness.me));
    await attempt.askCode(maxPhone);
    expect(attempt.state.kind).toBe('ended');
  });

  test('an invalid number, or one without an account, is a problem to correct', async () => {
    await attempt.askCode('hello');
    expect(attempt.state).toEqual({ kind: 'choose', problem: { kind: 'phone_invalid' } });
    await attempt.askCode('+1 202 555 0199');
    expect(attempt.state).toMatchObject({
      kind: 'code',
      phone: '+12025550199',
      sent: { via: 'sms' },
    });
    await attempt.enterCode(
      harness.world.sms.of('+12025550199').at(-1)?.text.match(/\d+/)?.[0] ?? '',
    );
    expect(attempt.state).toEqual({ kind: 'choose', problem: { kind: 'phone_unregistered' } });
    await attempt.askCode(maxPhone);
    await attempt.enterCode(codeIn(harness.me));
    expect(attempt.state.kind).toBe('paired');
  });

  test('Telegram being away is a problem, and the same attempt works afterwards', async () => {
    harness.sandbox.wire.setDown(true);
    const asked = attempt.askCode(maxPhone);
    await passTime(harness.clock, 5_000, 'the attempt says that Telegram is unreachable', () =>
      expect(attempt.state).toEqual({ kind: 'choose', problem: { kind: 'unreachable' } }),
    );
    await asked;
    harness.sandbox.wire.setDown(false);
    await attempt.askCode(maxPhone);
    await attempt.enterCode(codeIn(harness.me));
    expect(attempt.state.kind).toBe('paired');
  });
});

describe('by QR code', () => {
  test('a scanned code pairs; each new one is a change of the state', async () => {
    const links = new Set<string>();
    using _ = attempt.subscribe((state) => state.kind === 'qr' && links.add(state.qr.link));
    await attempt.startQr();
    expect(attempt.state.kind).toBe('qr');
    await harness.clock.advance(30_000);
    await eventually('two different codes were shown', () => links.size, 2);
    harness.me.scanLogin([...links].at(-1) ?? '');
    await eventually('the attempt has paired', () => attempt.state.kind, 'paired');
  });

  test('the way can be changed to the number and back', async () => {
    await attempt.startQr();
    const first = attempt.state;
    await attempt.askCode(maxPhone);
    expect(attempt.state.kind).toBe('code');
    await attempt.startQr();
    expect(attempt.state.kind).toBe('qr');
    expect(attempt.state).not.toEqual(first);
    if (attempt.state.kind === 'qr') harness.me.scanLogin(attempt.state.qr.link);
    await eventually('the attempt has paired', () => attempt.state.kind, 'paired');
  });

  test('with a password the scan leads to the question for it', async () => {
    harness.me.setPassword('correct horse');
    await attempt.startQr();
    if (attempt.state.kind === 'qr') harness.me.scanLogin(attempt.state.qr.link);
    await eventually('the attempt asks for the password', () => attempt.state.kind, 'password');
    await attempt.enterPassword('correct horse');
    expect(attempt.state.kind).toBe('paired');
  });
});

describe('an attempt', () => {
  test('is over after ten minutes', async () => {
    await attempt.startQr();
    await harness.clock.advance(10 * 60_000);
    expect(attempt.state).toEqual({ kind: 'ended' });
  });

  test('is over when it is cancelled, or another one is begun', async () => {
    await attempt.askCode(maxPhone);
    expect(await program.roster.pairing.cancel(max)).toBe(true);
    expect(attempt.state).toEqual({ kind: 'ended' });
    await attempt.enterCode(codeIn(harness.me));
    expect(attempt.state).toEqual({ kind: 'ended' });
    expect(await program.roster.pairing.cancel(max)).toBe(false);
    const next = await program.roster.pairing.begin(max);
    await program.roster.pairing.begin(max);
    expect(next.state.kind).toBe('ended');
  });

  test('that is cancelled while Telegram signs in leaves no session behind', async () => {
    const held = Promise.withResolvers<void>();
    harness.sandbox.wire.faults.add('auth.signIn', { kind: 'delay', until: held.promise });
    await attempt.askCode(maxPhone);
    const entered = attempt.enterCode(codeIn(harness.me));
    const cancelled = program.roster.pairing.cancel(max);
    await eventually('the attempt is over', () => attempt.isOver, true);
    held.resolve();
    await Promise.all([entered, cancelled]);
    expect(harness.me.authorizations()).toEqual([]);
    expect(await program.roster.accounts.list(max)).toEqual([]);
  });

  test('of a person without access is over at once', async () => {
    const stranger = await program.roster.pairing.begin(42n);
    expect(stranger.state).toEqual({ kind: 'ended' });
    await stranger.askCode(maxPhone);
    expect(harness.me.serviceChat()).toEqual([]);
  });
});

describe('the page', () => {
  const open = (
    { roster }: Program,
    token: string,
    ...inputs: readonly PageInput[]
  ): ReturnType<typeof enterPage> => enterPage(roster.pairing.pages, { token }, ...inputs);

  test('begins an attempt with its token and finds it again', async () => {
    const token = await program.roster.pairing.pages.newToken(max);
    expect(await open(program, token)).toEqual({ kind: 'choose' });
    expect(attempt.state.kind).toBe('ended');
    const asked = await open(program, token, { kind: 'phone', phone: maxPhone });
    expect(asked).toMatchObject({ kind: 'code', phone: maxPhone });
    expect(await open(program, token)).toEqual(asked);
    const paired = { kind: 'paired', name: 'Max' };
    const code = codeIn(harness.me);
    expect(await open(program, token, { kind: 'code', code })).toEqual(paired);
    expect(await open(program, token)).toEqual(paired);
  });

  test('is not opened by a guess, or too late, and works in another process', async () => {
    const { pages } = program.roster.pairing;
    expect(await open(program, 'guess')).toBeUndefined();
    const used = await pages.newToken(max);
    expect(await open(program, used)).toBeDefined();
    await using other = await harness.start();
    expect(await open(other, used)).toEqual({ kind: 'choose' });
    const late = await pages.newToken(max);
    await harness.clock.advance(10 * 60_000);
    expect(await open(program, late)).toBeUndefined();
  });

  test('belongs to the first browser, also of two that open it at once', async () => {
    const { pages } = program.roster.pairing;
    const token = await pages.newToken(max);
    const browsers = ['a-browser-with-a-random-value', 'another-browser-of-mallory'];
    const openIn = (browser: string) => enterPage(pages, { token, browser });
    const both = await Promise.all(browsers.map(openIn));
    expect(both.filter((step) => step !== undefined)).toHaveLength(1);
    for (const [index, browser] of browsers.entries())
      expect(await openIn(browser)).toEqual(both[index]);
  });

  test('outlives its link while it is in use', async () => {
    const token = await program.roster.pairing.pages.newToken(max);
    await harness.clock.advance(9 * 60_000);
    await open(program, token);
    await harness.clock.advance(9 * 60_000);
    expect(await open(program, token)).toEqual({ kind: 'choose' });
  });

  test.each<[string, (roster: Program['roster']) => Promise<unknown>]>([
    ['a newer link', ({ pairing }) => pairing.pages.newToken(max)],
    ['a newer attempt in the chat', ({ pairing }) => pairing.begin(max)],
    ['cancelling', ({ pairing }) => pairing.cancel(max)],
  ])('is void after %s, whether it was opened before or not', async (_, voidLinks) => {
    const { pages } = program.roster.pairing;
    const unopened = await pages.newToken(max);
    await voidLinks(program.roster);
    expect(await open(program, unopened)).toBeUndefined();
    const opened = await pages.newToken(max);
    expect(await open(program, opened)).toBeDefined();
    await voidLinks(program.roster);
    expect(await open(program, opened)).toBeUndefined();
  });

  test('is void after another process cancelled the pairing', async () => {
    const token = await program.roster.pairing.pages.newToken(max);
    await open(program, token);
    await using other = await harness.start();
    await other.roster.pairing.cancel(max);
    expect(await open(program, token)).toBeUndefined();
  });

  test('is void once the account is paired in the chat', async () => {
    const token = await program.roster.pairing.pages.newToken(max);
    await attempt.askCode(maxPhone);
    await attempt.enterCode(codeIn(harness.me));
    expect(attempt.state.kind).toBe('paired');
    expect(await open(program, token)).toBeUndefined();
  });

  test('says for whom the account is paired', async () => {
    const { access, pairing } = program.roster;
    const browser = 'a-browser';
    const unnamed = await pairing.pages.open(await pairing.pages.newToken(max), browser);
    expect(unnamed?.person).toBe(`Telegram user ${max}`);
    await access.visit({ id: max, name: 'Max Muster', username: 'max_m' });
    const page = await pairing.pages.open(await pairing.pages.newToken(max), browser);
    expect(page?.person).toBe('Max Muster (@max_m)');
  });
});

describe('in two processes', () => {
  let other: Program;

  beforeEach(async () => {
    other = await harness.start();
  });
  afterEach(() => other[Symbol.asyncDispose]());

  /** The code that the attempt shows. */
  async function showCode(shown: PairingAttempt): Promise<string> {
    await shown.startQr();
    if (shown.state.kind !== 'qr') throw new Error(`no code: ${shown.state.kind}`);
    return shown.state.qr.link;
  }

  /** Scans the code, and waits until the attempt knows whether the account may be stored. */
  async function scan(link: string): Promise<void> {
    harness.me.scanLogin(link);
    await eventually('the attempt is over', () => attempt.isOver, true);
  }

  const nothingIsLeft = async (): Promise<void> => {
    expect(await program.roster.accounts.list(max)).toEqual([]);
    await eventually('no session is left', () => harness.me.authorizations(), []);
  };

  test.each<[string, (roster: Program['roster']) => Promise<unknown>]>([
    ['is cancelled', ({ pairing }) => pairing.cancel(max)],
    ['is followed by another one', ({ pairing }) => pairing.begin(max)],
    ['is forgotten with its person', ({ access }) => access.forget(max)],
  ])('an attempt that %s in the other one ends, and a scan stores nothing', async (_, act) => {
    const link = await showCode(attempt);
    await act(other.roster);
    await eventually('the attempt is over', () => attempt.isOver, true);
    expect(attempt.isCancelled).toBe(true);
    await scan(link);
    await nothingIsLeft();
  });

  test('an attempt that missed the cancellation signs out what was scanned', async () => {
    const link = await showCode(attempt);
    await inDatabase(harness, (sql) => sql`delete from open_pairings`);
    await scan(link);
    expect(attempt.state).toEqual({ kind: 'ended' });
    expect(attempt.isCancelled).toBe(true);
    await nothingIsLeft();
    expect(program.events).toEqual([]);
  });

  test('an attempt that missed a later one leaves the pairing to that', async () => {
    const link = await showCode(attempt);
    const later = randomUUID();
    await inDatabase(harness, (sql) => sql`update open_pairings set attempt_id = ${later}`);
    await scan(link);
    await nothingIsLeft();
    const open = await inDatabase(harness, (sql) => sql`select attempt_id from open_pairings`);
    expect(open).toEqual([{ attempt_id: later }]);
  });

  test('an account is stored after a link was given, which leaves the attempt as it is', async () => {
    const link = await showCode(attempt);
    await other.roster.pairing.pages.newToken(max);
    await scan(link);
    expect(attempt.state.kind).toBe('paired');
  });

  describe('another account', () => {
    let ann: OfficialApp;

    beforeEach(async () => {
      ann = harness.world.app(
        harness.world.addPerson({ firstName: 'Ann', phone: '+12025550140' }).id,
      );
      ann.scanLogin(await showCode(attempt));
      await eventually('the attempt asks', () => attempt.state.kind, 'confirm');
    });

    test('is confirmed in the one that does not hold its attempt', async () => {
      expect(await other.roster.pairing.confirm(max, signInOf(attempt.state))).toBe(true);
      await eventually('the account is paired', () => attempt.state.kind, 'paired');
      expect(await other.roster.accounts.list(max)).toMatchObject([{ owner: { id: ann.id } }]);
    });

    test('is confirmed by its person and its attempt only', async () => {
      expect(await other.roster.pairing.confirm(ann.id, signInOf(attempt.state))).toBe(false);
      expect(await other.roster.pairing.confirm(max, randomUUID())).toBe(false);
      expect(await other.roster.pairing.confirm(max, 'no id')).toBe(false);
      expect(attempt.state.kind).toBe('confirm');
    });

    test('is declined in the one that does not hold its attempt', async () => {
      expect(await other.roster.pairing.cancel(max)).toBe(true);
      await eventually('it is signed out', () => ann.authorizations(), []);
    });

    test('is signed out when the process stops, and cannot be confirmed afterwards', async () => {
      const signIn = signInOf(attempt.state);
      await program[Symbol.asyncDispose]();
      expect(ann.authorizations()).toEqual([]);
      expect(await other.roster.pairing.confirm(max, signIn)).toBe(false);
      expect((await other.roster.access.visit({ id: max }))?.expects).toBe('code');
    });
  });
});

describe('the account of another person', () => {
  const ann = { phone: '+12025550140', firstName: 'Ann' };

  type Enter = (...inputs: readonly PageInput[]) => ReturnType<typeof enterPage>;

  /** A page on which Ann has signed in. */
  async function signInAnn(): Promise<{ enter: Enter; app: OfficialApp }> {
    const app = harness.world.app(harness.world.addPerson(ann).id);
    const { pages } = program.roster.pairing;
    const token = await pages.newToken(max);
    const enter: Enter = (...inputs) => enterPage(pages, { token }, ...inputs);
    await enter({ kind: 'phone', phone: ann.phone });
    await enter({ kind: 'code', code: codeIn(app) });
    return { enter, app };
  }

  test('is stored only after it was confirmed on the page', async () => {
    const { enter, app } = await signInAnn();
    const asked = await enter();
    expect(asked).toMatchObject({ kind: 'confirm', name: 'Ann' });
    expect(await program.roster.accounts.list(max)).toEqual([]);
    expect(await enter({ kind: 'confirm', signIn: signInOf(asked) })).toMatchObject({
      kind: 'paired',
      name: 'Ann',
    });
    expect(await program.roster.accounts.list(max)).toMatchObject([{ owner: { id: app.id } }]);
  });

  test('is signed out when it is refused', async () => {
    const { enter, app } = await signInAnn();
    expect(app.authorizations()).toHaveLength(1);
    const signIn = signInOf(await enter());
    expect(await enter({ kind: 'refuse' })).toEqual({ kind: 'ended' });
    expect(app.authorizations()).toEqual([]);
    await enter({ kind: 'confirm', signIn });
    expect(await program.roster.accounts.list(max)).toEqual([]);
  });

  test('is signed out when the page goes on with another number', async () => {
    const { enter, app } = await signInAnn();
    await enter({ kind: 'phone', phone: maxPhone });
    expect(app.authorizations()).toEqual([]);
    const paired = await enter({ kind: 'code', code: codeIn(harness.me) });
    expect(paired).toEqual({ kind: 'paired', name: 'Max' });
  });

  test('is signed out when the chat cancels, or nobody answers for ten minutes', async () => {
    const { app } = await signInAnn();
    await program.roster.pairing.cancel(max);
    expect(app.authorizations()).toEqual([]);
    const { pages } = program.roster.pairing;
    const link = { token: await pages.newToken(max) };
    await enterPage(pages, link, { kind: 'phone', phone: ann.phone });
    const asked = await enterPage(pages, link, { kind: 'code', code: codeIn(app) });
    expect(asked?.kind).toBe('confirm');
    await harness.clock.advance(10 * 60_000);
    await eventually('the session is signed out', () => app.authorizations(), []);
  });

  test('is not paired at all when owners allow only own accounts', async () => {
    await program.roster.preferences.setOwnAccountsOnly({ on: true });
    const { enter, app } = await signInAnn();
    expect(await enter()).toEqual({ kind: 'choose', problem: { kind: 'not_own_account' } });
    expect(app.authorizations()).toEqual([]);
    await enter({ kind: 'phone', phone: maxPhone });
    expect((await enter({ kind: 'code', code: codeIn(harness.me) }))?.kind).toBe('paired');
  });
});

describe('whether a person is pairing', () => {
  const expected = async ({ roster }: Program) => (await roster.access.visit({ id: max }))?.expects;

  test('is known to every process, and ends with the pairing', async () => {
    await using other = await harness.start();
    expect(await expected(other)).toBe('code');
    await pair(program, harness.me, maxPhone);
    expect(await expected(other)).toBeUndefined();
  });

  test('is known while a link is valid, and a password may come then', async () => {
    await attempt.end();
    await eventually('the attempt is over', () => expected(program), undefined);
    await program.roster.pairing.pages.newToken(max);
    expect(await expected(program)).toBe('password');
    await harness.clock.advance(10 * 60_000);
    expect(await expected(program)).toBeUndefined();
  });

  test('ends with its own attempt, and not with an earlier one', async () => {
    const next = await program.roster.pairing.begin(max);
    await eventually('the earlier one is over', () => attempt.isOver, true);
    expect(await expected(program)).toBe('code');
    await next.end();
    await eventually('the attempt is over', () => expected(program), undefined);
  });

  test('ends with a cancellation in another process', async () => {
    await using other = await harness.start();
    expect(await other.roster.pairing.cancel(max)).toBe(true);
    expect(await expected(program)).toBeUndefined();
    expect(await other.roster.pairing.cancel(max)).toBe(false);
  });
});

test('pairing again keeps the contacts and ends the session from before', async () => {
  const first = await pair(program, harness.me, maxPhone);
  await program.roster.accounts.book(first).page(everybody);
  const [before] = harness.me.authorizations();
  const again = await pair(program, harness.me, maxPhone);
  expect(again.id).toBe(first.id);
  const paired = { kind: 'paired', account: again, again: true };
  await eventually('the pairing is reported', () => program.events.at(-1), paired);
  await eventually('one session is left and it is a new one', () => {
    const now = harness.me.authorizations();
    expect(now).toHaveLength(1);
    expect(now[0]?.keyId).not.toBe(before?.keyId);
  });
  const error = { code: 420, text: 'FLOOD_WAIT_600' };
  harness.sandbox.wire.faults.add('contacts.getContacts', { kind: 'error', error });
  // The new session may have read the list already.
  await harness.clock.advance(31_000);
  const page = await program.roster.accounts.book(again).page(everybody);
  expect(page).toMatchObject({ rows: [{ firstName: 'Zoe' }], stale: { kind: 'flood' } });
  expect(program.events.map(({ kind }) => kind)).not.toContain('signed_out');
});

test('a note whose answer is lost is written once, and another one after the next pairing', async () => {
  let text = 'paired';
  program.roster.notes.setText(() => Promise.resolve(text));
  harness.sandbox.wire.faults.add('messages.sendMessage', { kind: 'drop', when: 'after' });
  await pair(program, harness.me, maxPhone);
  await passTime(harness.clock, 10_000, 'the note was sent twice', () =>
    expect(callsOf(harness, 'messages.sendMessage')).toBe(2),
  );
  expect(harness.me.savedMessages()).toEqual(['paired']);
  text = 'paired again';
  await pair(program, harness.me, maxPhone);
  await passTime(harness.clock, 1_000, 'the second note is there', () =>
    expect(harness.me.savedMessages()).toEqual(['paired', 'paired again']),
  );
});

test('nothing secret reaches the log or lies open in the database', async () => {
  harness.me.setPassword('correct horse');
  const token = await program.roster.pairing.pages.newToken(max);
  await attempt.askCode(maxPhone);
  const code = codeIn(harness.me);
  await attempt.enterCode(code);
  await attempt.enterPassword('correct horse');
  expect(attempt.state.kind).toBe('paired');
  const stored = await dump();
  expect(stored).toContain(maxPhone);
  // Each session as text begins with the version of its format and the data centre.
  for (const secret of [code, 'correct horse', token, '1Ag', Buffer.from('1Ag').toString('hex')]) {
    expect(stored).not.toContain(secret);
    expect(harness.logged()).not.toContain(secret);
  }
  expect(harness.logged()).not.toContain(maxPhone.slice(1));
});

/** The sign-in that an attempt or a page asks about. */
function signInOf(asked: PairingAttempt['state'] | PageStep | undefined): string {
  if (asked?.kind !== 'confirm') throw new Error(`nothing to confirm: ${asked?.kind}`);
  return asked.signIn;
}

/** Everything in the database, as text. */
async function dump(): Promise<string> {
  const sql = openClient(harness.databaseUrl, { max: 1 });
  try {
    const rows = await sql`
      select (xpath('//text()', query_to_xml(format('select t::text from %I t', table_name),
        true, false, '')))::text as content
      from information_schema.tables where table_schema = 'public'`;
    return rows.map((row) => String(row['content'])).join();
  } finally {
    await sql.end();
  }
}
