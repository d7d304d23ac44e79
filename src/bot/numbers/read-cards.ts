import type { Contact as SharedContact } from 'grammy/types';
import type { Card } from '../../contacts/card.ts';
import { fullName, type Owner } from '../../contacts/contact.ts';
import { fitName } from '../../contacts/name.ts';
import { countryOf, formatPhone, readPhone, type PhoneProblem } from '../../contacts/phone.ts';
import { readVcards } from '../../contacts/read/vcard.ts';
import { readLines } from './read-lines.ts';

/** One number of what somebody sent, before Telegram was asked. */
export type Row =
  | { readonly kind: 'card'; readonly card: Card }
  | {
      readonly kind: 'unusable';
      /** May be empty, as the number may. */
      readonly name: string;
      readonly phone: string;
      /** `own`: the account's own number. `twice`: it stands in this file before. */
      readonly reason: PhoneProblem | 'no_phone' | 'empty' | 'own' | 'twice';
    };

interface Named {
  readonly firstName: string;
  readonly lastName: string;
}

/** The numbers of a contact somebody shared: the one Telegram shows, and what its vCard adds. */
export function readSharedContact(contact: SharedContact, owner: Owner): Row[] {
  const name = { firstName: contact.first_name, lastName: contact.last_name ?? '' };
  const rows = new Rows(owner, 'dropTwice');
  const { phone_number: phone } = contact;
  // The Bot API leaves out the plus of numbers that Telegram knows.
  const abroad = `+${phone}`;
  const complete = /^[1-9]\d+$/.test(phone) && readPhone(abroad).kind === 'phone';
  if (phone.trim() === '') rows.unusable(name, '', 'no_phone');
  else rows.add(name, complete ? abroad : phone);
  for (const record of readVcards(Buffer.from(contact.vcard ?? ''))) {
    if (record.kind === 'card') for (const other of record.phones) rows.add(name, other);
  }
  return rows.rows;
}

/**
 * The numbers of a file of vCards, a row each. `not_vcard`: there is no card in it. `too_many`: there
 * are more than `limit`; reading stops there.
 */
export function readVcardFile(
  bytes: Uint8Array,
  owner: Owner,
  limit: number,
): Row[] | 'not_vcard' | 'too_many' {
  const rows = new Rows(owner);
  for (const record of readVcards(bytes)) {
    if (record.kind === 'unusable') rows.unusable(record, '', record.reason);
    else if (record.phones.length === 0) rows.unusable(record, '', 'no_phone');
    else for (const phone of record.phones) rows.add(record, phone);
    if (rows.rows.length > limit) return 'too_many';
  }
  return rows.rows.length === 0 ? 'not_vcard' : rows.rows;
}

/** The numbers of lines that somebody typed, a row each. */
export function readTypedCards(text: string, owner: Owner): Row[] {
  const rows = new Rows(owner);
  for (const { phone, name } of readLines(text)) {
    const [firstName = '', ...last] = name.split(/\s+/);
    const named = { firstName, lastName: last.join(' ') };
    if (phone === '') rows.unusable(named, '', 'no_digits');
    else rows.add(named, phone);
  }
  return rows.rows;
}

class Rows {
  readonly rows: Row[] = [];
  readonly #owner: Owner;
  readonly #dropTwice: boolean;
  readonly #seen = new Set<string>();

  constructor(owner: Owner, dropTwice?: 'dropTwice') {
    this.#owner = owner;
    this.#dropTwice = dropTwice !== undefined;
  }

  add(name: Named, text: string): void {
    // Numbers without a country code are from where the account is, as in the phone's own address book.
    const read = readPhone(text, countryOf(this.#owner.phone));
    if (read.kind === 'unusable') return this.unusable(name, text, read.reason);
    const { e164 } = read;
    if (this.#seen.has(e164)) {
      if (!this.#dropTwice) this.unusable(name, formatPhone(e164), 'twice');
      return;
    }
    this.#seen.add(e164);
    if (e164 === this.#owner.phone) return this.unusable(name, formatPhone(e164), 'own');
    const fitted = fitName(name.firstName, name.lastName, formatPhone(e164));
    this.rows.push({ kind: 'card', card: { phone: e164, ...fitted } });
  }

  unusable(name: Named, phone: string, reason: (Row & { kind: 'unusable' })['reason']): void {
    this.rows.push({ kind: 'unusable', name: fullName(name), phone, reason });
  }
}
