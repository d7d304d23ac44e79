import { randomBytes } from 'node:crypto';
import { Chat } from '../../e2e/chat.ts';
import { openRoster } from '../../../src/accounts/open-roster.ts';
import type { Account, AccountEvent, Book, Roster } from '../../../src/accounts/roster.ts';
import { sealSession } from '../../../src/accounts/sessions/sealed-session.ts';
import { createBot } from '../../../src/bot/bot.ts';
import { loadLocales } from '../../../src/bot/kit/locale.ts';
import type { Owner } from '../../../src/contacts/contact.ts';
import type { Log } from '../../../src/runtime/log.ts';
import { savePaired } from '../../../src/store/accounts.ts';
import { addPeople } from '../../../src/store/people.ts';
import type { Keys } from '../../../src/store/seal.ts';
import { passTime } from '../pass-time.ts';
import type { FakeAddressBook, FakePerson } from '../fake-address-book.ts';
import { sharedFileWorkers } from '../file-workers.ts';
import { ManualClock } from '../manual-clock.ts';
import { MemoryBotApi } from './memory-bot-api.ts';
import { createMemoryDatabase, type MemoryDatabase } from './memory-database.ts';
import { keepLog, type LoggedLine } from './kept-log.ts';
import { findLeftovers } from './leftovers.ts';
import { loginCode, MemoryTelegram } from './memory-telegram.ts';

/** The owner of the bot, and of the account that most tests pair. */
export const max = {
  id: 7_100_000_001n,
  firstName: 'Max',
  lastName: 'Muster',
  usernames: ['max_muster'],
  phone: '+491701234567',
} as const satisfies Owner;

/** A person without access to the bot. */
export const guest = {
  id: 7_100_000_002n,
  firstName: 'Gina',
  lastName: '',
  usernames: [],
  phone: '+12025550900',
} as const satisfies Owner;

/** When every test begins: a Sunday. */
export const start = new Date('2026-11-22T14:00:00Z');

type Work = Parameters<Roster['workOn']>[0];

const locales = loadLocales();

/** The accounts layer and the bot in memory: no sockets, no files, no time but that of `clock`. */
export interface MemoryApp extends AsyncDisposable {
  readonly clock: ManualClock;
  readonly database: MemoryDatabase;
  readonly keys: Keys;
  readonly log: Log;
  readonly telegram: MemoryTelegram;
  readonly botApi: MemoryBotApi;
  readonly roster: Roster;
  /** The events of accounts, oldest first. */
  readonly events: readonly AccountEvent[];
  /** The lines that the program logged, by level. */
  readonly logged: readonly LoggedLine[];
  /** The chat of `max` or `guest` with the bot. */
  chat(personId: bigint): Chat;
  /** Runs the imports and undos that were started, until each waits or ends; time passes meanwhile. */
  runWork(): Promise<void>;
  /** Moves the clock by steps of half a second until the bot has answered. */
  answerTo(chat: Chat): Promise<void>;
}

interface MemoryAppOptions {
  /**
   * The process dies over every update, and the next one handles it: after the first has `handled` it and before
   * it marked that, or when all that the first did is `lost`.
   */
  readonly repeats?: 'handled' | 'lost' | undefined;
  /** Phones cannot open the pairing page. */
  readonly isPageLocal?: boolean;
  /** Stores what the program finds when it opens. */
  readonly prepare?: (stores: Pick<MemoryApp, 'database' | 'keys' | 'telegram'>) => Promise<void>;
  /** False where a test works below the bot, which then does not take away the buttons of what ended. */
  readonly isByBot?: boolean;
}

/** Opens the program with an empty database, but for what `prepare` stores. The bot belongs to `max`. */
export async function openMemoryApp({
  repeats,
  isPageLocal = false,
  isByBot = true,
  prepare,
}: MemoryAppOptions = {}): Promise<MemoryApp> {
  await using opened = new AsyncDisposableStack();
  const clock = new ManualClock(start);
  const now = (): Date => clock.now();
  const database = await createMemoryDatabase();
  const telegram = new MemoryTelegram(now);
  const botApi = new MemoryBotApi([max, guest].map(toProfile), now);
  const { log, logged } = keepLog();
  const keys: Keys = [{ id: 'test', key: randomBytes(32) }];
  await prepare?.({ database, keys, telegram });
  const work: Work[] = [];
  const roster = opened.use(
    await openRoster({
      database,
      telegram,
      keys,
      owners: [max.id],
      enqueueWork: (one) => work.push(one) > 0,
      clock,
      log,
      files: sharedFileWorkers,
    }),
  );
  const events: AccountEvent[] = [];
  roster.accounts.subscribe(async (event) => void events.push(event));
  const bot = opened.use(
    createBot({
      token: botApi.token,
      fetch: botApi.fetch,
      roster,
      pairingPage: (token) => `https://roster.test/pair#${token}`,
      pairingPageIsPublic: !isPageLocal,
      locales,
      clock,
      log,
    }),
  );
  // As in `startApp`, the bot closes after the work whose results it delivers.
  opened.use(roster);
  opened.defer(() => bot.endGathering());
  await bot.start();
  roster.start();
  botApi.deliverTo(async (update) => {
    if (repeats !== 'lost') {
      const { keptUntil } = await bot.handle(update);
      if (!repeats) return;
      await keptUntil;
    }
    // The stored update is read again.
    await bot.handle(structuredClone(update), { mayBeRepeat: true });
  });

  const runWork = async (): Promise<void> => {
    await botApi.handled();
    for (let one = work.shift(); one; one = work.shift()) {
      const { signal: stop } = new AbortController();
      await whileTimePasses(clock, roster.workOn(one, { stop }));
    }
  };
  const chats = new Map<bigint, Chat>();
  const closing = opened.move();
  return {
    clock,
    database,
    keys,
    log,
    telegram,
    botApi,
    roster,
    events,
    logged,
    chat: (personId) => {
      const chat = chats.get(personId) ?? new Chat(botApi.chat(personId));
      chats.set(personId, chat);
      return chat;
    },
    runWork,
    answerTo: async (chat) => {
      await passTime(clock, 500, 'the bot has answered', () => {
        if (chat.answers().length === 0) throw new Error('no answer');
      });
    },
    [Symbol.asyncDispose]: async () => {
      await using _ = closing;
      await botApi.handled();
      if (database.isGone || !isByBot) return;
      for (const chat of chats.values()) {
        const left = await findLeftovers(roster, chat);
        if (left.length > 0) throw new Error(`the chat still offers ${left.join(', ')}`);
      }
    },
  };
}

