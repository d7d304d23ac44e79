import { nameOrStandIn } from '../write/exported-contact.ts';
import { readWho } from '../who.ts';
import type { CardRecord } from './card-record.ts';

export interface WrittenName {
  readonly firstName: string;
  readonly lastName: string;
}

/** How a name is written, which tells which of several is taken. */
type NameForm = 'parts' | 'whole' | 'organisation' | 'nickname';

/** Nobody has so many; keeps one entry from holding a whole file. */
const maxPhones = 100;

/** Ids have at most 52 bits (core.telegram.org/api/bots/ids). */
const writtenId = /^[1-9]\d{0,15}$/;

/** An entry of a source while it is being read. */
export class CardDraft {
  readonly #phones: string[] = [];
  readonly #names = new Map<NameForm, WrittenName>();
  #telegramId: bigint | undefined;
  #username: string | undefined;
  #skipped = 0;

  addPhone(text: string): void {
    const phone = text.trim();
    if (phone === '') return;
    if (this.#phones.length < maxPhones) this.#phones.push(phone);
    else this.#skipped++;
  }

  /** The first of each form counts. */
  addName(form: NameForm, first: string, last = ''): void {
    const name = { firstName: first.trim(), lastName: last.trim() };
    const empty = name.firstName === '' && name.lastName === '';
    if (!empty && !this.#names.has(form)) this.#names.set(form, name);
  }

  addTelegramId(text: string): void {
    const id = text.trim();
    if (writtenId.test(id)) this.#telegramId ??= BigInt(id);
  }

  /** With or without the @, or as a link. */
  addUsername(text: string): void {
    const name = text.trim();
    this.addLink(/^\w+$/.test(name) ? `@${name}` : name);
  }

  /** Any web address; those of Telegram name a username. */
  addLink(text: string): void {
    const who = readWho(text);
    if (who.kind === 'username') this.#username ??= who.username;
  }

  skip(): void {
    this.#skipped++;
  }

  finish(index: number, line?: number): CardRecord {
    const name = this.#bestName();
    const facts = {
      index,
      line,
      ...(name ?? { firstName: '', lastName: '' }),
      skipped: this.#skipped,
    };
    const [phones, telegramId, username] = [this.#phones, this.#telegramId, this.#username];
    if (phones.length > 0 || telegramId !== undefined || username !== undefined) {
      return { kind: 'card', ...facts, phones, telegramId, username };
    }
    return { kind: 'unusable', ...facts, reason: name ? 'no_phone' : 'empty' };
  }

  #bestName(): WrittenName | undefined {
    const parts = this.#names.get('parts');
    const whole = this.#names.get('whole');
    // Half of the parts is often all of a name that was never split, or what an app kept of one.
    if (parts && (whole === undefined || (parts.firstName !== '' && parts.lastName !== ''))) {
      return parts;
    }
    if (whole && !parts && this.#isStandIn(whole)) return undefined;
    return whole ?? this.#names.get('organisation') ?? this.#names.get('nickname');
  }

  /** What our own files say in place of a name that is not known must not become one. */
  #isStandIn({ firstName }: WrittenName): boolean {
    const [telegramId, username] = [this.#telegramId, this.#username];
    if (telegramId === undefined) return false;
    const nameless = { firstName: '', lastName: '', mutual: undefined };
    const phone = this.#phones[0];
    return firstName === nameOrStandIn({ ...nameless, telegramId, username, phone });
  }
}
