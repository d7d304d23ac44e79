import { fullName, type Contact, type LastSeen } from '../contact.ts';
import {
  bits,
  factsOf,
  hasSeenAtIn,
  kindIn,
  lastSeenIn,
  marksIn,
  seenAtMs,
  seenFacts,
  seenKindIn,
  seenMask,
} from './contact-facts.ts';

const minCapacity = 16;
/** The last part ends with the text. */
const endsPerSlot = 3;

/** When something about a contact was seen; undefined: not known, or it did not happen. */
export interface ContactTimes {
  /** When it appeared in the list. */
  readonly addedAt?: Date | undefined;
  /** When the user, who had the account in their contacts, was first seen not to have it. */
  readonly lostMutualAt?: Date | undefined;
}

/**
 * Contacts in columns, one slot each: about 160 bytes a contact, where an object takes 600. A freed slot stays
 * free: work in steps that holds it must not find another contact there.
 */
export class ContactColumns {
  /** Exact: user ids have at most 52 bits. */
  #ids = new Float64Array(minCapacity);
  #accessHashes = new BigInt64Array(minCapacity);
  #facts = new Uint16Array(minCapacity);
  /** Unix time in milliseconds of `online` and `offline`. */
  #seenAtMs = new Float64Array(minCapacity);
  /** Unix time in milliseconds at which the contact appeared in the list; 0 when it is not known. */
  #addedAtMs = new Float64Array(minCapacity);
  /** The same for when the user was seen to have the account in their contacts no longer; few have one. */
  readonly #lostMutualAtMs = new Map<number, number>();
  /** First name, last name, number and usernames of each contact. See `joinTexts`. */
  readonly #texts: string[] = [];
  /** Where the first name, the last name and the number of each contact end in its text. */
  #ends = new Uint32Array(minCapacity * endsPerSlot);
  #end = 0;

  /** Slots from here on were never used. */
  get end(): number {
    return this.#end;
  }

