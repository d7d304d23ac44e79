import type { AccountEvent } from '../services/account-events.ts';
import type { Services } from '../services/services.ts';

/** As often as a message may be edited without Telegram minding. */
const progressMs = 2_000;

type WorkEvent = Extract<AccountEvent, { readonly run: unknown }>;

/** Tells how far long work of one kind is. */
export class WorkProgress {
  readonly #find: (id: string) => Promise<WorkEvent | undefined>;
  readonly #services: Pick<Services, 'events' | 'clock'>;
  readonly #deliverAt = new Map<string, number>();
  readonly #silenced = new Set<string>();

  /** `find`: how it is now; undefined where nobody is told of it. */
  constructor(
    find: (id: string) => Promise<WorkEvent | undefined>,
    services: Pick<Services, 'events' | 'clock'>,
  ) {
    this.#find = find;
    this.#services = services;
  }

  /** Who asked for it waits for the answer: nobody else hears of it meanwhile. */
  mute(id: string): Disposable {
    this.#silenced.add(id);
    return { [Symbol.dispose]: () => void this.#silenced.delete(id) };
  }

  /** The state is another one now; nobody waits until it is told. */
  async reportChange(id: string): Promise<void> {
    const event = await this.#now(id);
    if (event) void this.#services.events.emit(event);
  }

  /** The same, waited for. False when it could not be told. */
  async report(id: string): Promise<boolean> {
    const event = await this.#now(id);
    return event ? this.#services.events.emit(event) : true;
  }

  /** Some more of it is done. */
  async reportProgress(id: string): Promise<void> {
    if (this.#silenced.has(id)) return;
    const now = this.#services.clock.now().getTime();
    if (now - (this.#deliverAt.get(id) ?? 0) < progressMs) return;
    this.#deliverAt.set(id, now);
    const event = await this.#find(id);
    if (event?.run.state === 'running') void this.#services.events.emit(event);
  }

  async #now(id: string): Promise<WorkEvent | undefined> {
    if (this.#silenced.has(id)) return undefined;
    this.#deliverAt.delete(id);
    const event = await this.#find(id);
    if (event?.run.state === 'running')
      this.#deliverAt.set(id, this.#services.clock.now().getTime());
    return event;
  }
}
