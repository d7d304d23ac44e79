import type { AccountEvent } from '../services/account-events.ts';
import type { Services } from '../services/services.ts';

/** Telegram limits how often a message may be edited. */
const progressIntervalMs = 2_000;

type WorkEvent = Extract<AccountEvent, { readonly run: unknown }>;

/** Emits events about the progress of one kind of long work. */
export class WorkProgress {
  readonly #find: (id: string) => Promise<WorkEvent | undefined>;
  readonly #services: Pick<Services, 'events' | 'clock'>;
  readonly #emittedAt = new Map<string, number>();
  readonly #muted = new Set<string>();

  /** `find`: the event with the current state of a work; undefined for work without events. */
  constructor(
    find: (id: string) => Promise<WorkEvent | undefined>,
    services: Pick<Services, 'events' | 'clock'>,
  ) {
    this.#find = find;
    this.#services = services;
  }

  /** Drops the events of a work while its caller waits for the result. */
  mute(id: string): Disposable {
    this.#muted.add(id);
    return { [Symbol.dispose]: () => void this.#muted.delete(id) };
  }

  isMuted(id: string): boolean {
    return this.#muted.has(id);
  }

  /** Emits a changed state; does not wait for the listeners. */
  async reportChange(id: string): Promise<void> {
    const event = await this.#findNow(id);
    if (event) void this.#services.events.emit(event);
  }

  /** Emits the state and waits for the listeners; false if one failed. */
  async report(id: string): Promise<boolean> {
    const event = await this.#findNow(id);
    return event ? this.#services.events.emit(event) : true;
  }

  /** Emits the progress of running work, at most every two seconds. */
  async reportProgress(id: string): Promise<void> {
    if (this.#muted.has(id)) return;
    const now = this.#services.clock.now().getTime();
    if (now - (this.#emittedAt.get(id) ?? 0) < progressIntervalMs) return;
    this.#emittedAt.set(id, now);
    const event = await this.#find(id);
    if (event?.run.state === 'running') void this.#services.events.emit(event);
  }

  async #findNow(id: string): Promise<WorkEvent | undefined> {
    if (this.#muted.has(id)) return undefined;
    this.#emittedAt.delete(id);
    const event = await this.#find(id);
    if (event?.run.state === 'running')
      this.#emittedAt.set(id, this.#services.clock.now().getTime());
    return event;
  }
}
