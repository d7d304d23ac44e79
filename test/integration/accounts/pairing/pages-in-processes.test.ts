import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PageInput, PageStep, PairingNews } from '../../../../src/accounts/roster.ts';
import { connect, type Database } from '../../../../src/store/database.ts';
import { DatabaseGoneError } from '../../../../src/store/database-gone.ts';
import { dumpDatabase } from '../../../../src/store/dump-database.ts';
import { openClient } from '../../../../src/store/open-client.ts';
import { enterPage } from '../../../support/enter-page.ts';
import { eventually } from '../../../support/eventually.ts';
import { findInTables } from '../../../support/find-in-database.ts';
import { passTime } from '../../../support/pass-time.ts';
import { codeIn } from '../../telegram/telegram-harness.ts';
import {
  inDatabase,
  max,
  maxPhone,
  startAccountsHarness,
  whileTimePasses,
  type AccountsHarness,
  type Program,
} from '../accounts-harness.ts';

const browser = 'a-browser-with-a-random-value';
const password = 'correct horse';
/** How often a process looks at the rows of a page that waits, in milliseconds. */
const lookMs = 2_000;
/** How often the process of an attempt looks at them. */
const followMs = 5_000;
/** How long an attempt has no lock before it is over. */
const withoutLockMs = 15_000;

let harness: AccountsHarness;
let programs: readonly Program[];
let token: string;
/** Which process answers the next request. */
let turn: number;

beforeEach(async () => {
  harness = await startAccountsHarness();
  programs = [
    await harness.start({ background: false }),
    await harness.start({ background: false }),
  ];
  token = (await programs[0]?.roster.pairing.pages.newToken(max)) ?? '';
  // The first one begins the attempt.
  turn = 0;
});
afterEach(async () => {
  for (const program of programs) await program[Symbol.asyncDispose]();
  await harness[Symbol.asyncDispose]();
});

function nextProcess(): Program {
  const program = programs[turn++ % programs.length];
  if (!program) throw new Error('No process is there.');
  return program;
}

/** Enters inputs, each at the next process. */
async function enter(...inputs: readonly PageInput[]): Promise<PageStep | undefined> {
  let step: PageStep | undefined;
  for (const input of inputs)
    step = await enterPage(nextProcess().roster.pairing.pages, { token }, input);
  return step;
}

/** What the page shows, at the next process. */
const look = (): Promise<PageStep | undefined> =>
  enterPage(nextProcess().roster.pairing.pages, { token });

/** Waits at the next process for a change of what the page shows now. */
async function waitForChange(): Promise<PageStep | 'elsewhere'> {
  const page = await nextProcess().roster.pairing.pages.open(token, browser);
  if (!page) throw new Error('The page is void.');
  return page.waitForChange(25_000, new AbortController().signal);
}

const askCode: PageInput = { kind: 'phone', phone: maxPhone };
const rightCode = (): PageInput => ({ kind: 'code', code: codeIn(harness.me) });

const countRows = (table: string): Promise<number> =>
  inDatabase(harness, async (sql) => (await sql.unsafe(`select from ${table}`)).length);

/** How many pages have had a request that waits. */
const countPolls = (): Promise<number> => countRows('pairing_pages where poll is not null');

/** The tables in which a secret is, as text or as bytes. */
const tablesWith = (...secrets: readonly string[]): Promise<readonly string[]> =>
  findInTables(harness.databaseUrl, asStored(secrets));

const asStored = (secrets: readonly string[]): readonly string[] =>
  secrets.flatMap((one) => [one, Buffer.from(one).toString('hex')]);

