/** Something going wrong on purpose. `Error` is the error shape of the server it is used by. */
export type Fault<Error> =
  | { readonly kind: 'error'; readonly error: Error }
  /** The connection is cut before the call is processed, or after it, so that its answer is lost. */
  | { readonly kind: 'drop'; readonly when: 'before' | 'after' }
  /** The call is never answered and never processed. */
  | { readonly kind: 'silence' }
  /** The call is processed once `until` resolves. */
  | { readonly kind: 'delay'; readonly until: Promise<void> };

/** Faults waiting for the next calls of a method; `*` is any method. */
export class Faults<Error> {
  readonly #waiting: { readonly method: string; readonly fault: Fault<Error>; left: number }[] = [];

  /** The next `times` calls of `method` meet `fault`. Faults of one method are met in order. */
  add(method: string, fault: Fault<Error>, times = 1): void {
    this.#waiting.push({ method, fault, left: times });
  }

  /** What this call meets, taking it from the list. */
  take(method: string): Fault<Error> | undefined {
    const at = this.#waiting.findIndex((one) => one.method === method || one.method === '*');
    const one = this.#waiting[at];
    if (!one) return undefined;
    one.left -= 1;
    if (one.left <= 0) this.#waiting.splice(at, 1);
    return one.fault;
  }

  /** Whether all of them were met. */
  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  clear(): void {
    this.#waiting.length = 0;
  }
}
