import { personSpender } from '../../contacts/call-budgets.ts';
import type { Owner } from '../../contacts/contact.ts';
import { TelegramError } from '../../contacts/telegram-error.ts';
import { isOwnAccountsOnly } from '../../store/bot-settings.ts';
import type { Listener } from '../../store/listener.ts';
import {
  closeAttempt,
  closePairing,
  expectPassword,
  leaveAttempt,
  openPairing,
  openPairingListener,
  sendConfirmation,
  type PairingSignal,
} from '../../store/open-pairings.ts';
import { admitRunner } from '../../store/people.ts';
import { deletePairingTokens } from '../../store/tokens.ts';
import type { Services } from '../services/services.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import { attemptMs, PairingAttempt, type PairingOptions } from './pairing-attempt.ts';
import { PairingPages } from './pairing-pages.ts';
import type { PairingState } from './pairing-state.ts';
import { storePairing } from './store-pairing.ts';

type PairingServices = Pick<
  Services,
  'database' | 'telegram' | 'keys' | 'events' | 'clock' | 'log'
>;

/** An attempt of a person. */
interface RunningAttempt {
  readonly attempt: PairingAttempt;
  /** Settled once its row is stored, or could not be. */
  readonly stored: Promise<void>;
}

/**
 * The pairing attempts in this process, one per person. A person has one in all processes: the row of the
 * open pairing names it, and no other attempt can store an account.
 */
export class Pairings implements AsyncDisposable {
  readonly pages: PairingPages;
  readonly #services: PairingServices;
  readonly #pool: SessionPool;
  readonly #canRunnerOwn: boolean;
  readonly #listener: Listener;
  readonly #byPerson = new Map<bigint, RunningAttempt>();
  #isClosing = false;

  /** `options.canRunnerOwn`: false if the configuration names the owners. */
  constructor(
    services: PairingServices,
    pool: SessionPool,
    options: { readonly canRunnerOwn: boolean },
  ) {
    this.#services = services;
    this.#pool = pool;
    this.#canRunnerOwn = options.canRunnerOwn;
    this.#listener = openPairingListener(services.database, (signal) => this.#receive(signal));
    this.pages = new PairingPages(
      services,
      async (personId) => this.#waitingForPassword(personId) ?? (await this.#start(personId)),
    );
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
        const personId = signedIn.owner.id;
        await admitRunner(database, personId, clock.now(), options);
        const pairing = { personId, attemptId: undefined };
        return storePairing(signedIn, pairing, this.#pool, this.#services);
      },
    });
  }

  /** Whether a page of this process works on a pairing of the person: a new link would void it. */
  hasOpenPage(personId: bigint): boolean {
    return this.#byPerson.get(personId)?.attempt.isOnPage === true;
  }

  /**
   * Pairs the account that an attempt of the person signed in, although it is not their own; another process
   * that holds the attempt does so soon. False if the attempt is over. `attemptId` may be any text.
   */
  async confirm(personId: bigint, attemptId: string): Promise<boolean> {
    const attempt = this.#byPerson.get(personId)?.attempt;
    if (attempt?.id !== attemptId) {
      const { database, clock } = this.#services;
      return sendConfirmation(database, { personId, attemptId, now: clock.now() });
    }
    await attempt.confirm();
    return attempt.state.kind === 'paired';
  }

  /**
   * Ends the person's attempt, in whatever process, and voids the links to its page; false if there were
   * none. After true, the attempt stores no account.
   */
  async cancel(personId: bigint): Promise<boolean> {
    const { database, clock } = this.#services;
    const running = this.#byPerson.get(personId);
    await running?.stored.catch(() => undefined);
    const hadLink = await deletePairingTokens(database, personId);
    const wasOpen = await closePairing(database, personId, clock.now());
    if (wasOpen) await running?.attempt.cancel();
    return hadLink || wasOpen;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isClosing = true;
    this.pages[Symbol.dispose]();
    const stop = async ({ attempt }: RunningAttempt): Promise<void> => {
      await attempt.end();
      await this.#orWarn(leaveAttempt(this.#services.database, attempt.id));
    };
    await Promise.all(Array.from(this.#byPerson.values(), stop));
    await this.#listener[Symbol.asyncDispose]();
  }

  async #start(personId: bigint): Promise<PairingAttempt> {
    const earlier = this.#byPerson.get(personId);
    const attempt = this.#newAttempt({
      spender: personSpender(personId),
      isOwn: (owner) => this.#isOwn(personId, owner),
      finish: (signedIn) =>
        storePairing(signedIn, { personId, attemptId: attempt.id }, this.#pool, this.#services),
    });
    const stored = this.#storeRow(personId, attempt, earlier?.stored);
    // Before the first `await`: of two attempts that start at once, the second ends the first.
    this.#byPerson.set(personId, { attempt, stored });
    this.#follow(personId, attempt);
    await stored;
    await earlier?.attempt.cancel();
    return attempt;
  }

  /** Opens the pairing after that of the earlier attempt, so that the last one stays. */
  async #storeRow(
    personId: bigint,
    { id }: PairingAttempt,
    earlier: Promise<void> | undefined,
  ): Promise<void> {
    const { database, clock } = this.#services;
    await earlier?.catch(() => undefined);
    await this.#listener.listen();
    const at = clock.now();
    const endsAt = new Date(at.getTime() + attemptMs);
    await openPairing(database, { personId, attemptId: id, at, endsAt });
  }

  /** Keeps the row as the attempt is, and forgets the attempt when it is over. */
  #follow(personId: bigint, attempt: PairingAttempt): void {
    const { database, clock } = this.#services;
    const { id } = attempt;
    const update = async ({ kind }: PairingState): Promise<void> => {
      if (kind === 'password') return expectPassword(database, id);
      if (kind !== 'ended' && kind !== 'paired') return;
      if (this.#byPerson.get(personId)?.attempt === attempt) this.#byPerson.delete(personId);
      if (kind === 'ended' && !this.#isClosing) await closeAttempt(database, id, clock.now());
    };
    // The subscription ends with the attempt.
    attempt.subscribe((state) => void this.#orWarn(update(state)));
  }

  /** What the person did in another process. */
  #receive({ kind, attemptId }: PairingSignal): void {
    const running = [...this.#byPerson.values()].find(({ attempt }) => attempt.id === attemptId);
    if (!running) return;
    const { attempt } = running;
    void this.#orWarn(kind === 'ended' ? attempt.cancel() : attempt.confirm());
  }

  async #orWarn(work: Promise<void>): Promise<void> {
    await work.catch((error: unknown) =>
      this.#services.log.warn({ err: error }, 'Following a pairing failed'),
    );
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

  /** An attempt by QR code in the chat: the page continues it, because chats must not contain passwords. */
  #waitingForPassword(personId: bigint): PairingAttempt | undefined {
    const attempt = this.#byPerson.get(personId)?.attempt;
    return attempt?.state.kind === 'password' ? attempt : undefined;
  }
}
