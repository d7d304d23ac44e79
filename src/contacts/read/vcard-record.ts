import type { VcardLine } from './vcard-lines.ts';
import { isBase64, splitValue, unescapeValue, type ValueReader } from './vcard-text.ts';

interface VcardFacts {
  /** Place among the cards of the file, from 0. */
  readonly index: number;
  /** As written, not yet fit for Telegram; both empty when the card names nobody. */
  readonly firstName: string;
  readonly lastName: string;
  /** Lines left out: no property, over the limit, or numbers beyond the hundredth. */
  readonly skipped: number;
}

/** What one card of a file says of a person, as far as Telegram has use for it. */
export type VcardRecord =
  | (VcardFacts & {
      readonly kind: 'card';
      /** As written, `tel:` included; empty only when there is a `telegramId`. */
      readonly phones: readonly string[];
      /** From X-TELEGRAM-ID. */
      readonly telegramId: bigint | undefined;
    })
  | (VcardFacts & {
      readonly kind: 'unusable';
      /** `no_phone`: a name only. `empty`: not even that. */
      readonly reason: 'no_phone' | 'empty';
    });

type Name = Pick<VcardFacts, 'firstName' | 'lastName'>;

/** Nobody has so many; keeps one card from holding a whole file. */
const maxPhones = 100;

/** Where a name is looked for. */
const nameSources = ['N', 'FN', 'ORG', 'NICKNAME'] as const;

/** A card between its BEGIN and its END. */
export class CardUnderRead {
  readonly #values: ValueReader;
  readonly #phones: string[] = [];
  readonly #names = new Map<string, Name>();
  #telegramId: bigint | undefined;
  #skipped = 0;
  #afterData = false;

  constructor(values: ValueReader) {
    this.#values = values;
  }

  take(line: VcardLine): void {
    if (line.name === '') {
      // Data in base64 may go on without the space that marks a folded line.
      if (!this.#afterData) this.#skipped++;
      return;
    }
    this.#afterData = isBase64(line);
    if (line.name === 'TEL') this.#addPhone(line);
    else if (line.name === 'X-TELEGRAM-ID') this.#telegramId ??= readId(this.#read(line));
    else if (isNameSource(line.name) && !this.#names.has(line.name)) this.#addName(line);
  }

  finish(index: number): VcardRecord {
    const name = this.#bestName();
    const facts = { index, ...(name ?? { firstName: '', lastName: '' }), skipped: this.#skipped };
    if (this.#phones.length > 0 || this.#telegramId !== undefined) {
      return { kind: 'card', ...facts, phones: this.#phones, telegramId: this.#telegramId };
    }
    return { kind: 'unusable', ...facts, reason: name ? 'no_phone' : 'empty' };
  }

  #addPhone(line: VcardLine): void {
    const phone = unescapeValue(this.#read(line)).trim();
    if (phone === '') return;
    if (this.#phones.length < maxPhones) this.#phones.push(phone);
    else this.#skipped++;
  }

  #addName(line: VcardLine): void {
    const name = readName(line, this.#read(line));
    if (name.firstName !== '' || name.lastName !== '') this.#names.set(line.name, name);
  }

  #bestName(): Name | undefined {
    const parts = this.#names.get('N');
    const whole = this.#names.get('FN');
    // Half an N is often all of a name that was never split, or what an app kept of one: FN has it all.
    if (parts && (whole === undefined || (parts.firstName !== '' && parts.lastName !== '')))
      return parts;
    return whole ?? this.#names.get('ORG') ?? this.#names.get('NICKNAME');
  }

  #read(line: VcardLine): string {
    const text = this.#values.read(line);
    if (text === undefined) this.#skipped++;
    return text ?? '';
  }
}

function isNameSource(name: string): boolean {
  return nameSources.some((source) => source === name);
}

/**
 * Given and further names before, family name after, titles left out: as Telegram for Android takes
 * them from the phone (ContactsController.java). A name that comes in one piece stays in one.
 */
function readName(line: VcardLine, text: string): Name {
  if (line.name !== 'N' && line.name !== 'ORG') {
    return { firstName: unescapeValue(text).trim(), lastName: '' };
  }
  const [family = '', given = '', further = ''] = splitValue(text, line.legacy);
  if (line.name === 'ORG') return { firstName: family.trim(), lastName: '' };
  return { firstName: `${given} ${further}`.trim(), lastName: family.trim() };
}

function readId(text: string): bigint | undefined {
  return /^\s*[1-9]\d{0,17}\s*$/.test(text) ? BigInt(text) : undefined;
}
