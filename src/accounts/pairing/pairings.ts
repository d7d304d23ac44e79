import { randomUUID } from 'node:crypto';
import { personSpender } from '../../contacts/call-budgets.ts';
import type { Owner } from '../../contacts/contact.ts';
import { TelegramError } from '../../contacts/telegram-error.ts';
import { findPaired, findSession, savePaired, type Account } from '../../store/accounts.ts';
import { isOwnAccountsOnly } from '../../store/bot-settings.ts';
import {
  closeAttempt,
  closePairing,
  expectPassword,
  extendPairing,
  openPairing,
} from '../../store/open-pairings.ts';
import { admitRunner, findPerson } from '../../store/people.ts';
import {
  deletePairingTokens,
  hasToken,
  replacePairingToken,
  usePairingToken,
} from '../../store/tokens.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import { openSession } from '../sessions/open-session.ts';
import { sealSession } from '../sessions/sealed-session.ts';
import {
  attemptMs,
  PairingAttempt,
  type PairingOptions,
  type PairingState,
  type SignedIn,
} from './pairing-attempt.ts';
import { personLabel } from '../people/person-label.ts';
import { hashOf, newToken } from '../people/token.ts';
import type { Services } from '../services/services.ts';

const tokenMs = 10 * 60_000;
/** The page can show the result for another 10 minutes after the attempt ends. */
const pageMs = 2 * tokenMs;

type PairingServices = Pick<
  Services,
  'database' | 'telegram' | 'keys' | 'events' | 'clock' | 'log'
>;

/** An attempt on the pairing page. */
export interface OpenPage {
  readonly attempt: PairingAttempt;
  /** For whom the account is paired: the name and username of the person in the chat. */
  readonly person: string;
}

/** A page with the browser that opened its link, which is the only one that may use it. */
type BoundPage = OpenPage & { readonly browser: string };

/** The pairing attempts in this process, one per person. */
export class Pairings implements AsyncDisposable {
  readonly #services: PairingServices;
  readonly #pool: SessionPool;
  readonly #byPerson = new Map<bigint, PairingAttempt>();
  readonly #canRunnerOwn: boolean;
  /** By the hash of the page's token, as long as the page may request it. */
  readonly #byPage = new Map<string, Promise<BoundPage | undefined>>();
  readonly #closing = new AbortController();

  /** `options.canRunnerOwn`: false if the configuration names the owners. */
  constructor(
    services: PairingServices,
    pool: SessionPool,
    options: { readonly canRunnerOwn: boolean },
  ) {
    this.#services = services;
    this.#pool = pool;
    this.#canRunnerOwn = options.canRunnerOwn;
  }

  /** Starts an attempt, ends the person's earlier one, and voids the links to the pairing page. */
  async begin(personId: bigint): Promise<PairingAttempt> {
    const attempt = await this.#start(personId);
    await deletePairingTokens(this.#services.database, personId);
    return attempt;
  }

  /**
   * Starts an attempt without a chat, for the operator: the owner of the paired account becomes its
   * person, is admitted, and owns the bot if it has no owner.
   */
  beginForRunner(): PairingAttempt {
    const { database, clock } = this.#services;
    const options = { canOwn: this.#canRunnerOwn };
    return this.#newAttempt({
      spender: 'runner',
      isOwn: () => Promise.resolve(true),
      finish: async (signedIn) => {
        await admitRunner(database, signedIn.owner.id, clock.now(), options);
        return this.#store(signedIn.owner.id, signedIn);
      },
    });
  }

  /** A one-time token for the pairing page, valid for 10 minutes. The person's earlier ones are void. */
  async pageToken(personId: bigint): Promise<string> {
    const { token, hash } = newToken();
    const { database, clock } = this.#services;
    const expiresAt = this.#timeAfter(tokenMs);
    await replacePairingToken(database, { hash, kind: 'pair', personId, expiresAt });
    await extendPairing(database, { personId, at: clock.now(), endsAt: expiresAt });
    return token;
  }

