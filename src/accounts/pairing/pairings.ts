import { personSpender } from '../../contacts/call-budgets.ts';
import type { Account } from '../../store/accounts.ts';
import {
  closeAttempt,
  closePairing,
  storeConfirmation,
  type Opened,
} from '../../store/open-pairings.ts';
import { deleteUnusedSession } from '../../store/unused-sessions.ts';
import { admitRunner } from '../../store/people.ts';
import type { Services } from '../services/services.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import type { UnusedSessions } from '../sessions/unused-sessions.ts';
import { AttemptLocks } from './attempt-locks.ts';
import { AttemptRows } from './attempt-rows.ts';
import { followAttempt } from './follow-attempt.ts';
import { endIfInterrupted, endInterrupted } from './interrupted-attempts.ts';
import { openAttempt } from './open-attempt.ts';
import { PairingAttempt, type PairingOptions } from './pairing-attempt.ts';
import { PairingPages } from './pairing-pages.ts';
import type { PairingNews, SignedIn } from './pairing-state.ts';
import { PersonQueue } from './person-queue.ts';
import { isOwnAccount, storePairing, type Pairing } from './store-pairing.ts';

/** How often a process looks for attempts of processes that died. */
const passMs = 30_000;

type PairingServices = Pick<
  Services,
  'database' | 'telegram' | 'keys' | 'wakeUp' | 'clock' | 'log'
>;

/** An attempt of a person, and the loop that follows its rows. */
interface RunningAttempt {
  readonly attempt: PairingAttempt;
  readonly followed: Promise<void>;
}

/**
 * The pairing attempts in this process, one per person. A person has one in all processes: the row of the
 * open pairing names it, and no other attempt can store an account.
 */
export class Pairings implements AsyncDisposable {
  readonly pages: PairingPages;
  readonly #services: PairingServices;
  readonly #pool: SessionPool;
  readonly #unused: UnusedSessions;
  readonly #canRunnerOwn: boolean;
  readonly #locks: AttemptLocks;
  readonly #byPerson = new Map<bigint, RunningAttempt>();
  /** Beginning and cancelling of a person, one after the other. */
  readonly #queue = new PersonQueue();
  readonly #listeners = new Set<(news: PairingNews) => Promise<void>>();
  #isClosing = false;

