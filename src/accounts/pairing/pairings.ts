import { randomUUID } from 'node:crypto';
import { personSpender } from '../../contacts/call-budgets.ts';
import { findPaired, findSession, savePaired } from '../../store/accounts.ts';
import {
  closeAttempt,
  closePairing,
  expectPassword,
  extendPairing,
  openPairing,
} from '../../store/open-pairings.ts';
import { admitRunner } from '../../store/people.ts';
import { saveToken, usePairingToken } from '../../store/tokens.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import { openSession } from '../sessions/open-session.ts';
import { sealSession } from '../sessions/sealed-session.ts';
import {
  attemptMs,
  PairingAttempt,
  type PairingOptions,
  type PairingState,
} from './pairing-attempt.ts';
import { hashOf, newToken } from '../people/token.ts';
import type { Services } from '../services/services.ts';

const tokenMs = 10 * 60_000;

type PairingServices = Pick<
  Services,
  'database' | 'telegram' | 'keys' | 'events' | 'clock' | 'log'
>;

/** The pairing attempts in this process, one per person. */
export class Pairings implements AsyncDisposable {
  readonly #services: PairingServices;
  readonly #pool: SessionPool;
  readonly #byPerson = new Map<bigint, PairingAttempt>();
  /** By the hash of the page's token, as long as the page may request it. */
  readonly #byPage = new Map<string, Promise<PairingAttempt | undefined>>();
  readonly #closing = new AbortController();

  constructor(services: PairingServices, pool: SessionPool) {
    this.#services = services;
    this.#pool = pool;
  }

  /** Starts an attempt and ends the person's earlier one. */
  async begin(personId: bigint): Promise<PairingAttempt> {
    const earlier = this.#byPerson.get(personId);
    const attempt = this.#newAttempt(personSpender(personId), (signedIn) =>
      this.#store(personId, signedIn),
    );
    // Before the first `await`: of two attempts that start at once, the second ends the first.
    this.#byPerson.set(personId, attempt);
    await this.#keepRow(personId, attempt);
    await earlier?.end();
    return attempt;
  }

  /**
   * Starts an attempt without a chat, for the operator: the owner of the paired account becomes its
   * person, is admitted, and owns the bot if it has no owner.
   */
  beginForRunner(): PairingAttempt {
    const { database, clock } = this.#services;
    return this.#newAttempt('runner', async (signedIn) => {
      await admitRunner(database, signedIn.owner.id, clock.now());
      return this.#store(signedIn.owner.id, signedIn);
    });
  }

  /** A one-time token for the pairing page, valid for 10 minutes. */
  async pageToken(personId: bigint): Promise<string> {
    const { database, clock } = this.#services;
    const { token, hash } = newToken();
    const at = clock.now();
    const expiresAt = new Date(at.getTime() + tokenMs);
    await saveToken(database, { hash, kind: 'pair', personId, expiresAt });
    await extendPairing(database, { personId, at, endsAt: expiresAt });
    return token;
  }

  /**
   * The attempt of a page token. The first use of the token starts it, unless the person has an
   * attempt that waits for a password. Undefined if the token is invalid.
   */
  byPageToken(token: string): Promise<PairingAttempt | undefined> {
    const hash = hashOf(token);
    const page = hash.toString('hex');
    const known = this.#byPage.get(page);
    if (known) return known;
    const attempt = this.#beginForPage(hash, page);
    this.#byPage.set(page, attempt);
    return attempt;
  }

  /** Ends the person's attempt; false if none was running, here or in another process. */
  async cancel(personId: bigint): Promise<boolean> {
    const attempt = this.#byPerson.get(personId);
    this.#byPerson.delete(personId);
    const wasRunning = attempt?.isOver === false;
    const { database, clock } = this.#services;
    const wasOpen = await closePairing(database, personId, clock.now());
    await attempt?.end();
    return wasRunning || wasOpen;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closing.abort();
    await Promise.all(Array.from(this.#byPerson.values(), (attempt) => attempt.end()));
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

  #newAttempt(spender: string, finish: PairingOptions['finish']): PairingAttempt {
    const { telegram, clock } = this.#services;
    return new PairingAttempt({ telegram, clock, finish, spender });
  }

  async #beginForPage(hash: Buffer, page: string): Promise<PairingAttempt | undefined> {
    const { database, clock } = this.#services;
    const forget = (): unknown => this.#byPage.delete(page);
    try {
      const personId = await usePairingToken(database, hash, clock.now());
      const attempt =
        personId === undefined
          ? undefined
          : (this.#waitingForPassword(personId) ?? (await this.begin(personId)));
      if (!attempt) forget();
      // The page can show the result for another 10 minutes after the attempt ends.
      else clock.sleep(2 * tokenMs, this.#closing.signal).then(forget, forget);
      return attempt;
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
      (id) => sealSession(keys, session, { id, personId, telegramId: owner.id }),
    );
    await closePairing(database, personId, clock.now());
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
