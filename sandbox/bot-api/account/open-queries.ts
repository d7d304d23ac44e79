import { badRequest } from '../bot-api-error.ts';

/** The time to answer a query, by the injected clock. */
const TIMEOUT_MS = 15_000;
/** The same by the real clock, so that a query without an answer ends even when the clock stands still. */
const REAL_TIMEOUT_MS = 15_000;

interface OpenQuery<Answer> {
  readonly askedAtMs: number;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/** The queries that wait for the bot's answer: pressed buttons or inline queries. */
export class OpenQueries<Answer> {
  readonly #open = new Map<string, OpenQuery<Answer>>();
  readonly #now: () => Date;
  #count = 0;

  constructor(now: () => Date) {
    this.#now = now;
  }

  ask(): { readonly id: string; readonly answered: Promise<Answer> } {
    this.#count += 1;
    const id = String(4_503_599_627_370_496n + BigInt(this.#count));
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    const timer = setTimeout(() => {
      this.#open.delete(id);
      reject(new Error('The bot did not answer in time.'));
    }, REAL_TIMEOUT_MS);
    timer.unref();
    this.#open.set(id, { askedAtMs: this.#now().getTime(), resolve, reject, timer });
    return { id, answered: promise };
  }

  answer(id: string, answer: Answer): void {
    const query = this.#open.get(id);
    const isLate = query && this.#now().getTime() - query.askedAtMs > TIMEOUT_MS;
    if (query) {
      clearTimeout(query.timer);
      this.#open.delete(id);
    }
    if (isLate) query.reject(new Error('The bot answered too late.'));
    if (!query || isLate) {
      throw badRequest('query is too old and response timeout expired or query ID is invalid');
    }
    query.resolve(answer);
  }

  /** Stops waiting. Open queries never settle. */
  close(): void {
    for (const { timer } of this.#open.values()) clearTimeout(timer);
    this.#open.clear();
  }
}
