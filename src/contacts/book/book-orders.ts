import { compareNameKeys, nameKey, type NameKey } from '../compare.ts';
import type { LastSeen } from '../contact.ts';
import type { ContactColumns } from './contact-columns.ts';
import { visitInSteps, type Steps } from '../steps.ts';
import { SlotOrder } from './slot-order.ts';
import { groupSlots, joinSlots } from './sort-slots.ts';

/** From the most to the least recently seen. */
const approximateKinds: readonly LastSeen['kind'][] = [
  'recently',
  'last_week',
  'last_month',
  'hidden',
];

const onlineGroup = 1;
const offlineGroup = 2;

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
  readonly #byId: SlotOrder<number>;
  readonly #byName: SlotOrder<NameOrderKey>;
  readonly #byLastName: SlotOrder<NameOrderKey>;
  readonly #byAddedAt: SlotOrder<TimeOrderKey>;
  /** Those with an exact time, latest first. */
  readonly #bySeenAt: SlotOrder<TimeOrderKey>;

  constructor(columns: ContactColumns) {
    this.#columns = columns;
    const slots = (): Iterable<number> => columns.slots();
    const has = (slot: number): boolean => columns.isUsed(slot);
    this.#byId = new SlotOrder({
      slots,
      has,
      keyOf: (slot) => columns.idOf(slot),
      compare: (a, b) => a - b,
    });
    const nameOrder = (keyOf: (slot: number) => NameOrderKey): SlotOrder<NameOrderKey> =>
      new SlotOrder({ slots, has, keyOf, compare: compareByName });
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
      has,
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

  /** Call, too, whenever a slot is added or freed. */
  touchId(slot: number): void {
    this.#byId.touch(slot);
  }

  /** Call when only the last-seen status of a slot changed. */
  touchSeen(slot: number): void {
    this.#bySeenAt.touch(slot);
  }

  /** The lowest id first. The same array as before while no slot was added or freed. */
  byId(): Steps<Uint32Array> {
    return this.#byId.mend();
  }

  /** By name; empty names last. */
  byName(): Steps<Uint32Array> {
    return this.#byName.mend();
  }

  /** By last name, or by first name where there is none; empty names last. */
  byLastName(): Steps<Uint32Array> {
    return this.#byLastName.mend();
  }

  /** Those that appeared in the list last come first; those of which that is not known come last, by name. */
  byNewest(): Steps<Uint32Array> {
    return this.#byAddedAt.mend();
  }

  /** The most recently seen first, then by name. Approximate times come after exact ones. */
  *bySeen(now: Date): Steps<Uint32Array> {
    const exact = yield* this.#bySeenAt.mend();
    const names = yield* this.#byName.mend();
    // Statuses change between steps: each is read once, so that no contact is in two groups or in none.
    const groups = new Uint8Array(this.#columns.end);
    yield* visitInSteps(names, (slot) => (groups[slot] = this.#seenGroupOf(slot, now)));
    const online = yield* groupSlots(names, (slot) => Number(groups[slot] === onlineGroup));
    const offline = yield* groupSlots(exact, (slot) => Number(groups[slot] === offlineGroup));
    yield* visitInSteps([...online, ...offline], (slot) => (groups[slot] = 0));
    // With those first that went offline since the exact times were put in order.
    const approximate = yield* groupSlots(names, (slot) => groups[slot] ?? 0);
    return joinSlots([online, offline, approximate]);
  }

  /** Above 0; the most recently seen first. */
  #seenGroupOf(slot: number, now: Date): number {
    const columns = this.#columns;
    if (columns.isOnline(slot, now)) return onlineGroup;
    if (columns.hasSeenAt(slot)) return offlineGroup;
    return offlineGroup + 1 + approximateKinds.indexOf(columns.seenKindOf(slot));
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