  /**
   * The page of a token. The first use starts the attempt, unless the person has one that waits for a
   * password, and binds the page to `browser`, a random value of that browser. Undefined for every other
   * browser, and if the token is invalid, replaced or cancelled.
   */
  async openPage(token: string, browser: string): Promise<OpenPage | undefined> {
    const hash = hashOf(token);
    const key = hash.toString('hex');
    const opened = this.#byPage.get(key);
    if (!opened) {
      const opening = this.#useToken(hash, key, browser);
      this.#byPage.set(key, opening);
      return opening;
    }
    const page = await opened;
    if (page?.browser !== browser) return undefined;
    // The row is deleted when another process cancels the pairing.
    return (await hasToken(this.#services.database, hash)) ? page : undefined;
  }

  /** Whether a page of this process works on a pairing of the person: a new link would void it. */
  hasOpenPage(personId: bigint): boolean {
    const attempt = this.#byPerson.get(personId);
    return attempt?.isOnPage === true && !attempt.isOver;
  }

  /**
   * Ends the person's attempt and voids the links to its page; false if there were none, here or in another
   * process.
   */
  async cancel(personId: bigint): Promise<boolean> {
    const attempt = this.#byPerson.get(personId);
    this.#byPerson.delete(personId);
    const wasRunning = attempt?.isOver === false;
    const { database, clock } = this.#services;
    const hadLink = await deletePairingTokens(database, personId);
    const wasOpen = await closePairing(database, personId, clock.now());
    await attempt?.end();
    return wasRunning || hadLink || wasOpen;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closing.abort();
    await Promise.all(Array.from(this.#byPerson.values(), (attempt) => attempt.end()));
  }

  async #start(personId: bigint): Promise<PairingAttempt> {
    const earlier = this.#byPerson.get(personId);
    const attempt = this.#newAttempt({
      spender: personSpender(personId),
      isOwn: (owner) => this.#isOwn(personId, owner),
      finish: (signedIn) => this.#store(personId, signedIn),
    });
    // Before the first `await`: of two attempts that start at once, the second ends the first.
    this.#byPerson.set(personId, attempt);
    await this.#keepRow(personId, attempt);
    await earlier?.end();
    return attempt;
  }

  /**
   * Keeps the row of an open pairing until the attempt ends. When the program stops, the row stays until its
   * time is over: the person may still type a secret.
   */
  async #keepRow(personId: bigint, attempt: PairingAttempt): Promise<void> {
    const { database, clock, log } = this.#services;
    const attemptId = randomUUID();
    const at = clock.now();
    const endsAt = new Date(at.getTime() + attemptMs);
    await openPairing(database, { personId, attemptId, at, endsAt });
    const follow = async ({ kind }: PairingState): Promise<void> => {
      if (kind === 'password') await expectPassword(database, attemptId);
      if (kind === 'ended' && !this.#closing.signal.aborted)
        await closeAttempt(database, attemptId);
    };
    // The subscription ends with the attempt.
    attempt.subscribe((state) => {
      follow(state).catch((error: unknown) =>
        log.warn({ err: error }, 'Storing the state of a pairing failed'),
      );
    });
  }

  #newAttempt(options: Omit<PairingOptions, 'telegram' | 'clock'>): PairingAttempt {
    const { telegram, clock } = this.#services;
    return new PairingAttempt({ telegram, clock, ...options });
  }

  async #isOwn(personId: bigint, owner: Owner): Promise<boolean> {
    if (owner.id === personId) return true;
    if (await isOwnAccountsOnly(this.#services.database)) {
      throw new TelegramError({ kind: 'not_own_account' });
    }
    return false;
  }

  #timeAfter(ms: number): Date {
    return new Date(this.#services.clock.now().getTime() + ms);
  }

  async #useToken(hash: Buffer, key: string, browser: string): Promise<BoundPage | undefined> {
    const { database, clock } = this.#services;
    const forget = (): unknown => this.#byPage.delete(key);
    try {
      const personId = await usePairingToken(database, hash, {
        now: clock.now(),
        keptUntil: this.#timeAfter(pageMs),
      });
      if (personId === undefined) {
        forget();
        return undefined;
      }
      clock.sleep(pageMs, this.#closing.signal).then(forget, forget);
      const attempt = this.#waitingForPassword(personId) ?? (await this.#start(personId));
      attempt.moveToPage();
      const person = personLabel({ id: personId, ...(await findPerson(database, personId)) });
      return { attempt, person, browser };
    } catch (error) {
      forget();
      throw error;
    }
  }

  /** An attempt by QR code in the chat: the page continues it, because chats must not contain passwords. */
  #waitingForPassword(personId: bigint): PairingAttempt | undefined {
    const attempt = this.#byPerson.get(personId);
    return attempt?.state.kind === 'password' && !attempt.isOver ? attempt : undefined;
  }

  /** Seals and stores the session, in place of an earlier session of the account. */
  async #store(personId: bigint, { owner, session }: SignedIn): Promise<Account> {
    const { database, keys, events, clock, log } = this.#services;
    const known = await findPaired(database, personId, owner.id);
    const before = known && (await findSession(database, known.id));
    if (known) await this.#pool.close(known.id);
    const { account, again } = await savePaired(
      database,
      { personId, owner, at: clock.now() },
      (id) => sealSession(keys, session, { id, personId, telegramId: owner.id }),
    );
    await closePairing(database, personId, clock.now());
    await deletePairingTokens(database, personId, { keepOpenPage: true });
    void events.emit({ kind: 'paired', account, again });
    const warn = (error: unknown, message: string): void =>
      log.warn({ err: error, account: account.id }, message);
    this.#pool
      .tryOpen(account.id)
      .catch((error: unknown) => warn(error, 'Opening an account after its pairing failed'));
    if (before) {
      signOut(before, this.#services).catch((error: unknown) =>
        warn(error, 'Signing out the replaced session failed'),
      );
    }
    return account;
  }
}

/** Without it, the replaced session would stay in the account's list of devices for months. */
async function signOut(
  before: Parameters<typeof openSession>[0],
  services: Pick<Services, 'database' | 'telegram' | 'keys' | 'log'>,
): Promise<void> {
  await using book = await openSession(before, services);
  await book.signOut();
}
