import { compareNameKeys, nameKey, type NameKey } from '../compare.ts';
import type { ContactColumns } from './contact-columns.ts';
import { SlotOrder } from './slot-order.ts';

/** From the most to the least recently seen. */
const approximateKinds = ['recently', 'last_week', 'last_month', 'hidden'] as const;

interface NameOrderKey extends NameKey {
  readonly id: number;
}

/** The latest first, then by name. */
interface TimeOrderKey {
  readonly atMs: number;
  readonly byName: NameOrderKey;
}

/** The orders of a book. */
export class BookOrders {
  readonly #columns: ContactColumns;
  readonly #byName: SlotOrder<NameOrderKey>;
  readonly #byLastName: SlotOrder<NameOrderKey>;
  readonly #byAddedAt: SlotOrder<TimeOrderKey>;
  /** Those with an exact time, latest first. */
  readonly #bySeenAt: SlotOrder<TimeOrderKey>;

  constructor(columns: ContactColumns) {
    this.#columns = columns;
    const slots = (): Iterable<number> => columns.slots();
    const nameOrder = (keyOf: (slot: number) => NameOrderKey): SlotOrder<NameOrderKey> =>
      new SlotOrder({ slots, has: (slot) => columns.isUsed(slot), keyOf, compare: compareByName });
    this.#byName = nameOrder((slot) => this.#nameKeyOf(slot));
    this.#byLastName = nameOrder((slot) => {
      return { ...nameKey(columns.nameByLastOf(slot)), id: columns.idOf(slot) };
    });
    this.#bySeenAt = new SlotOrder({
      slots,
      has: (slot) => columns.isUsed(slot) && columns.hasSeenAt(slot),
      keyOf: (slot) => ({ atMs: columns.seenAtMsOf(slot), byName: this.#nameKeyOf(slot) }),
      compare: compareByTime,
    });
    this.#byAddedAt = new SlotOrder({
      slots,
      has: (slot) => columns.isUsed(slot),
      keyOf: (slot) => ({ atMs: columns.addedAtMsOf(slot), byName: this.#nameKeyOf(slot) }),
      compare: compareByTime,
    });
  }

  /** Call whenever a slot is added, changed or freed. */
  touch(slot: number): void {
    this.#byName.touch(slot);
    this.#byLastName.touch(slot);
    this.#bySeenAt.touch(slot);
    this.#byAddedAt.touch(slot);
  }

  /** Call when only the last-seen status of a slot changed. */
  touchSeen(slot: number): void {
    this.#bySeenAt.touch(slot);
  }

  /** By name; empty names last. */
  byName(): Generator<void, Uint32Array> {
    return this.#byName.mend();
  }

  /** By last name, or by first name where there is none; empty names last. */
  byLastName(): Generator<void, Uint32Array> {
    return this.#byLastName.mend();
  }

  /** Those that appeared in the list last come first; those of which that is not known come last, by name. */
  byNewest(): Generator<void, Uint32Array> {
    return this.#byAddedAt.mend();
  }

  /** The most recently seen first, then by name. Approximate times come after exact ones. */
  *bySeen(now: Date): Generator<void, Uint32Array> {
    const columns = this.#columns;
    const exact = yield* this.#bySeenAt.mend();
    const names = yield* this.#byName.mend();
    const online: number[] = [];
    const approximate = new Map<string, number[]>(approximateKinds.map((kind) => [kind, []]));
    for (const slot of names) {
      if (columns.isOnline(slot, now)) online.push(slot);
      else approximate.get(columns.seenKindOf(slot))?.push(slot);
    }
    const offline = exact.filter((slot) => !columns.isOnline(slot, now));
    const ordered = new Uint32Array(names.length);
    let end = 0;
    for (const group of [online, offline, ...approximate.values()]) {
      ordered.set(group, end);
      end += group.length;
    }
    return ordered.subarray(0, end);
  }

  #nameKeyOf(slot: number): NameOrderKey {
    return { ...nameKey(this.#columns.nameOf(slot)), id: this.#columns.idOf(slot) };
  }
}

function compareByName(a: NameOrderKey, b: NameOrderKey): number {
  return compareNameKeys(a, b) || a.id - b.id;
}

function compareByTime(a: TimeOrderKey, b: TimeOrderKey): number {
  return b.atMs - a.atMs || compareByName(a.byName, b.byName);
}
