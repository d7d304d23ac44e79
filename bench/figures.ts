import { median } from './median.ts';

/** The times contenders took for the same work, by name: measured in alternating rounds, of which the first warm up. */
export class Figures<Kind extends string> {
  readonly #all = new Map<string, Map<Kind, number[]>>();

  add(contender: string, taken: Readonly<Record<Kind, number>>): void {
    const known = this.#all.get(contender) ?? new Map<Kind, number[]>();
    this.#all.set(contender, known);
    // The keys of the record are its type's.
    for (const [kind, value] of Object.entries(taken) as [Kind, number][]) {
      known.set(kind, [...(known.get(kind) ?? []), value]);
    }
  }

  /** The median; NaN if nothing was added. */
  of(contender: string, kind: Kind): number {
    return median(this.#all.get(contender)?.get(kind) ?? [Number.NaN]);
  }
}
