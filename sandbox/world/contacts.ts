import { contactsHash } from './contacts-hash.ts';

/** A contact as its owner saved it. */
export interface ContactEntry {
  readonly firstName: string;
  readonly lastName: string;
  /** The number they were saved with, with the plus. */
  readonly phone: string | undefined;
  readonly note: string | undefined;
}

/** The contacts of a person by id. Their hash is calculated once, and again after a contact came or went. */
export class Contacts extends Map<bigint, ContactEntry> {
  #hashed: { readonly savedCount: number; readonly hash: bigint } | undefined;

  override set(id: bigint, entry: ContactEntry): this {
    if (!this.has(id)) this.#hashed = undefined;
    return super.set(id, entry);
  }

  override delete(id: bigint): boolean {
    this.#hashed = undefined;
    return super.delete(id);
  }

  override clear(): void {
    this.#hashed = undefined;
    super.clear();
  }

  /** The hash of contacts.getContacts. */
  hash(savedCount: number): bigint {
    if (this.#hashed?.savedCount !== savedCount) {
      this.#hashed = { savedCount, hash: contactsHash(savedCount, [...this.keys()]) };
    }
    return this.#hashed.hash;
  }
}