describe('with each request at another process', () => {
  test('an account is paired by number, code and password, after wrong ones', async () => {
    harness.me.setPassword(password, 'battery');
    expect(await look()).toEqual({ kind: 'choose' });
    expect(await enter({ kind: 'phone', phone: 'hello' })).toEqual({
      kind: 'choose',
      problem: { kind: 'phone_invalid' },
    });
    expect(await enter(askCode)).toMatchObject({ kind: 'code', phone: maxPhone });
    expect(await enter({ kind: 'code', code: '1' })).toMatchObject({
      kind: 'code',
      problem: { kind: 'code_wrong' },
    });
    expect(await enter(rightCode())).toEqual({ kind: 'password', hint: 'battery' });
    expect(await enter({ kind: 'password', password: 'wrong' })).toEqual({
      kind: 'password',
      hint: 'battery',
      problem: { kind: 'password_wrong' },
    });
    expect(await enter({ kind: 'password', password })).toEqual({ kind: 'paired', name: 'Max' });
    for (const _ of programs) expect(await look()).toEqual({ kind: 'paired', name: 'Max' });
    expect(harness.me.authorizations()).toHaveLength(1);
    expect(await countRows('pairing_inputs')).toBe(0);
  });

  test('five wrong codes are the end', async () => {
    const wrong: PageInput = { kind: 'code', code: '1' };
    expect(await enter(askCode, wrong, wrong, wrong, wrong)).toMatchObject({ kind: 'code' });
    const ended = { kind: 'ended', problem: { kind: 'code_wrong' } };
    expect(await enter(wrong)).toEqual(ended);
    expect(await enter(rightCode())).toEqual(ended);
    for (const _ of programs) expect(await look()).toEqual(ended);
  });

  test('a code is scanned, and every process sees it', async () => {
    const shown = await enter({ kind: 'qr' });
    for (const _ of programs) expect(await look()).toEqual(shown);
    const older = waitForChange();
    await eventually('it waits', countPolls, 1);
    const newer = waitForChange();
    expect(await older).toBe('elsewhere');
    harness.me.scanLogin(shown?.kind === 'qr' ? shown.link : '');
    expect(await newer).toEqual({ kind: 'paired', name: 'Max' });
  });

  test('an account of another person is confirmed, or refused and signed out', async () => {
    const ann = harness.world.addPerson({ firstName: 'Ann', phone: '+12025550140' });
    const app = harness.world.app(ann.id);
    const signIn = async (): Promise<string> => {
      await enter({ kind: 'phone', phone: '+12025550140' });
      const asked = await enter({ kind: 'code', code: codeIn(app) });
      expect(asked).toMatchObject({ kind: 'confirm', name: 'Ann' });
      return asked?.kind === 'confirm' ? asked.signIn : '';
    };
    await signIn();
    expect(await enter({ kind: 'refuse' })).toEqual({ kind: 'ended' });
    expect(app.authorizations()).toEqual([]);
    token = await nextProcess().roster.pairing.pages.newToken(max);
    const confirm: PageInput = { kind: 'confirm', signIn: await signIn() };
    expect(await enter(confirm)).toEqual({ kind: 'paired', name: 'Ann' });
  });

  test('the password of a code scanned in the chat is asked for', async () => {
    harness.me.setPassword(password);
    const attempt = await nextProcess().roster.pairing.begin(max);
    await attempt.startQr();
    if (attempt.state.kind === 'qr') harness.me.scanLogin(attempt.state.qr.link);
    await eventually('the attempt asks for the password', () => attempt.state.kind, 'password');
    token = await nextProcess().roster.pairing.pages.newToken(max);
    turn = 1;
    await eventually('the page asks for it', look, { kind: 'password' });
    expect(await enter({ kind: 'password', password })).toMatchObject({ kind: 'paired' });
    expect(attempt.isOnPage).toBe(true);
  });
});

describe('a page', () => {
  test('that is opened at two processes at once has one attempt', async () => {
    const both = await Promise.all(
      programs.map(({ roster }) => enterPage(roster.pairing.pages, { token })),
    );
    expect(both).toEqual([{ kind: 'choose' }, { kind: 'choose' }]);
    expect(await countRows('pairing_attempts')).toBe(1);
    await enter(askCode);
    expect(await enter(rightCode())).toMatchObject({ kind: 'paired' });
  });

  test('belongs to the first browser, at every process', async () => {
    await look();
    for (const { roster } of programs) {
      const { pages } = roster.pairing;
      const link = { token, browser: 'another-browser-of-mallory' };
      expect(await enterPage(pages, link)).toBeUndefined();
    }
    expect(await look()).toEqual({ kind: 'choose' });
  });

  test.each<[string, () => Promise<unknown>]>([
    ['a newer link', () => nextProcess().roster.pairing.pages.newToken(max)],
    ['cancelling', () => nextProcess().roster.pairing.cancel(max)],
    ['a newer attempt', () => nextProcess().roster.pairing.begin(max)],
  ])('ends at every process after %s at another one', async (_, act) => {
    await look();
    const waiting = waitForChange();
    await eventually('a request waits', countPolls, 1);
    turn = 1;
    await act();
    expect(await whileTimePasses(harness, waiting)).toEqual({ kind: 'ended' });
    for (const _program of programs) expect(await look()).toBeUndefined();
  });

  test('ends at once when the process of its attempt stops', async () => {
    await enter(askCode);
    const [first, second] = programs;
    turn = 1;
    const waiting = waitForChange();
    await eventually('a request waits', countPolls, 1);
    await first?.[Symbol.asyncDispose]();
    programs = second ? [second] : [];
    expect(await waiting).toEqual({ kind: 'ended' });
    expect(await look()).toEqual({ kind: 'ended' });
  });
});

