import { BookIndex } from './book-index.ts';
import { fullName, type Contact, type Owner } from '../contact.ts';
import type { ImportRecord } from './import-record.ts';
import { rowKinds, type ImportRow, type RowKind, type RowProblem } from './import-row.ts';
import { fitName, sameName, splitName, type FittedName } from '../name.ts';
import { noCounts } from '../no-counts.ts';
import { readPhone, type Country, type PhoneRead, type ReadingOrder } from '../phone.ts';
import { splitNumbers } from '../phone/find-numbers.ts';
import { SourceSummary, type SourceFacts } from './source-facts.ts';

export interface PlanContext {
  /** The book as it is now. */
  readonly contacts: Iterable<Contact>;
  readonly owner: Owner;
  /** Where numbers written without a country code are from. */
  readonly country: Country | undefined;
  /** How such numbers are read where they fit a plan at home and abroad. */
  readonly order?: ReadingOrder | undefined;
  /** Numbers, E.164, that were sent before and found no account. */
  readonly tried?: ReadonlySet<string>;
}

export interface ImportPlan {
  /** In the order of the file. */
  readonly rows: readonly ImportRow[];
  readonly counts: Readonly<Record<RowKind, number>>;
  readonly facts: SourceFacts;
}

type Facts = Pick<ImportRow, 'key' | 'index' | 'line' | 'name' | 'phone' | 'field'>;
type Phone = Extract<PhoneRead, { kind: 'phone' }>;

/**
 * Plans an import record by record, because reading a number takes about 0.1 ms: with 20,000 of them a
 * caller has to let others work in between. Everything a record holds becomes a row: nothing is left
 * out without its reason.
 */
export class ImportPlanner {
  readonly #owner: Owner;
  readonly #country: Country | undefined;
  readonly #order: ReadingOrder | undefined;
  readonly #book: BookIndex;
  readonly #tried: ReadonlySet<string>;
  readonly #rows: ImportRow[] = [];
  readonly #summary = new SourceSummary();
  /** Numbers and accounts met so far, each with the key of its first row. */
  readonly #met = new Map<string, string>();

  constructor({ contacts, owner, country, order, tried = new Set() }: PlanContext) {
    this.#owner = owner;
    this.#country = country;
    this.#order = order;
    this.#book = new BookIndex(contacts);
    this.#tried = tried;
  }