  /** Returns the slot. */
  add(contact: Contact, times: ContactTimes = {}): number {
    const slot = this.#end++;
    if (slot >= this.#ids.length) this.#grow();
    this.set(slot, contact, times);
    this.setTimes(slot, times);
    return slot;
  }

  set(slot: number, contact: Contact, { lostMutualAt }: ContactTimes): void {
    const { lastSeen } = contact;
    this.#ids[slot] = Number(contact.id);
    this.#accessHashes[slot] = contact.accessHash;
    this.#facts[slot] = factsOf(contact);
    this.#seenAtMs[slot] = seenAtMs(lastSeen);
    this.#setLostMutualAt(slot, lostMutualAt);
    this.#texts[slot] = joinTexts(contact);
    const ends = endsOf(contact);
    // Faster than setting a part of the column.
    for (let part = 0; part < endsPerSlot; part += 1) {
      this.#ends[endsPerSlot * slot + part] = ends[part] ?? 0;
    }
  }

  setTimes(slot: number, { addedAt, lostMutualAt }: ContactTimes): void {
    this.#addedAtMs[slot] = addedAt?.getTime() ?? 0;
    this.#setLostMutualAt(slot, lostMutualAt);
  }

  setLastSeen(slot: number, lastSeen: LastSeen): void {
    const others = this.#factsOf(slot) & ~seenMask;
    this.#facts[slot] = others | seenFacts(lastSeen);
    this.#seenAtMs[slot] = seenAtMs(lastSeen);
  }

  free(slot: number): void {
    this.#facts[slot] = 0;
    this.#lostMutualAtMs.delete(slot);
    this.#texts[slot] = '';
    this.#ends.fill(0, endsPerSlot * slot, endsPerSlot * (slot + 1));
  }

  /** The slots of all contacts. */
  *slots(): Generator<number> {
    for (let slot = 0; slot < this.#end; slot++) if (this.isUsed(slot)) yield slot;
  }

  /** The ids of the contacts in these slots. */
  idsOf(slots: Uint32Array): Float64Array {
    const ids = new Float64Array(slots.length);
    for (let at = 0; at < slots.length; at += 1) ids[at] = this.idOf(slots[at] ?? 0);
    return ids;
  }

  isUsed(slot: number): boolean {
    return (this.#factsOf(slot) & bits.used) !== 0;
  }

  /** Whether the slot holds exactly this contact. */
  isSame(slot: number, contact: Contact): boolean {
    return (
      this.#factsOf(slot) === factsOf(contact) &&
      this.#seenAtMs[slot] === seenAtMs(contact.lastSeen) &&
      this.#texts[slot] === joinTexts(contact) &&
      endsOf(contact).every((end, part) => this.#endOf(slot, part) === end) &&
      this.#accessHashes[slot] === contact.accessHash &&
      this.#ids[slot] === Number(contact.id)
    );
  }

  /** Whether the contact in the slot has this status. */
  isSeen(slot: number, lastSeen: LastSeen): boolean {
    return (
      (this.#factsOf(slot) & seenMask) === seenFacts(lastSeen) &&
      this.seenAtMsOf(slot) === seenAtMs(lastSeen)
    );
  }

  read(slot: number): Contact {
    const facts = this.#factsOf(slot);
    const marks = marksIn(facts);
    const usernames = this.usernamesOf(slot);
    return {
      id: BigInt(this.idOf(slot)),
      accessHash: this.#accessHashes[slot] ?? 0n,
      firstName: this.#firstNameOf(slot),
      lastName: this.#lastNameOf(slot),
      usernames: usernames === '' ? [] : usernames.split(' '),
      phone: this.phoneOf(slot),
      lastSeen: this.lastSeenOf(slot),
      kind: this.kindOf(slot),
      premium: (facts & bits.premium) !== 0,
      ...(marks && { marks }),
      closeFriend: (facts & bits.closeFriend) !== 0,
      contact: true,
      mutual: this.isMutual(slot),
    };
  }

  idOf(slot: number): number {
    return this.#ids[slot] ?? 0;
  }

  nameOf(slot: number): string {
    return fullName({ firstName: this.#firstNameOf(slot), lastName: this.#lastNameOf(slot) });
  }

  /** The last name first, as address books sort it; the first name where there is no last name. */
  nameByLastOf(slot: number): string {
    return fullName({ firstName: this.#lastNameOf(slot), lastName: this.#firstNameOf(slot) });
  }

  phoneOf(slot: number): string | undefined {
    const phone = this.#partOf(slot, 2);
    return phone === '' ? undefined : phone;
  }

  /** With spaces between. */
  usernamesOf(slot: number): string {
    return this.#partOf(slot, 3);
  }

  kindOf(slot: number): Contact['kind'] {
    return kindIn(this.#factsOf(slot));
  }

  seenKindOf(slot: number): LastSeen['kind'] {
    return seenKindIn(this.#factsOf(slot));
  }

  /** Unix time in milliseconds until or at which the user was online; 0 when it is not known. */
  seenAtMsOf(slot: number): number {
    return this.#seenAtMs[slot] ?? 0;
  }

  /** Unix time in milliseconds at which the contact appeared in the list; 0 when it is not known. */
  addedAtMsOf(slot: number): number {
    return this.#addedAtMs[slot] ?? 0;
  }

  /** When the contact in the slot appeared, and when it was seen to be mutual no longer. */
  timesOf(slot: number): ContactTimes {
    return {
      addedAt: timeOf(this.addedAtMsOf(slot)),
      lostMutualAt: timeOf(this.#lostMutualAtMs.get(slot) ?? 0),
    };
  }

  /** Whether the contact, a person, was seen to have the account in their contacts no longer. */
  hasLostMutual(slot: number): boolean {
    return this.#lostMutualAtMs.has(slot) && this.kindOf(slot) === 'person';
  }

  /** Whether the time is known at which the user was seen last, or until which the user is online. */
  hasSeenAt(slot: number): boolean {
    return hasSeenAtIn(this.#factsOf(slot));
  }

  isOnline(slot: number, now: Date): boolean {
    return this.seenKindOf(slot) === 'online' && this.seenAtMsOf(slot) > now.getTime();
  }

  lastSeenOf(slot: number): LastSeen {
    return lastSeenIn(this.#factsOf(slot), this.seenAtMsOf(slot));
  }

  isMutual(slot: number): boolean {
    return (this.#factsOf(slot) & bits.mutual) !== 0;
  }

  isCloseFriend(slot: number): boolean {
    return (this.#factsOf(slot) & bits.closeFriend) !== 0;
  }

  isNameless(slot: number): boolean {
    return (this.#factsOf(slot) & bits.nameless) !== 0;
  }

  #setLostMutualAt(slot: number, at: Date | undefined): void {
    if (at) this.#lostMutualAtMs.set(slot, at.getTime());
    else this.#lostMutualAtMs.delete(slot);
  }

  #firstNameOf(slot: number): string {
    return this.#partOf(slot, 0);
  }

  #lastNameOf(slot: number): string {
    return this.#partOf(slot, 1);
  }

  /** A part of the text, in the order of `joinTexts`. */
  #partOf(slot: number, part: number): string {
    const start = part === 0 ? 0 : this.#endOf(slot, part - 1);
    const text = this.#texts[slot] ?? '';
    return text.slice(start, part === endsPerSlot ? text.length : this.#endOf(slot, part));
  }

  #endOf(slot: number, part: number): number {
    return this.#ends[endsPerSlot * slot + part] ?? 0;
  }

  #factsOf(slot: number): number {
    return this.#facts[slot] ?? 0;
  }

  #grow(): void {
    const capacity = 2 * this.#ids.length;
    this.#ids = grown(new Float64Array(capacity), this.#ids);
    this.#accessHashes = grown(new BigInt64Array(capacity), this.#accessHashes);
    this.#facts = grown(new Uint16Array(capacity), this.#facts);
    this.#seenAtMs = grown(new Float64Array(capacity), this.#seenAtMs);
    this.#addedAtMs = grown(new Float64Array(capacity), this.#addedAtMs);
    this.#ends = grown(new Uint32Array(capacity * endsPerSlot), this.#ends);
  }
}

/**
 * All texts of a contact in one string: the garbage collector copies a young string in a fixed time, so four of them
 * would hold up the process for four times as long while a list is read.
 */
function joinTexts({ firstName, lastName, phone = '', usernames }: Contact): string {
  // Not by `+`, which makes a string of strings.
  const names = usernames.length === 0 ? '' : usernames.join(' ');
  return [firstName, lastName, phone, names].join('');
}

/** Where the parts of the text end, but the last. */
function endsOf({ firstName, lastName, phone = '' }: Contact): readonly number[] {
  const lastNameEnd = firstName.length + lastName.length;
  return [firstName.length, lastNameEnd, lastNameEnd + phone.length];
}

function timeOf(atMs: number): Date | undefined {
  return atMs === 0 ? undefined : new Date(atMs);
}

function grown<T extends { set(values: T): void }>(larger: T, values: T): T {
  larger.set(values);
  return larger;
}
