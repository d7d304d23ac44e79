/**
 * An injected failure of one call. `Failure` is the error format of the server that uses it. This
 * folder holds what both servers share; it knows neither protocol.
 */
export type Fault<Failure> =
  | { readonly kind: 'error'; readonly error: Failure }
  /** The connection is cut before the call is processed, or afterwards, so that the answer is lost. */
  | { readonly kind: 'drop'; readonly when: 'before' | 'after' }
  /** The call is neither processed nor answered. */
  | { readonly kind: 'silence' }
  /** The call is processed when `until` resolves. */
  | { readonly kind: 'delay'; readonly until: Promise<void> };

/** The faults for the next calls of each method. `*` stands for any method. */
export class Faults<Failure> {
  readonly #waiting: { readonly method: string; readonly fault: Fault<Failure>; left: number }[] =
    [];

  /** Applies `fault` to the next `times` calls of `method`. Faults apply in the order they are added. */
  add(method: string, fault: Fault<Failure>, times = 1): void {
    this.#waiting.push({ method, fault, left: times });
  }

  /** Returns the fault for a call of `method` and uses it up. */
  take(method: string): Fault<Failure> | undefined {
    const index = this.#waiting.findIndex(
      (entry) => entry.method === method || entry.method === '*',
    );
    const entry = this.#waiting[index];
    if (!entry) return undefined;
    entry.left -= 1;
    if (entry.left <= 0) this.#waiting.splice(index, 1);
    return entry.fault;
  }

  /** True when every fault was used. */
  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  clear(): void {
    this.#waiting.length = 0;
  }
}