  /** `options.canRunnerOwn`: false if the configuration names the owners. */
  constructor(
    services: PairingServices,
    pool: SessionPool,
    unused: UnusedSessions,
    options: { readonly canRunnerOwn: boolean },
  ) {
    this.#services = services;
    this.#pool = pool;
    this.#unused = unused;
    this.#canRunnerOwn = options.canRunnerOwn;
    this.#locks = new AttemptLocks(services);
    const attempts = {
      locks: this.#locks,
      endInterrupted: (id: string) =>
        endIfInterrupted(id, this.#locks, this.#reportInterrupted, { ...services, unused }),
    };
    const begin = (personId: bigint, page: Buffer): Promise<boolean> =>
      this.#queue.run(personId, async () => {
        const { opened } = await this.#start(personId, page);
        return opened.attemptId !== undefined;
      });
    this.pages = new PairingPages(attempts, begin, services);
  }

  /** Starts an attempt, ends the person's earlier one, and voids the links to the pairing page. */
  begin(personId: bigint): Promise<PairingAttempt> {
    return this.#queue.run(personId, async () => (await this.#start(personId)).attempt);
  }

  /**
   * Starts an attempt without a chat, for the operator: the owner of the paired account becomes its
   * person, is admitted, and owns the bot if it has no owner.
   */
  beginForRunner(): PairingAttempt {
    const { database, clock } = this.#services;
    const options = { canOwn: this.#canRunnerOwn };
    const attempt = this.#newAttempt({
      spender: 'runner',
      isOwn: () => Promise.resolve(true),
      abandon: async (signIn) => void (await this.#unused.abandon(signIn)),
      finish: async (signedIn) => {
        const personId = signedIn.owner.id;
        await admitRunner(database, personId, clock.now(), options);
        return this.#store(signedIn, { personId, attemptId: undefined });
      },
    });
    const release = (): void => void this.#orWarn(this.#release(attempt));
    attempt.over.addEventListener('abort', release, { once: true });
    return attempt;
  }

  /**
   * Pairs the account of a sign-in, which may be any text, although it is not the person's own; another
   * process that holds the attempt does so soon. False if no attempt of the person waits for that.
   */
  async confirm(personId: bigint, signIn: string): Promise<boolean> {
    const { database, clock } = this.#services;
    const attemptId = await storeConfirmation(database, { personId, signIn, now: clock.now() });
    if (attemptId === undefined) return false;
    const attempt = this.#byPerson.get(personId)?.attempt;
    if (attempt?.id !== attemptId) {
      this.#locks.announce(attemptId);
      return true;
    }
    await attempt.confirm(signIn);
    return attempt.state.kind === 'paired';
  }

  /**
   * Ends the person's attempt, in whatever process, and voids the links to its page; false if there were
   * none. After true, the attempt stores no account.
   */
  cancel(personId: bigint): Promise<boolean> {
    const { database, clock } = this.#services;
    return this.#queue.run(personId, async () => {
      const running = this.#byPerson.get(personId);
      // Its row is closed soon by itself.
      if (running?.attempt.isOver) await running.followed;
      const { wasOpen, attemptId } = await closePairing(database, personId, clock.now());
      await this.#end(personId, attemptId);
      return wasOpen;
    });
  }

  /** Calls the listener for news, and again if it rejects for those that are stored. */
  subscribe(listener: (news: PairingNews) => Promise<void>): Disposable {
    this.#listeners.add(listener);
    return { [Symbol.dispose]: () => void this.#listeners.delete(listener) };
  }

  /** Cleans up after attempts until `signal` is aborted: those of processes that died, and their sessions. */
  async run(signal: AbortSignal): Promise<void> {
    const { clock } = this.#services;
    const services = { ...this.#services, unused: this.#unused };
    const endAttempts = async (): Promise<void> => {
      while (!signal.aborted) {
        await this.#orWarn(endInterrupted(this.#locks, this.#reportInterrupted, services));
        await clock.sleep(passMs, signal).catch(() => undefined);
      }
    };
    const signOut = async (): Promise<void> => {
      while (!signal.aborted) {
        await this.#orWarn(this.#unused.signOutDue(signal));
        await this.#unused.wakeUp.sleep(passMs, clock, signal);
      }
    };
    // A message that the Bot API does not answer must not hold up the sign-outs.
    await Promise.all([endAttempts(), signOut()]);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isClosing = true;
    const stop = async ({ attempt, followed }: RunningAttempt): Promise<void> => {
      // Another process, or the next start, tells the person.
      await attempt.cancel();
      await followed;
    };
    await Promise.all(Array.from(this.#byPerson.values(), stop));
    await this.#locks[Symbol.asyncDispose]();
  }

  /**
   * `page`: the hash of the page by which it starts, which may work on another attempt. An attempt that did not start is
   * over.
   */
  async #start(
    personId: bigint,
    page?: Buffer,
  ): Promise<{ readonly attempt: PairingAttempt; readonly opened: Opened }> {
    const { database } = this.#services;
    const attempt = this.#newAttempt({
      spender: personSpender(personId),
      isOwn: (owner) => database.query((q) => isOwnAccount(q, personId, owner)),
      abandon: async (signIn) => {
        if (await this.#unused.abandon(signIn)) return;
        await this.#orWarn(this.#report({ kind: 'sign_out_delayed', personId }));
      },
      finish: (signedIn) => this.#store(signedIn, { personId, attemptId: attempt.id }),
    });
    await this.#locks.hold(attempt.id);
    let opened: Opened | undefined;
    try {
      opened = await openAttempt(attempt, personId, page, this.#services);
    } finally {
      if (opened?.attemptId !== attempt.id) {
        await attempt.cancel();
        await this.#release(attempt);
      }
    }
    if (opened.attemptId === attempt.id) {
      await this.#end(personId, opened.replaced);
      this.#byPerson.set(personId, { attempt, followed: this.#follow(personId, attempt) });
    }
    return { attempt, opened };
  }

  /** Ends the attempt of a person in this process, and one whose row is gone in another process. */
  async #end(personId: bigint, attemptId: string | undefined): Promise<void> {
    const attempt = this.#byPerson.get(personId)?.attempt;
    await attempt?.cancel();
    if (attemptId !== undefined) this.#locks.announce(attemptId);
  }

  async #follow(personId: bigint, attempt: PairingAttempt): Promise<void> {
    const { database, clock } = this.#services;
    const rows = new AttemptRows(attempt, personId, this.#locks, this.#services);
    await followAttempt(attempt, rows, this.#locks, this.#services);
    if (this.#byPerson.get(personId)?.attempt === attempt) this.#byPerson.delete(personId);
    if (!this.#isClosing) await this.#orWarn(closeAttempt(database, attempt.id, clock.now()));
    await this.#orWarn(rows.close());
    await this.#orWarn(this.#release(attempt));
  }

  /** From now on, a session that the attempt signed in and left is one of an interrupted attempt. */
  async #release(attempt: PairingAttempt): Promise<void> {
    await attempt.end();
    await this.#locks.release(attempt.id);
  }

  readonly #reportInterrupted = (personId: bigint): Promise<void> =>
    this.#report({ kind: 'interrupted', personId });

  async #report(news: PairingNews): Promise<void> {
    await Promise.all(Array.from(this.#listeners, (listener) => listener(news)));
  }

  async #orWarn(work: Promise<void>): Promise<void> {
    await work.catch((error: unknown) =>
      this.#services.log.warn({ err: error }, 'Following a pairing failed'),
    );
  }

  #newAttempt(
    options: Omit<PairingOptions, 'telegram' | 'clock' | 'keep' | 'drop' | 'leave'>,
  ): PairingAttempt {
    const { telegram, clock } = this.#services;
    const keep: PairingOptions['keep'] = async (signIn, session, attemptId) => {
      // Without the lock, another process takes the attempt for interrupted.
      await this.#locks.hold(attemptId);
      await this.#unused.keep(signIn, session, attemptId);
    };
    const drop = (signIn: string): Promise<void> =>
      this.#orWarn(deleteUnusedSession(this.#services.database, signIn));
    const leave = (signIn: string): Promise<void> => this.#orWarn(this.#unused.leave(signIn));
    return new PairingAttempt({ telegram, clock, keep, drop, leave, ...options });
  }

  #store(signedIn: SignedIn, pairing: Pairing): Promise<Account | undefined> {
    return storePairing(signedIn, pairing, this.#pool, this.#unused, this.#services);
  }
}
