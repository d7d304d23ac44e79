import type { Contact } from '../contact.ts';
import { phoneOfUid } from '../write/card-uid.ts';
import type { LooseRecord } from './import-record.ts';

/** Finds contacts by what a record may contain: number, id, username or UID. */
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
   * The contact that a record identifies apart from its numbers: by id (which readers also take from a UID
   * of Roster's exports), without an id by username, else by the number in such a UID.
   */
  withAccount({ telegramId, username, uid }: LooseRecord): Contact | undefined {
    if (telegramId !== undefined) return this.#byId.get(telegramId);
    if (username) return this.#byUsername.get(username.toLowerCase());
    const phone = uid === undefined ? undefined : phoneOfUid(uid);
    return phone === undefined ? undefined : this.#byPhone.get(phone);
  }
}
