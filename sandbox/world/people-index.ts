import type { Person } from './person.ts';
import { isFindableByPhone } from './privacy.ts';

/** All accounts by id, number and username. */
export class PeopleIndex {
  readonly #byId = new Map<bigint, Person>();
  readonly #byPhone = new Map<string, Person>();
  readonly #byUsername = new Map<string, Person>();

  /** Throws when the id, the number or a username is taken. */
  add(person: Person): void {
    if (this.#byId.has(person.id)) throw new Error(`The id ${person.id} is taken.`);
    const names = namesOf(person).map((name) => name.toLowerCase());
    for (const name of names) requireFree(this.#byUsername, name, person);
    if (person.phone) this.#take(this.#byPhone, person.phone, person);
    for (const name of names) this.#byUsername.set(name, person);
    this.#byId.set(person.id, person);
  }

  get(id: bigint): Person | undefined {
    return this.#byId.get(id);
  }

  get all(): ReadonlyMap<bigint, Person> {
    return this.#byId;
  }

  byPhone(phone: string): Person | undefined {
    return this.#byPhone.get(phone);
  }

  byUsername(username: string): Person | undefined {
    return this.#byUsername.get(username.toLowerCase());
  }

  /** Finds an account by number if its setting "who can find me by my number" lets `seeker`. */
  foundByPhone(seeker: Person, phone: string): Person | undefined {
    const person = this.#byPhone.get(phone);
    return person && isFindableByPhone(seeker, person) ? person : undefined;
  }

  setPhone(person: Person, phone: string | undefined): void {
    if (phone) this.#take(this.#byPhone, phone, person);
    if (person.phone && person.phone !== phone) this.#byPhone.delete(person.phone);
    person.phone = phone;
  }

  setUsername(person: Person, username: string | undefined): void {
    const before = person.username?.toLowerCase();
    if (username) this.#take(this.#byUsername, username.toLowerCase(), person);
    if (before && before !== username?.toLowerCase()) this.#byUsername.delete(before);
    person.username = username;
  }

  #take(index: Map<string, Person>, name: string, person: Person): void {
    requireFree(index, name, person);
    index.set(name, person);
  }
}

function requireFree(index: ReadonlyMap<string, Person>, name: string, person: Person): void {
  const holder = index.get(name);
  if (holder && holder !== person) throw new Error(`${name} is taken.`);
}

export function namesOf(person: Person): readonly string[] {
  return [...(person.username ? [person.username] : []), ...person.collectibleUsernames];
}
