import type { AccountEvent } from '../services/account-events.ts';
import type { Tools } from '../services/services.ts';

/** As often as a message may be edited without Telegram minding. */
const progressMs = 2_000;

type WorkEvent = Extract<AccountEvent, { readonly run: unknown }>;

/** Tells how far long work of one kind is. */
export class WorkNews {
  readonly #find: (id: string) => Promise<WorkEvent | undefined>;
  readonly #tools: Pick<Tools, 'events' | 'clock'>;
  readonly #toldAt = new Map<string, number>();
  readonly #silenced = new Set<string>();

  /** `find`: how it is now; undefined where nobody is told of it. */
  constructor(
    find: (id: string) => Promise<WorkEvent | undefined>,
    tools: Pick<Tools, 'events' | 'clock'>,
  ) {
    this.#find = find;
    this.#tools = tools;
  }

  /** Who asked for it waits for the answer: nobody else hears of it meanwhile. */
  silence(id: string): Disposable {
    this.#silenced.add(id);
    return { [Symbol.dispose]: () => void this.#silenced.delete(id) };
  }

  /** The state is another one now; nobody waits until it is told. */
  async changed(id: string): Promise<void> {
    const event = await this.#now(id);
    if (event) void this.#tools.events.emit(event);
  }

  /** The same, waited for. False when it could not be told. */
  async tell(id: string): Promise<boolean> {
    const event = await this.#now(id);
    return event ? this.#tools.events.emit(event) : true;
  }

  /** Some more of it is done. */
  async progress(id: string): Promise<void> {
    if (this.#silenced.has(id)) return;
    const now = this.#tools.clock.now().getTime();
    if (now - (this.#toldAt.get(id) ?? 0) < progressMs) return;
    this.#toldAt.set(id, now);
    const event = await this.#find(id);
    if (event?.run.state === 'running') void this.#tools.events.emit(event);
  }

  async #now(id: string): Promise<WorkEvent | undefined> {
    if (this.#silenced.has(id)) return undefined;
    this.#toldAt.delete(id);
    const event = await this.#find(id);
    if (event?.run.state === 'running') this.#toldAt.set(id, this.#tools.clock.now().getTime());
    return event;
  }
}
