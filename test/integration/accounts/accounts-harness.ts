import { randomBytes } from 'node:crypto';
import type { Row } from 'postgres';
import { expect } from 'vitest';
import { startSandbox, type Sandbox } from '../../../sandbox/sandbox.ts';
import type { OfficialApp } from '../../../sandbox/world/official-app.ts';
import type { World } from '../../../sandbox/world/world.ts';
import { openRoster, type RosterOptions } from '../../../src/accounts/open-roster.ts';
import type {
  Account,
  AccountEvent,
  Book,
  BookView,
  Roster,
} from '../../../src/accounts/roster.ts';
import { TelegramError, type FailureReason } from '../../../src/contacts/telegram-error.ts';
import { createWorkRunner } from '../../../src/jobs/work-runner.ts';
import { connect } from '../../../src/store/database.ts';
import type { Keys } from '../../../src/store/seal.ts';
import type { TelegramSettings } from '../../../src/telegram/gramjs/settings.ts';
import { connectTelegram } from '../../../src/telegram/telegram.ts';
import { createDatabase, inDatabase } from '../../support/database.ts';
import { sharedFileWorkers } from '../../support/file-workers.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { codeIn } from '../telegram/telegram-harness.ts';
import { storePairedAccount } from '../../support/paired-account.ts';
import { announceSilences } from '../../support/silent-answers.ts';
import { eventually } from '../../support/eventually.ts';
import { passTime } from '../../support/pass-time.ts';

/** GramJS meets this data center first, and pairs people there with one handshake instead of two. */
export const firstDc = 4;

/** Telegram user id of the owner; the paired account is their own. */
export const max = 7_100_000_001n;
export const maxPhone = '+491701234567';

/** One process of the program without its bot. */
export interface Program extends AsyncDisposable {
  readonly roster: Roster;
  /** The events that it reported. */
  readonly events: readonly AccountEvent[];
}

/** With `budgets`, calls to Telegram are limited. */
type ProgramOptions = Partial<RosterOptions> &
  Pick<TelegramSettings, 'budgets'> & {
    /** Whether to start the work in the background; true by default. */
    readonly background?: boolean;
  };

/** The accounts layer over GramJS and the sandbox, with a database of its own. */
export interface AccountsHarness extends AsyncDisposable {
  readonly sandbox: Sandbox;
  readonly world: World;
  readonly clock: ManualClock;
  readonly databaseUrl: string;
  readonly me: OfficialApp;
  readonly logged: () => string;
  readonly keys: Keys;
  start(options?: ProgramOptions): Promise<Program>;
}

/** A harness whose Telegram has Max, who owns the bot. */
export async function startAccountsHarness(
  populate: (world: World) => void = () => {},
): Promise<AccountsHarness> {
  await using opened = new AsyncDisposableStack();
  const clock = new ManualClock();
  const sandbox = opened.use(await startSandbox({ now: () => clock.now() }));
  announceSilences(sandbox.wire, clock);
  const names = { firstName: 'Max', lastName: 'Muster' };
  sandbox.world.addPerson({ id: max, ...names, phone: maxPhone, homeDc: firstDc });
  populate(sandbox.world);
  const { url: databaseUrl } = opened.use(await createDatabase());
  const keys: Keys = [{ id: 'test', key: randomBytes(32) }];
  const lines: string[] = [];
  const write = (fields: object, message: string): void =>
    void lines.push(`${message} ${JSON.stringify(fields, errorsToo)}`);
  const log = { debug: write, info: write, warn: write, error: write };

  const start = async ({
    background = true,
    budgets,
    ...options
  }: ProgramOptions = {}): Promise<Program> => {
    const running = new AsyncDisposableStack();
    // Each has an address of its own: Telegram refuses a session that two of them use at once.
    const dcs = await sandbox.wire.openAddress();
    const database = running.use(connect(databaseUrl));
    const telegram = running.use(
      connectTelegram({
        apiId: 12345,
        apiHash: 'hash',
        dcs,
        publicKeyPem: sandbox.wire.publicKeyPem,
        device: { model: 'Roster on a test', system: 'Node', app: '0.1.0' },
        ...(budgets && { budgets }),
        clock,
        log,
      }),
    );
    const work = createWorkRunner(log);
    const given = {
      database,
      telegram,
      keys,
      owners: [max],
      enqueueWork: work.enqueue,
      clock,
      log,
      files: sharedFileWorkers,
    };
    const roster = running.use(await openRoster({ ...given, ...options }));
    if (background) roster.start();
    running.use(work.start((one, attempt) => roster.workOn(one, attempt)));
    const events: AccountEvent[] = [];
    roster.accounts.subscribe(async (event) => void events.push(event));
    return { roster, events, [Symbol.asyncDispose]: () => running.disposeAsync() };
  };

  const closing = opened.move();
  return {
    sandbox,
    world: sandbox.world,
    clock,
    databaseUrl,
    me: sandbox.world.app(max),
    logged: () => lines.join('\n'),
    keys,
    start,
    [Symbol.asyncDispose]: async () => {
      await closing.disposeAsync();
      expectNoDuplicates(sandbox);
    },
  };
}

