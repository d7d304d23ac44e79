import type { Contact } from '../contact.ts';
import type { LooseRecord } from './import-record.ts';

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

  withPhone(e164: string): Contact | undefined {
    return this.#byPhone.get(e164);
  }

  /** By id; by username only where the file gives no id. */
  withAccount({ telegramId, username }: LooseRecord): Contact | undefined {
    if (telegramId !== undefined) return this.#byId.get(telegramId);
    return username ? this.#byUsername.get(username.toLowerCase()) : undefined;
  }
}