describe('what is typed on a page', () => {
  /** Runs `work` while the process of the attempt cannot read what is typed. */
  async function whileNothingIsRead(work: () => Promise<void>): Promise<void> {
    // A look that has begun may read it.
    await eventually('it waits', () => harness.clock.sleeping.includes(followMs), true);
    const sql = openClient(harness.databaseUrl, { max: 1 });
    try {
      await sql.begin(async (own) => {
        await own`lock table open_pairings in access exclusive mode`;
        await work();
      });
    } finally {
      await sql.end();
    }
  }

  const rowsOfInputs = (): Promise<string> =>
    inDatabase(harness, async (sql) => {
      const rows = await sql`select one::text as text from pairing_inputs one`;
      return rows.map(({ text }) => String(text)).join();
    });

  const inputs = (): Promise<readonly { readonly is_sealed: boolean }[]> =>
    inDatabase(harness, async (sql) => [
      ...(await sql<{ is_sealed: boolean }[]>`
        select sealed is not null as is_sealed from pairing_inputs`),
    ]);

  test('is sealed until it is read, and deleted then, before it is handled', async () => {
    harness.me.setPassword(password, 'battery');
    await enter(askCode);
    const right = rightCode();
    // Five digits alone are in many a random value.
    const code = right.kind === 'code' ? `"code":"${right.code}"` : '';
    const secrets = [code, password, token, maxPhone];
    expect(await tablesWith(...secrets)).toEqual([]);
    let entering: ReturnType<typeof enter> | undefined;
    await whileNothingIsRead(async () => {
      entering = enter(right);
      await eventually('it is stored', inputs, [{ is_sealed: true }]);
      const stored = await rowsOfInputs();
      for (const text of asStored(secrets)) expect(stored).not.toContain(text);
    });
    expect(await entering).toMatchObject({ kind: 'password' });
    expect(await tablesWith(...secrets, 'battery')).toEqual([]);
    const answer = Promise.withResolvers<void>();
    harness.sandbox.wire.faults.add('auth.checkPassword', { kind: 'delay', until: answer.promise });
    entering = enter({ kind: 'password', password });
    await eventually('it was read', inputs, [{ is_sealed: false }]);
    answer.resolve();
    expect(await entering).toMatchObject({ kind: 'paired' });
    expect(await inputs()).toEqual([]);
    expect(await tablesWith(password, token)).toEqual([]);
    for (const secret of secrets) expect(harness.logged()).not.toContain(secret);
  });

  test('is in no write-ahead log and no backup of the database', async () => {
    const [table] = await inDatabase(
      harness,
      (sql) => sql`select relpersistence as kind from pg_class where relname = 'pairing_inputs'`,
    );
    expect(table).toEqual({ kind: 'u' });
    let backup = '';
    for await (const piece of dumpDatabase(harness.databaseUrl)) backup += String(piece);
    expect(backup).toContain('"table":"pairing_attempts"');
    expect(backup).not.toContain('"table":"pairing_inputs"');
  });

  test('is handled once, in whatever order messages and looks come', async () => {
    await enter(askCode);
    const before = callsOf('auth.signIn');
    await Promise.all([1, 2, 3].map((code) => enter({ kind: 'code', code: String(code) })));
    expect(callsOf('auth.signIn') - before).toBe(3);
  });

  test('does not keep its page waiting, although the connection was lost while it was read', async () => {
    await using real = connect(harness.databaseUrl);
    let isLost = false;
    const database: Database = {
      ...real,
      transaction: async (work) => {
        const result = await real.transaction(work);
        if (isLost || !(await inputs()).some((one) => !one.is_sealed)) return result;
        isLost = true;
        throw new DatabaseGoneError('the connection was lost after the commit');
      },
    };
    await using losing = await harness.start({ database, background: false });
    await enterPage(losing.roster.pairing.pages, { token });
    const entering = enter(askCode);
    expect(await whileTimePasses(harness, entering)).toEqual({ kind: 'choose' });
    expect(isLost).toBe(true);
    expect(await inputs()).toEqual([]);
    expect(await enter(askCode)).toMatchObject({ kind: 'code' });
  });

  test('arrives although the processes cannot send messages', async () => {
    await look();
    await inDatabase(
      harness,
      (sql) => sql`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = 'roster locks'`,
    );
    turn = 1;
    const entering = enter(askCode);
    await inDatabase(
      harness,
      (sql) => sql`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = 'roster locks'`,
    );
    expect(await whileTimePasses(harness, entering)).toMatchObject({ kind: 'code' });
  });

  const callsOf = (method: string): number =>
    harness.sandbox.wire.calls.filter((call) => call.method === method).length;
});

