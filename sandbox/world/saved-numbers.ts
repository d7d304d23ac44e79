/** A saved number, with or without an account. */
export interface SavedNumber {
  /** With the plus. */
  readonly phone: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly date: Date;
}

/** The accounts that saved each number, for `popular_invites` and "joined Telegram". */
export type Savers = Map<string, Set<bigint>>;

/** An account's saved numbers: every number it ever imported, as contacts.getSaved lists them. */
export class SavedNumbers {
  readonly #owner: bigint;
  readonly #savers: Savers;
  readonly #byPhone = new Map<string, SavedNumber>();

  constructor(owner: bigint, savers: Savers) {
    this.#owner = owner;
    this.#savers = savers;
  }

  get size(): number {
    return this.#byPhone.size;
  }

  list(): SavedNumber[] {
    return [...this.#byPhone.values()];
  }

  get(phone: string): SavedNumber | undefined {
    return this.#byPhone.get(phone);
  }

  set(number: SavedNumber): void {
    this.#byPhone.set(number.phone, number);
    const savers = this.#savers.get(number.phone) ?? new Set();
    this.#savers.set(number.phone, savers.add(this.#owner));
  }

  delete(phone: string): boolean {
    this.#savers.get(phone)?.delete(this.#owner);
    return this.#byPhone.delete(phone);
  }

  clear(): void {
    for (const phone of this.#byPhone.keys()) this.#savers.get(phone)?.delete(this.#owner);
    this.#byPhone.clear();
  }
}
