import { expectPassword } from '../../store/open-pairings.ts';
import { closeSteps, deleteInputs, saveStep, takeInputs } from '../../store/pairing-attempts.ts';
import type { AttemptOwner } from '../../store/seal-purposes.ts';
import type { Services } from '../services/services.ts';
import type { AttemptLocks } from './attempt-locks.ts';
import { enterInput, openInput } from './page-input.ts';
import { sealStep, stepOf } from './page-step.ts';
import type { PairingAttempt } from './pairing-attempt.ts';

/**
 * The rows of an attempt of this process, by which every process serves its page: where the attempt stands, and what was
 * typed on the page.
 */
export class AttemptRows {
  readonly #attempt: PairingAttempt;
  readonly #owner: AttemptOwner;
  readonly #locks: AttemptLocks;
  readonly #services: Pick<Services, 'database' | 'keys' | 'log'>;
  #stored: PairingAttempt['state'];
  /** Inputs that were handled, whose rows are still there. */
  readonly #handled = new Set<string>();
  /** Inputs that are handled now, by id. */
  readonly #running = new Map<string, Promise<void>>();
  #storing = Promise.resolve();

  /** `attempt`: its present state is stored. */
  constructor(
    attempt: PairingAttempt,
    personId: bigint,
    locks: AttemptLocks,
    services: Pick<Services, 'database' | 'keys' | 'log'>,
  ) {
    this.#attempt = attempt;
    this.#stored = attempt.state;
    this.#owner = { id: attempt.id, personId };
    this.#locks = locks;
    this.#services = services;
  }

  /** Stores the present state, then deletes inputs that led to it. Never rejects: the next call does what failed. */
  store(): Promise<void> {
    return (this.#storing = this.#storing
      .then(() => this.#store())
      .catch((error: unknown) => this.#warn(error)));
  }

  /** Takes what was typed, and handles it. Does not wait for Telegram. */
  async takeInputs(): Promise<void> {
    const { database } = this.#services;
    const working = [...this.#running.keys(), ...this.#handled];
    for (const taken of await takeInputs(database, this.#attempt.id, working)) {
      const running = this.#handle(openInput(taken, this.#owner, this.#services), taken.id);
      this.#running.set(taken.id, running);
      void running.then(() => this.#running.delete(taken.id));
    }
  }

  /** Waits for what was typed to be handled, and leaves only the end, for a page that shows it. */
  async close(): Promise<void> {
    await Promise.all(this.#running.values());
    await this.store();
    await closeSteps(this.#services.database, this.#attempt.id);
    this.#locks.announce(this.#attempt.id);
  }

  async #handle(input: ReturnType<typeof openInput>, id: string): Promise<void> {
    // The attempt has ended if this fails.
    if (input) await enterInput(this.#attempt, input).catch((error: unknown) => this.#warn(error));
    this.#handled.add(id);
    await this.store();
  }

  async #store(): Promise<void> {
    const { database, keys } = this.#services;
    const { id, state } = this.#attempt;
    const handled = [...this.#handled];
    if (state === this.#stored && handled.length === 0) return;
    if (state !== this.#stored) {
      if (state.kind === 'password') await expectPassword(database, id);
      const sealed = sealStep(keys, stepOf(state), this.#owner);
      await database.query((q) => saveStep(q, id, sealed));
      this.#stored = state;
    }
    await deleteInputs(database, handled);
    for (const one of handled) this.#handled.delete(one);
    this.#locks.announce(id);
  }

  #warn(error: unknown): void {
    this.#services.log.warn({ err: error }, 'Serving the page of a pairing failed');
  }
}