describe('of an attempt whose process died', () => {
  /** A process that works on no attempt and has no locks, as others see one that died. */
  async function startDead(): Promise<Program> {
    const real = connect(harness.databaseUrl);
    const database: Database & AsyncDisposable = {
      ...real,
      openSessionLocks: () => ({
        take: () => Promise.resolve(undefined),
        listen: () => Promise.resolve(),
        ask: () => Promise.resolve(),
        [Symbol.asyncDispose]: () => Promise.resolve(),
      }),
    };
    const program = await harness.start({ database, background: false });
    return {
      ...program,
      [Symbol.asyncDispose]: async () => {
        await program[Symbol.asyncDispose]();
        await real[Symbol.asyncDispose]();
      },
    };
  }

  test.each<[string, () => Promise<unknown>]>([
    ['a request that waits', () => waitForChange()],
    ['an input', () => enter({ kind: 'password', password })],
  ])('%s is answered within seconds, and the person learns it', async (_, ask) => {
    const news: PairingNews[] = [];
    await using dead = await startDead();
    await enterPage(dead.roster.pairing.pages, { token });
    for (const { roster } of programs) roster.pairing.subscribe(async (one) => void news.push(one));
    const asking = ask();
    let answer: unknown;
    void asking.then((step) => (answer = step));
    // The first look finds that there is no lock.
    for (let ms = 0; ms <= withoutLockMs; ms += lookMs) {
      expect(answer).toBeUndefined();
      await nextLook();
    }
    await nextLook();
    await eventually('it is answered', () => answer, { kind: 'ended' });
    await eventually('the person learns it', () => news, [{ kind: 'interrupted', personId: max }]);
    expect(await countRows('pairing_inputs')).toBe(0);
    for (const _program of programs) expect(await look()).toEqual({ kind: 'ended' });
  });

  /** Goes on to the next look of the request that waits. */
  async function nextLook(): Promise<void> {
    await eventually('a request waits', () => harness.clock.sleeping.includes(lookMs), true);
    await harness.clock.advance(lookMs);
  }

  test('a request is answered, although the report to the person is not', async () => {
    await using dead = await startDead();
    await enterPage(dead.roster.pairing.pages, { token });
    const delivered = Promise.withResolvers<void>();
    for (const { roster } of programs) roster.pairing.subscribe(() => delivered.promise);
    expect(await whileTimePasses(harness, waitForChange())).toEqual({ kind: 'ended' });
    delivered.resolve();
  });

  test('what was typed is deleted, although no page waits', async () => {
    await using dead = await startDead();
    const { pages } = dead.roster.pairing;
    await enterPage(pages, { token });
    const page = await pages.open(token, browser);
    await page?.enter({ kind: 'password', password }, AbortSignal.abort());
    expect(await countRows('pairing_inputs')).toBe(1);
    // As after ten minutes, when the pairing is not open any more.
    await inDatabase(harness, (sql) => sql`delete from open_pairings`);
    await using _working = await harness.start();
    await eventually('it is deleted', () => countRows('pairing_inputs'), 0);
    expect(await look()).toEqual({ kind: 'ended' });
  });
});

test('a page says that the account is paired, although its process dies right after storing it', async () => {
  await using real = connect(harness.databaseUrl);
  let isGone = false;
  const database: Database = {
    ...real,
    query: async (ask) => {
      if (isGone) throw new DatabaseGoneError('the database is away');
      return real.query(ask);
    },
    transaction: async (work) => {
      if (isGone) throw new DatabaseGoneError('the database is away');
      const result = await real.transaction(work);
      isGone = (await countRows('accounts')) > 0;
      return result;
    },
  };
  await using dying = await harness.start({ database, background: false });
  await enterPage(dying.roster.pairing.pages, { token }, askCode);
  const page = await nextProcess().roster.pairing.pages.open(token, browser);
  const gone = new AbortController();
  const entering = page?.enter(rightCode(), gone.signal);
  await eventually('the page says so', look, { kind: 'paired', name: 'Max' });
  gone.abort();
  await entering;
  isGone = false;
});

test('of a page whose time is over, nothing is stored', async () => {
  await enter(askCode);
  await enter(rightCode());
  await using _working = await harness.start();
  await harness.clock.advance(20 * 60_000);
  expect(await look()).toBeUndefined();
  await passTime(harness.clock, 10 * 60_000, 'nothing is stored', async () => {
    for (const table of ['pairing_pages', 'pairing_attempts', 'pairing_inputs', 'tokens'])
      expect([table, await countRows(table)]).toEqual([table, 0]);
  });
});
