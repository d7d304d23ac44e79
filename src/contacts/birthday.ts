export interface Birthday {
  readonly day: number;
  /** From 1. */
  readonly month: number;
  /** Undefined when the user hides it. */
  readonly year: number | undefined;
}

const dayMs = 24 * 60 * 60_000;

/** Days from the UTC date of `now` to the nearest birthday; negative when the birthday is past. */
export function daysToBirthday({ day, month }: Birthday, now: Date): number {
  const year = now.getUTCFullYear();
  const today = Date.UTC(year, now.getUTCMonth(), now.getUTCDate());
  const distances = [year - 1, year, year + 1].map(
    (one) => (Date.UTC(one, month - 1, day) - today) / dayMs,
  );
  return distances.reduce((a, b) => (Math.abs(a) <= Math.abs(b) ? a : b));
}
