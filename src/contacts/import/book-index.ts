import type { Contact } from '../contact.ts';

interface Written {
  readonly phones?: readonly string[];
  readonly telegramId?: bigint | undefined;
  readonly username?: string | undefined;
}

/** Finds contacts of a book by what a file may say of them. */
export class BookIndex {
  readonly #byPhone = new Map<string, Contact>();
  readonly #byId = new Map<bigint, Contact>();
  readonly #byUsername = new Map<string, Contact>();

  constructor(contacts: Iterable<Contact>) {
    for (const contact of contacts) {
      this.#byId.set(contact.id, contact);
      if (contact.phone !== undefined) this.#byPhone.set(contact.phone, contact);
      for (const name of contact.usernames) this.#byUsername.set(name.toLowerCase(), contact);
    }
  }

  /**
   * Who has this number; or who has the id beside it and hides the number from me, so that it may well
   * be theirs, unless the record has other numbers too.
   */
  withPhone(e164: string, { phones, telegramId }: Written): Contact | undefined {
    const contact = this.#byPhone.get(e164);
    if (contact || telegramId === undefined || phones?.length !== 1) return contact;
    const hidden = this.#byId.get(telegramId);
    return hidden?.phone === undefined ? hidden : undefined;
  }

  /** By id; by username only where the file gives no id. */
  withAccount({ telegramId, username }: Written): Contact | undefined {
    if (telegramId !== undefined) return this.#byId.get(telegramId);
    return username ? this.#byUsername.get(username.toLowerCase()) : undefined;
  }
}