/** The accounts layer of another process on the same database, without a bot and without work of its own. */
export function openSecondRoster({
  database,
  telegram,
  keys,
  clock,
  log,
}: MemoryApp): Promise<Roster> {
  return openRoster({
    database,
    telegram,
    keys,
    owners: [max.id],
    enqueueWork: () => true,
    clock,
    log,
  });
}

export interface PairedMemoryApp extends MemoryApp {
  readonly account: Account;
  readonly book: Book;
  /** The account at Telegram. */
  readonly phone: FakeAddressBook;
  /** The chat of `max`, in which the bot has greeted. */
  readonly me: Chat;
}

/**
 * Opens the program with the account of `max` paired, as after a restart: to pair it takes as long as most tests.
 *
 * @param people the other users at Telegram
 * @param populate makes contacts before the account is paired
 */
export async function openPairedMemoryApp(
  people: readonly FakePerson[] = [],
  populate: (phone: FakeAddressBook) => void = () => {},
  options: MemoryAppOptions = {},
): Promise<PairedMemoryApp> {
  await using opened = new AsyncDisposableStack();
  const { promise, resolve } = Promise.withResolvers<Omit<Paired, 'me'>>();
  const prepare: MemoryAppOptions['prepare'] = async (stores) => {
    const phone = stores.telegram.addAccount(max, people);
    populate(phone);
    phone.elsewhere.signIn();
    resolve({ phone, account: await storePaired(stores) });
  };
  const app = opened.use(await openMemoryApp({ ...options, prepare }));
  const me = await greet(app);
  // The first round of the account.
  await app.clock.advance(0);
  return pairedApp(app, { ...(await promise), me }, opened.move());
}

/** The same, with the account paired by a code: the bot has shown it at a glance. */
export async function openJustPairedMemoryApp(
  people: readonly FakePerson[] = [],
  populate: (phone: FakeAddressBook) => void = () => {},
): Promise<PairedMemoryApp> {
  await using opened = new AsyncDisposableStack();
  const app = opened.use(await openMemoryApp());
  const phone = app.telegram.addAccount(max, people);
  populate(phone);
  const me = await greet(app);
  const account = await pairAccount(app, max);
  await me.shows(/^Paired with/);
  // The first round of the account.
  await app.clock.advance(0);
  return pairedApp(app, { account, phone, me }, opened.move());
}

type Paired = Pick<PairedMemoryApp, 'account' | 'phone' | 'me'>;

function pairedApp(app: MemoryApp, paired: Paired, closing: AsyncDisposableStack): PairedMemoryApp {
  const book = app.roster.accounts.book(paired.account);
  return { ...app, ...paired, book, [Symbol.asyncDispose]: () => closing.disposeAsync() };
}

async function greet(app: MemoryApp): Promise<Chat> {
  const me = app.chat(max.id);
  me.does(() => me.raw.start());
  await me.shows(/^Hello/);
  return me;
}

async function storePaired({
  database,
  keys,
}: Pick<MemoryApp, 'database' | 'keys'>): Promise<Account> {
  const paired = { personId: max.id, owner: max, at: start };
  const { account } = await database.query(async (q) => {
    await addPeople(q, [max.id], 'owner', start);
    return savePaired(q, paired, (id) =>
      sealSession(keys, String(max.id), { id, personId: max.id, telegramId: max.id }),
    );
  });
  return account;
}

/** Pairs an account by its code, for a person who is `owner` unless stated. */
export async function pairAccount(
  { roster }: MemoryApp,
  owner: Owner,
  personId: bigint = owner.id,
): Promise<Account> {
  await using attempt = await roster.pairing.begin(personId);
  await attempt.askCode(owner.phone);
  await attempt.enterCode(loginCode);
  // Asked of people who pair another account than their own.
  if (attempt.state.kind === 'confirm') await attempt.confirm(attempt.state.signIn);
  if (attempt.state.kind !== 'paired') throw new Error(`not paired: ${attempt.state.kind}`);
  return attempt.state.account;
}

function toProfile({ id, firstName, lastName, usernames, phone }: Owner) {
  return { id, firstName, lastName, username: usernames[0], phone, languageCode: 'en' };
}

async function whileTimePasses(clock: ManualClock, work: Promise<void>): Promise<void> {
  let isOver = false;
  const over = (): void => void (isOver = true);
  work.then(over, over);
  while (!isOver) await clock.advance(1_000);
  return work;
}