  /** Adds a row for each number of a record, all named the same, and for all that is left out of it. */
  add(record: ImportRecord): void {
    const { index, line, phones = [], leftOut = [] } = record;
    const name = nameOf(record);
    const facts = { index, line, name: fullName(name) };
    this.#summary.addExtras(record.extras);
    const person = this.#book.withAccount(record);
    // Some numbers are told apart only by the plan of a country.
    const texts = phones.flatMap((text) => splitNumbers(text, this.#country));
    const reads = texts.map(({ text }) => ({
      text,
      phone: this.#decided(readPhone(text, this.#country, this.#order)),
    }));
    // The record is theirs, and none of its numbers is: it may be another person's by now.
    const moved =
      person?.phone !== undefined &&
      !reads.some(({ phone }) => phone.kind === 'phone' && phone.e164 === person.phone);
    const about = new Set<bigint>();
    let usable = 0;
    for (const [at, { text, phone }] of reads.entries()) {
      const key = `${index}.${at}`;
      if (phone.kind === 'unusable') {
        this.#unusable({ ...facts, key, phone: text.trim() }, phone.reason);
        continue;
      }
      usable++;
      this.#summary.addReading(text, phone);
      const row = { ...facts, key, phone: phone.formatted };
      const contact = this.#addPhone(record, name, phone, row, { person, moved });
      if (contact) about.add(contact.id);
    }
    const whole = { ...facts, key: String(index), phone: '' };
    if (usable === 0) this.#addWhole(record, name, whole);
    else if (person && !about.has(person.id) && !isCalled(person, name) && isKnown(record)) {
      this.#addAccount(record, name, whole);
    }
    for (const [at, { text, reason, field }] of leftOut.entries()) {
      this.#unusable({ ...facts, key: `${index}.x${at}`, phone: text, field }, reason);
    }
  }

  plan(): ImportPlan {
    const counts = noCounts(rowKinds);
    for (const { kind } of this.#rows) counts[kind]++;
    return { rows: [...this.#rows], counts, facts: this.#summary.facts() };
  }

  /** Of two numbers that a text may be, the one that is in the book is meant. */
  #decided(phone: PhoneRead): PhoneRead {
    if (phone.kind === 'unusable' || !phone.other) return phone;
    const { other, ...chosen } = phone;
    if (this.#book.withPhone(chosen.e164)) return chosen;
    if (!this.#book.withPhone(other.e164)) return phone;
    const countryFrom = chosen.countryFrom === 'home' ? 'plus_added' : 'home';
    return { kind: 'phone', e164: other.e164, formatted: other.formatted, countryFrom };
  }

  /** Adds the row of a number; the contact whose number it is, or may well be. */
  #addPhone(
    record: ImportRecord,
    name: FittedName,
    { e164, other }: Phone,
    facts: Facts,
    { person, moved }: { readonly person: Contact | undefined; readonly moved: boolean },
  ): Contact | undefined {
    const first = this.#met.get(e164);
    this.#meet([e164, ...accountKeys(record)], facts.key);
    const holder = this.#book.withPhone(e164) ?? hiding(person, record);
    if (first !== undefined) {
      this.#push({ ...facts, kind: 'duplicate', of: first });
      return holder;
    }
    if (e164 === this.#owner.phone) this.#unusable(facts, 'own');
    else if (!holder) {
      const send = { by: 'phone', card: cardOf(name, e164, facts.phone) } as const;
      if (this.#tried.has(e164)) this.#push({ ...facts, kind: 'tried', send });
      else if (moved) this.#push({ ...facts, kind: 'unclear', send, contact: person });
      else if (other) this.#push({ ...facts, kind: 'unclear', send, other });
      else this.#push({ ...facts, kind: 'new', send });
    } else if (isCalled(holder, name) || (person && person.id !== holder.id)) {
      // A number that went to another contact says nothing of what that one is called.
      this.#push({ ...facts, kind: 'already', contact: holder });
    } else {
      const send = { by: 'phone', card: cardOf(name, e164, facts.phone) } as const;
      this.#push({ ...facts, kind: 'rename', send, contact: holder });
    }
    return holder;
  }

  /** The row of a record without a usable number. */
  #addWhole(record: ImportRecord, name: FittedName, facts: Facts): void {
    if (accountKeys(record).length > 0) return this.#addAccount(record, name, facts);
    const { phones = [], leftOut = [] } = record;
    if (phones.length === 0 && leftOut.length === 0) {
      this.#unusable(facts, name.firstName === '' ? 'empty' : 'no_phone');
    }
  }

  #addAccount(record: ImportRecord, name: FittedName, facts: Facts): void {
    const { telegramId, username, accountField: field } = record;
    const [account = '', ...others] = accountKeys(record);
    const row = { ...facts, field };
    const first = this.#met.get(account);
    this.#meet([account, ...others], facts.key);
    // The rows of its numbers met the account first.
    if (first !== undefined && Number.parseInt(first) !== facts.index) {
      return this.#push({ ...row, kind: 'duplicate', of: first });
    }
    if (isOwner(record, this.#owner)) return this.#unusable(row, 'own');
    const send = { by: 'account', account: { telegramId, username, ...name } } as const;
    const contact = this.#book.withAccount(record);
    if (!contact) this.#push({ ...row, kind: 'by_id', send });
    else if (isCalled(contact, name)) this.#push({ ...row, kind: 'already', contact });
    else this.#push({ ...row, kind: 'rename', send, contact });
  }

  #unusable(facts: Facts, reason: RowProblem): void {
    this.#push({ ...facts, kind: 'unusable', reason });
  }

  #push(row: ImportRow): void {
    this.#rows.push(row);
  }

  #meet(keys: readonly string[], rowKey: string): void {
    for (const key of keys) if (!this.#met.has(key)) this.#met.set(key, rowKey);
  }
}

/** A whole file at once, in linear time. */
export function planImport(records: Iterable<ImportRecord>, context: PlanContext): ImportPlan {
  const planner = new ImportPlanner(context);
  for (const record of records) planner.add(record);
  return planner.plan();
}

/** As Telegram would have it; a name that is one text is split here, for every source alike. */
function nameOf({ firstName, lastName, nameForm }: ImportRecord): FittedName {
  const { firstName: first, lastName: last } =
    nameForm === 'whole' && lastName === '' ? splitName(firstName) : { firstName, lastName };
  return fitName(first, last, '');
}

/** A number without a name is saved under itself: Telegram takes no card without a name. */
function cardOf(
  name: FittedName,
  phone: string,
  formatted: string,
): FittedName & { phone: string } {
  return { phone, ...(name.firstName === '' ? fitName('', '', formatted) : name) };
}

/** A contact who hides their number may well have the only one of their record. */
function hiding(person: Contact | undefined, { phones }: ImportRecord): Contact | undefined {
  return person?.phone === undefined && phones?.length === 1 ? person : undefined;
}

/** Whether the record names the account: a UID of a number alone does not. */
function isKnown(record: ImportRecord): boolean {
  return accountKeys(record).length > 0;
}

/** The surest first: an id stays with its account, a username may have gone to another person since. */
function accountKeys({ telegramId, username }: ImportRecord): readonly string[] {
  const keys: string[] = [];
  if (telegramId !== undefined) keys.push(`id ${telegramId}`);
  if (username) keys.push(`@${username.toLowerCase()}`);
  return keys;
}

function isOwner({ telegramId, username }: ImportRecord, owner: Owner): boolean {
  if (telegramId !== undefined) return telegramId === owner.id;
  return owner.usernames.some((own) => own.toLowerCase() === username?.toLowerCase());
}

/** A record that gives no name takes none away. */
function isCalled(contact: Contact, name: FittedName): boolean {
  return name.firstName === '' || sameName(contact, name);
}
