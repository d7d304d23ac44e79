/** Decides which numbers contacts.importContacts defers to `retry_contacts` instead of looking them up. */
export class ImportThrottle {
  #phones: (phone: string) => boolean = () => false;
  #calls = 0;

  /** Makes the next `calls` imports defer these numbers (with the plus), or all without a list. */
  throttle(calls: number, phones?: readonly string[]): void {
    this.#calls = calls;
    this.#phones = phones ? (phone) => phones.includes(phone) : () => true;
  }

  /** Returns the predicate for the import that starts now. */
  next(): (phone: string) => boolean {
    if (this.#calls === 0) return () => false;
    this.#calls -= 1;
    return this.#phones;
  }
}
