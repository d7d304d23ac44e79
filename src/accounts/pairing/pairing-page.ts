import { randomUUID } from 'node:crypto';
import { isFinalStep, isInputOpen, saveInput } from '../../store/pairing-attempts.ts';
import { findPage, savePoll, type PageKey } from '../../store/pairing-pages.ts';
import { personLabel } from '../people/person-label.ts';
import type { Services } from '../services/services.ts';
import { WakeUp } from '../services/wake-up.ts';
import type { AttemptLocks } from './attempt-locks.ts';
import { sealInput, type PageInput } from './page-input.ts';
import { openStep, type PageStep } from './page-step.ts';

/** How often the rows are looked at: messages between processes may be lost. */
const lookMs = 2_000;
/**
 * An attempt without its lock for so long is interrupted. After a lost connection, its process takes the lock again in
 * half a second, or in 10 seconds if its first try to connect is not answered.
 */
const withoutLockMs = 15_000;

export type PageServices = Pick<Services, 'database' | 'keys' | 'clock' | 'log'>;

/** The attempts, as a page needs them. */
export interface PageAttempts {
  readonly locks: AttemptLocks;
  /** Ends an attempt whose process died, and reports that to its person. Never rejects. */
  readonly endInterrupted: (attemptId: string) => Promise<void>;
}

/** A page as its rows have it. */
interface PageNow {
  readonly personId: bigint;
  readonly person: string;
  readonly attemptId: string;
  readonly step: PageStep;
  readonly version: number;
  readonly poll: string | undefined;
}

/** Undefined for another browser, before the attempt has begun, and once the page is void. */
export async function readPage(
  key: PageKey,
  { database, keys, clock, log }: PageServices,
): Promise<PageNow | undefined> {
  const page = await findPage(database, key, clock.now());
  if (!page?.attempt) return undefined;
  const { personId, attempt, poll, ...names } = page;
  const step = openStep(attempt, { id: attempt.id, personId }, { keys, log });
  if (!step) return undefined;
  const person = personLabel({ id: personId, ...names });
  return { personId, person, attemptId: attempt.id, step, version: attempt.version, poll };
}

/**
 * A pairing page in the browser that opened its link. It is served from its rows: the process of the attempt, this one or
 * another, reads what is typed and writes where the attempt stands.
 */
export class PairingPage {
  readonly #key: PageKey;
  readonly #read: PageNow;
  readonly #attempts: PageAttempts;
  readonly #services: PageServices;
  /** Since when the attempt had no lock, in milliseconds since 1970. */
  #freeSince: number | undefined;

  constructor(key: PageKey, read: PageNow, attempts: PageAttempts, services: PageServices) {
    this.#key = key;
    this.#read = read;
    this.#attempts = attempts;
    this.#services = services;
  }

  /** For whom the account is paired: the name and username of the person in the chat. */
  get person(): string {
    return this.#read.person;
  }

  /** Where the attempt stood when the page was opened. */
  get step(): PageStep {
    return this.#read.step;
  }

  /** Enters what was typed. Resolves with the step that it leads to, or the last one once `gone` is aborted. */
  async enter(input: PageInput, gone: AbortSignal): Promise<PageStep> {
    const { database, keys, clock } = this.#services;
    const { attemptId, personId } = this.#read;
    const sealed = sealInput(keys, input, { id: attemptId, personId }, randomUUID());
    await saveInput(database, { ...sealed, attemptId, sentAt: clock.now() });
    this.#attempts.locks.announce(attemptId);
    const handled = await this.#lookUntil(gone, async () => {
      // In this order: the step is stored before its input is deleted.
      const isOpen = await isInputOpen(database, sealed.id);
      return isOpen ? undefined : this.#stepNow();
    });
    return handled ?? this.step;
  }

  /**
   * Resolves when the step is another one than when the page was opened, after `ms`, or when `gone` is aborted.
   * `elsewhere`: a newer call waits for the same page, in whatever process.
   */
  async waitForChange(ms: number, gone: AbortSignal): Promise<PageStep | 'elsewhere'> {
    const { database } = this.#services;
    const poll = randomUUID();
    await savePoll(database, this.#key.hash, poll);
    this.#attempts.locks.announce(this.#read.attemptId);
    const changed = await this.#lookUntil(
      gone,
      async () => {
        const now = await readPage(this.#key, this.#services);
        if (!now) return ended;
        if (now.poll !== poll) return 'elsewhere';
        return now.version === this.#read.version ? undefined : now.step;
      },
      ms,
    );
    return changed ?? this.step;
  }

  async #stepNow(): Promise<PageStep> {
    return (await readPage(this.#key, this.#services))?.step ?? ended;
  }

  /** Looks after every change of the attempt until something is found. Undefined after `ms`, or when `gone` is aborted. */
  async #lookUntil<T>(
    gone: AbortSignal,
    look: () => Promise<T | undefined>,
    ms = Infinity,
  ): Promise<T | undefined> {
    const { clock } = this.#services;
    const { locks } = this.#attempts;
    const wakeUp = new WakeUp();
    using _messages = await locks.listen(this.#read.attemptId, wakeUp);
    const end = clock.now().getTime() + ms;
    for (;;) {
      const found = await look();
      const leftMs = end - clock.now().getTime();
      if (found !== undefined || leftMs <= 0 || gone.aborted) return found;
      await wakeUp.sleep(Math.min(lookMs, leftMs), clock, gone);
      void locks.keepListening();
      await this.#checkProcess();
    }
  }

  /** Ends the attempt if its process died. */
  async #checkProcess(): Promise<void> {
    const { attemptId, step } = this.#read;
    if (isFinalStep(step.kind)) return;
    const now = this.#services.clock.now().getTime();
    if (!(await this.#attempts.locks.isFree(attemptId))) this.#freeSince = undefined;
    else if (now - (this.#freeSince ??= now) >= withoutLockMs) {
      // The page does not wait for the report: the rows are ended before it.
      void this.#attempts.endInterrupted(attemptId);
    }
  }
}

const ended: PageStep = { kind: 'ended' };
