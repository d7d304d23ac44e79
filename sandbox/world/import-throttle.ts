/** Which numbers contacts.importContacts sends back in `retry_contacts` instead of looking them up. */
export class ImportThrottle {
  #phones: (phone: string) => boolean = () => false;
  #calls = 0;

  /** The next `calls` imports put off these numbers (with the plus); without a list, all. */
  throttle(calls: number, phones?: readonly string[]): void {
    this.#calls = calls;
    this.#phones = phones ? (phone) => phones.includes(phone) : () => true;
  }

  /** What the import that starts now puts off. */
  next(): (phone: string) => boolean {
    if (this.#calls === 0) return () => false;
    this.#calls -= 1;
    return this.#phones;
  }
}
