import { badRequest } from '../bot-api-error.ts';

/** Queries to the bot are answered within this time, by the injected clock. */
const TIMEOUT_MS = 15_000;
/** And by the real one: a bot that never answers must not hold up whoever pressed. */
const REAL_TIMEOUT_MS = 15_000;

interface OpenQuery<Answer> {
  readonly asked: number;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/** Questions of apps that wait for the bot: pressed buttons, inline queries. */
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
      reject(new Error('the bot did not answer in time'));
    }, REAL_TIMEOUT_MS);
    timer.unref();
    this.#open.set(id, { asked: this.#now().getTime(), resolve, reject, timer });
    return { id, answered: promise };
  }

  answer(id: string, answer: Answer): void {
    const query = this.#open.get(id);
    const isLate = query && this.#now().getTime() - query.asked > TIMEOUT_MS;
    if (query) {
      clearTimeout(query.timer);
      this.#open.delete(id);
    }
    if (isLate) query.reject(new Error('the bot answered too late'));
    if (!query || isLate) {
      throw badRequest('query is too old and response timeout expired or query ID is invalid');
    }
    query.resolve(answer);
  }

  /** Stops waiting; what is still open is never answered. */
  close(): void {
    for (const { timer } of this.#open.values()) clearTimeout(timer);
    this.#open.clear();
  }
}
