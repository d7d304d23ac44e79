import { findPaired, findSession, savePaired } from '../../store/accounts.ts';
import { admitRunner } from '../../store/people.ts';
import { seal } from '../../store/seal.ts';
import { saveToken, usePairingToken } from '../../store/tokens.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import { openSession, sessionPurpose } from '../sessions/open-session.ts';
import type { PairingAttempt } from './pairing-attempt.ts';
import { TelegramPairing, type PairingOptions } from './telegram-pairing.ts';
import { hashOf, newToken } from '../people/token.ts';
import type { Services } from '../services/services.ts';

const tokenMs = 10 * 60_000;

export interface Pairing {
  /** A new attempt; ends the person's attempt before it. */
  begin(personId: bigint): Promise<PairingAttempt>;
  /**
   * An attempt without a chat, for who runs the program: the account is paired with its own owner,
   * who is let in, and owns the bot if nobody does.
   */
  beginForRunner(): PairingAttempt;
  /** A one-time token for the pairing page, good for 10 minutes. */
  pageToken(personId: bigint): Promise<string>;
  /**
   * The attempt behind a page token, begun at its first use unless one already waits for a password;
   * undefined when the token is not good.
   */
  byPageToken(token: string): Promise<PairingAttempt | undefined>;
  /** Ends the person's attempt, if there is one. */
  cancel(personId: bigint): Promise<boolean>;
}

/** The attempts of this process, one a person. */
export class Pairings implements Pairing, AsyncDisposable {
  readonly #services: Services;
  readonly #pool: SessionPool;
  readonly #byPerson = new Map<bigint, TelegramPairing>();
  /** By the hash of their page's token, for as long as the page may ask. */
  readonly #byPage = new Map<string, Promise<TelegramPairing | undefined>>();
  readonly #closing = new AbortController();

  constructor(services: Services, pool: SessionPool) {
    this.#services = services;
    this.#pool = pool;
  }

  async begin(personId: bigint): Promise<TelegramPairing> {
    const before = this.#byPerson.get(personId);
    const attempt = this.#attempt((signedIn) => this.#store(personId, signedIn));
    // Before anything is waited for: two that begin at once would both go on.
    this.#byPerson.set(personId, attempt);
    await before?.end();
    return attempt;
  }

  beginForRunner(): TelegramPairing {
    const { database, clock } = this.#services;
    return this.#attempt(async (signedIn) => {
      await admitRunner(database, signedIn.owner.id, clock.now());
      return this.#store(signedIn.owner.id, signedIn);
    });
  }

  async pageToken(personId: bigint): Promise<string> {
    const { database, clock } = this.#services;
    const { token, hash } = newToken();
    const expiresAt = new Date(clock.now().getTime() + tokenMs);
    await saveToken(database, { hash, kind: 'pair', personId, expiresAt });
    return token;
  }

  byPageToken(token: string): Promise<PairingAttempt | undefined> {
    const hash = hashOf(token);
    const page = hash.toString('hex');
    const known = this.#byPage.get(page);
    if (known) return known;
    const begun = this.#beginForPage(hash, page);
    this.#byPage.set(page, begun);
    return begun;
  }

  async cancel(personId: bigint): Promise<boolean> {
    const attempt = this.#byPerson.get(personId);
    if (!attempt) return false;
    this.#byPerson.delete(personId);
    const running = !attempt.isOver;
    await attempt.end();
    return running;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closing.abort();
    await Promise.all([...this.#byPerson.keys()].map((personId) => this.cancel(personId)));
  }

  #attempt(finish: PairingOptions['finish']): TelegramPairing {
    const { telegram, clock } = this.#services;
    return new TelegramPairing({ telegram, clock, finish });
  }

  async #beginForPage(hash: Buffer, page: string): Promise<TelegramPairing | undefined> {
    const { database, clock } = this.#services;
    const forget = (): unknown => this.#byPage.delete(page);
    try {
      const personId = await usePairingToken(database, hash, clock.now());
      const attempt =
        personId === undefined
          ? undefined
          : (this.#lacksPassword(personId) ?? (await this.begin(personId)));
      if (!attempt) forget();
      // The page shows how it ended for as long again as an attempt may take.
      else clock.sleep(2 * tokenMs, this.#closing.signal).then(forget, forget);
      return attempt;
    } catch (error) {
      forget();
      throw error;
    }
  }

  /** Begun by a code in the chat, where no password may be typed: the page goes on with it. */
  #lacksPassword(personId: bigint): TelegramPairing | undefined {
    const attempt = this.#byPerson.get(personId);
    return attempt?.state.kind === 'password' && !attempt.isOver ? attempt : undefined;
  }

  /** Seals and stores what was signed in, in the place of what the person had of it before. */
  async #store(
    personId: bigint,
    { owner, session }: Parameters<PairingOptions['finish']>[0],
  ): ReturnType<PairingOptions['finish']> {
    const { database, keys, events, clock, log } = this.#services;
    const known = await findPaired(database, personId, owner.id);
    const before = known && (await findSession(database, known.id));
    if (known) await this.#pool.close(known.id);
    const { account, again } = await savePaired(
      database,
      { personId, owner, at: clock.now() },
      (accountId) => seal(keys, session, sessionPurpose(accountId, owner.id)),
    );
    void events.emit({ kind: 'paired', account, again });
    const warn = (error: unknown, what: string): void =>
      log.warn({ err: error, account: account.id }, `After pairing, ${what} failed`);
    this.#pool.open(account.id).catch((error: unknown) => warn(error, 'opening the book'));
    if (before) {
      const signingOut = signOut(before, this.#services);
      signingOut.catch((error: unknown) => warn(error, 'signing out the session from before'));
    }
    return account;
  }
}

/** Else the session from before would stay in the list of devices for months. */
async function signOut(
  before: Parameters<typeof openSession>[0],
  services: Services,
): Promise<void> {
  await using book = await openSession(before, services);
  await book.signOut();
}
