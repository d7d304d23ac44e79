import type { Contact } from '../contact.ts';
import { phoneOfUid } from '../write/card-uid.ts';
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

  /**
   * The contact a record is of, whatever numbers it gives: by id, which readers take from a UID of our
   * own too; by username only where there is no id; then by the number in such a UID.
   */
  withAccount({ telegramId, username, uid }: LooseRecord): Contact | undefined {
    if (telegramId !== undefined) return this.#byId.get(telegramId);
    if (username) return this.#byUsername.get(username.toLowerCase());
    const phone = uid === undefined ? undefined : phoneOfUid(uid);
    return phone === undefined ? undefined : this.#byPhone.get(phone);
  }
}