/** No session was open in two programs at once. */
export function expectNoDuplicates({ wire }: Sandbox): void {
  expect([...wire.duplicatedKeys], 'keys that were used from two addresses at once').toEqual([]);
}

/** Pairs an account by the code in its chat with Telegram. */
export async function pair(
  { roster }: Program,
  app: OfficialApp,
  phone: string,
  personId: bigint = app.id,
): Promise<Account> {
  await using attempt = await roster.pairing.begin(personId);
  await attempt.askCode(phone);
  await attempt.enterCode(codeIn(app));
  // Asked of people who pair another account than their own.
  if (attempt.state.kind === 'confirm') await attempt.confirm(attempt.state.signIn);
  if (attempt.state.kind !== 'paired') throw new Error(`not paired: ${attempt.state.kind}`);
  return attempt.state.account;
}

export interface PairedHarness extends AccountsHarness, Program {
  readonly account: Account;
  readonly book: Book;
}

/** A harness whose one program has Max's account paired. */
export async function startPairedHarness(
  populate?: (world: World) => void,
  options?: ProgramOptions,
): Promise<PairedHarness> {
  await using opened = new AsyncDisposableStack();
  const harness = opened.use(await startAccountsHarness(populate));
  const { sandbox, databaseUrl, keys, clock } = harness;
  const stored = { databaseUrl, keys, at: clock.now() };
  const account = await storePairedAccount(sandbox, stored, harness.world.person(max));
  const program = opened.use(await harness.start(options));
  if (options?.background !== false) await waitForFirstRound(harness, account);
  const closing = opened.move();
  return {
    ...harness,
    ...program,
    account,
    book: program.roster.accounts.book(account),
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}

/** Waits for the end of the first round after pairing: from then on the program calls nothing by itself. */
export async function waitForFirstRound(harness: AccountsHarness, { id }: Account): Promise<void> {
  const isOver = (): Promise<boolean> => isFirstRoundOver(harness, harness.clock, id);
  await eventually('the first round of the account is over', isOver, true);
}

/** Whether a round of the account is over and stored, with the next one hours away. */
export async function isFirstRoundOver(
  harness: { readonly databaseUrl: string },
  clock: ManualClock,
  accountId?: string,
): Promise<boolean> {
  const afterRound = new Date(clock.now().getTime() + 2 * 60 * 60_000);
  const over = await inDatabase(
    harness,
    (sql) => sql`
      select from rounds
      where account_id = ${accountId ?? sql`account_id`} and due_at > ${afterRound}`,
  );
  return over.length > 0;
}

/** The result of a command, without its operation. */
export async function resultOf<T>(changing: Promise<{ readonly result: T }>): Promise<T> {
  return (await changing).result;
}

/** The users to whom the person was offered to share the number, once per offer. */
export function offersIn({ events }: Program): readonly bigint[] {
  const news = events.flatMap((event) =>
    event.kind === 'notifications' ? event.notifications : [],
  );
  // A notification without the delivered mark is delivered again.
  const each = new Map(news.map((one) => [one.id, one])).values();
  return [...each].flatMap(({ kind, user }) => (kind === 'share_offer' && user ? user.id : []));
}

export const everybody: BookView = { words: '', sort: 'name', filter: 'all', page: 0 };

export { inDatabase };

/** The rows of `changes`, oldest first, with the first names of users only. */
export function recordedChanges(harness: AccountsHarness): Promise<readonly Row[]> {
  return inDatabase(
    harness,
    (sql) => sql`
      select kind, state, payload, payload->>'phone' as phone, (payload->>'savedCount')::int as saved,
        before->>'firstName' as before, after->>'firstName' as after
      from changes order by position`,
  );
}

/** Of each answer with the list, whether it was the whole list. */
function areWhole({ sandbox }: AccountsHarness): readonly boolean[] {
  const answers = sandbox.wire.calls.filter(({ method }) => method === 'contacts.getContacts');
  // "Not modified" is a constructor without fields.
  return answers.map(({ answerBytes }) => answerBytes > 4);
}

/** Whether the last contact list was a full one instead of "not modified". */
export function wasReadWhole(harness: AccountsHarness): boolean {
  return areWhole(harness).at(-1) ?? false;
}

/** How often the whole list was read so far. */
export function countWholeReads(harness: AccountsHarness): number {
  return areWhole(harness).filter((isWhole) => isWhole).length;
}

/** How often a method was called so far. */
export function callsOf({ sandbox }: AccountsHarness, method: string): number {
  return sandbox.wire.calls.filter((call) => call.method === method).length;
}

function errorsToo(_: string, value: unknown): unknown {
  return value instanceof Error ? `${value.name}: ${value.message}` : value;
}

/** Moves the clock until the work is done, so that its deadlines pass. */
export async function whileTimePasses<T>({ clock }: AccountsHarness, work: Promise<T>): Promise<T> {
  let done = false;
  const settled = (): void => void (done = true);
  work.then(settled, settled);
  await passTime(clock, 1_000, 'the work is done', () => expect(done).toBe(true));
  return work;
}

/** For `catch`: the reason of a Telegram error. */
export function reasonOf(error: unknown): FailureReason {
  if (error instanceof TelegramError) return error.reason;
  throw error;
}
