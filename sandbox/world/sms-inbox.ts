/** The text messages to phone numbers, with or without a Telegram account. */
export class SmsInbox {
  readonly #received: { readonly phone: string; readonly date: Date; readonly text: string }[] = [];

  receive(phone: string, text: string, date: Date): void {
    this.#received.push({ phone, date, text });
  }

  of(phone: string): readonly { readonly date: Date; readonly text: string }[] {
    return this.#received.filter((sms) => sms.phone === phone);
  }
}
