import type { ReadonlyBook } from '../book/contact-book.ts';
import { fullName, type Contact, type Name, type Owner } from '../contact.ts';
import type { ImportRecord } from './import-record.ts';
import { rowKinds, type ImportRow, type RowKind, type RowProblem } from './import-row.ts';
import { fitName, hasSameParts, isSameName, splitName, type FittedName } from '../name.ts';
import { visitInSteps, type Steps } from '../steps.ts';
import { zeroCounts } from '../zero-counts.ts';
import { type Country, type PhoneResult, type ReadingOrder } from '../phone.ts';
import { splitNumbers } from '../phone/find-numbers.ts';
import { readPhoneInCountry } from '../phone/read-in-country.ts';
import {
  accountKeys,
  findAccount,
  hiddenHolder,
  identifiesAccount,
  isOwner,
} from './record-account.ts';
import { SourceSummary, type SourceFacts } from './source-facts.ts';

/** What finds the contacts that records are about. */
export type PlannedBook = Pick<ReadonlyBook, 'get' | 'findByPhone' | 'findByUsername'>;

export interface PlanContext {
  /** The contacts as they are now; they may change meanwhile. */
  readonly contacts: PlannedBook;
  readonly owner: Owner;
  /** The country of numbers without a country code. */
  readonly country: Country | undefined;
  /** How such numbers are read when they fit the numbering plan of `country` and of another one. */
  readonly order?: ReadingOrder | undefined;
  /** A name with another split is another name. */
  readonly exactNames?: boolean;
  /** Numbers in E.164 that were sent before without finding an account. */
  readonly tried?: ReadonlySet<string>;
}

export interface ImportPlan {
  /** In the order of the file. */
  readonly rows: readonly ImportRow[];
  readonly counts: Readonly<Record<RowKind, number>>;
  readonly facts: SourceFacts;
}

type RowBase = Pick<ImportRow, 'key' | 'index' | 'line' | 'part' | 'name' | 'phone' | 'field'>;
type Phone = Extract<PhoneResult, { kind: 'phone' }>;
type PlannedPhone = PhoneResult | { readonly kind: 'unusable'; readonly reason: RowProblem };

const shortened: PlannedPhone = { kind: 'unusable', reason: 'shortened' };

class ImportPlanner {
  readonly #owner: Owner;
  readonly #country: Country | undefined;
  readonly #order: ReadingOrder | undefined;
  readonly #book: PlannedBook;
  readonly #isSame: (a: Name, b: Name) => boolean;
  readonly #tried: ReadonlySet<string>;
  readonly #rows: ImportRow[] = [];
  readonly #summary = new SourceSummary();
  /** The key of the first row of each number and account so far. */
  readonly #firstRows = new Map<string, string>();

  constructor({ contacts, owner, country, order, exactNames, tried = new Set() }: PlanContext) {
    this.#owner = owner;
    this.#country = country;
    this.#order = order;
    this.#book = contacts;
    this.#tried = tried;
    this.#isSame = exactNames ? hasSameParts : isSameName;
  }

  /** Adds a row for each number of a record and for each part that was left out. Yields after each number. */
  *add(record: ImportRecord): Steps<void> {
    const { index, line, part, phones = [], leftOut = [], country } = record;
    const name = nameOf(record);
    const base = { index, line, part, name: fullName(name) };
    this.#summary.addRecord(record);
    if (record.role === 'blocked') return this.#addBlocked(record, name, base);
    const person = yield* findAccount(this.#book, record);
    // Where one number ends can depend on the country's numbering plan.
    const reads: { readonly text: string; readonly phone: PlannedPhone }[] = [];
    for (const written of phones) {
      for (const { text, isShortened } of splitNumbers(written, this.#country)) {
        const phone = isShortened
          ? shortened
          : this.#resolveReadings(
              readPhoneInCountry(text, { home: this.#country, country, order: this.#order }),
            );
        reads.push({ text, phone });
      }
      yield;
    }
    // The contact has none of the record's numbers; they may belong to another person by now.
    const hasMoved =
      person?.phone !== undefined &&
      !reads.some(({ phone }) => phone.kind === 'phone' && phone.e164 === person.phone);
    const shownContacts = new Set<bigint>();
    let usableCount = 0;
    for (const [at, { text, phone }] of reads.entries()) {
      const key = `${index}.${at}`;
      if (phone.kind === 'unusable') {
        this.#addUnusable({ ...base, key, phone: text.trim() }, phone.reason);
        continue;
      }
      usableCount++;
      this.#summary.addReading(text, phone);
      const row = { ...base, key, phone: phone.formatted };
      const contact = this.#addPhone(record, name, phone, row, { person, hasMoved });
      if (contact) shownContacts.add(contact.id);
    }
    const recordRow = { ...base, key: String(index), phone: '' };
    if (usableCount === 0) this.#addRecord(record, name, recordRow, person);
    else if (
      person &&
      !shownContacts.has(person.id) &&
      !this.#hasName(person, name) &&
      identifiesAccount(record)
    ) {
      this.#addAccount(record, name, recordRow, person);
    }
    for (const [at, { text, reason, field }] of leftOut.entries()) {
      this.#addUnusable({ ...base, key: `${index}.x${at}`, phone: text, field }, reason);
    }
  }

  *plan(): Steps<ImportPlan> {
    const counts = zeroCounts(rowKinds);
    yield* visitInSteps(this.#rows, ({ kind }) => void counts[kind]++);
    return { rows: this.#rows, counts, facts: this.#summary.facts() };
  }

  /** When a text has two readings, prefers the one that is the number of a contact. */
  #resolveReadings(phone: PhoneResult): PhoneResult {
    if (phone.kind === 'unusable' || !phone.other) return phone;
    const { other, ...chosen } = phone;
    if (this.#book.findByPhone([chosen.e164])) return chosen;
    if (!this.#book.findByPhone([other.e164])) return phone;
    const countryFrom = chosen.countryFrom === 'home' ? 'plus_added' : 'home';
    return { kind: 'phone', e164: other.e164, formatted: other.formatted, countryFrom };
  }

  /** Adds the row of a number and returns the contact who has it, or probably has it. */
  #addPhone(
    record: ImportRecord,
    name: FittedName,
    { e164, other }: Phone,
    base: RowBase,
    { person, hasMoved }: { readonly person: Contact | undefined; readonly hasMoved: boolean },
  ): Contact | undefined {
    const first = this.#firstRows.get(e164);
    this.#rememberRow([e164, ...accountKeys(record)], base.key);
    const holder = this.#book.findByPhone([e164]) ?? hiddenHolder(person, record);
    if (first !== undefined) {
      this.#push({ ...base, kind: 'duplicate', of: first });
      return holder;
    }
    const send = { by: 'phone', card: cardOf(name, e164, base.phone) } as const;
    if (e164 === this.#owner.phone) this.#addUnusable(base, 'own');
    else if (!holder) {
      if (this.#tried.has(e164) || record.role === 'saved_number')
        this.#push({ ...base, kind: 'tried', send });
      else if (hasMoved) this.#push({ ...base, kind: 'unclear', send, contact: person });
      else if (other) this.#push({ ...base, kind: 'unclear', send, other });
      else this.#push({ ...base, kind: 'new', send });
    } else if (this.#hasName(holder, name) || (person && person.id !== holder.id)) {
      // The number moved to another contact, so the name in the record is not that contact's.
      this.#push({ ...base, kind: 'already', contact: holder });
    } else this.#push({ ...base, kind: 'rename', send, contact: holder });
    return holder;
  }

  /** Adds the row of a record without a usable number. */
  #addRecord(
    record: ImportRecord,
    name: FittedName,
    base: RowBase,
    person: Contact | undefined,
  ): void {
    if (accountKeys(record).length > 0) return this.#addAccount(record, name, base, person);
    const { phones = [], leftOut = [] } = record;
    if (phones.length === 0 && leftOut.length === 0) {
      this.#addUnusable(base, name.firstName === '' ? 'empty' : 'no_phone');
    }
  }

  /** Adds the row of the account of a record, who is this contact, if any. */
  #addAccount(
    record: ImportRecord,
    name: FittedName,
    base: RowBase,
    contact: Contact | undefined,
  ): void {
    const { telegramId, username, accountField: field } = record;
    const [account = '', ...others] = accountKeys(record);
    const row = { ...base, field };
    const first = this.#firstRows.get(account);
    this.#rememberRow([account, ...others], base.key);
    // Rows of the same record do not make the account a duplicate.
    if (first !== undefined && Number.parseInt(first) !== base.index) {
      return this.#push({ ...row, kind: 'duplicate', of: first });
    }
    if (isOwner(record, this.#owner)) return this.#addUnusable(row, 'own');
    const send = { by: 'account', account: { telegramId, username, ...name } } as const;
    if (!contact) this.#push({ ...row, kind: 'by_id', send });
    else if (this.#hasName(contact, name)) this.#push({ ...row, kind: 'already', contact });
    else this.#push({ ...row, kind: 'rename', send, contact });
  }

  #addBlocked(record: ImportRecord, name: FittedName, base: Omit<RowBase, 'key' | 'phone'>): void {
    const { telegramId, username, index } = record;
    const send = { by: 'account', account: { telegramId, username, ...name } } as const;
    this.#push({ ...base, key: String(index), phone: '', kind: 'block', send });
  }

  /** A record without a name does not rename a contact. */
  #hasName(contact: Contact, name: FittedName): boolean {
    return name.firstName === '' || this.#isSame(contact, name);
  }

  #addUnusable(base: RowBase, reason: RowProblem): void {
    this.#push({ ...base, kind: 'unusable', reason });
  }

  #push(row: ImportRow): void {
    this.#rows.push(row);
  }

  #rememberRow(keys: readonly string[], rowKey: string): void {
    for (const key of keys) if (!this.#firstRows.has(key)) this.#firstRows.set(key, rowKey);
  }
}

/**
 * Plans an import number by number, in time that grows with the records and not with the book. Reading a number takes
 * about 0.1 ms. Every number becomes a row, also one that is left out, with the reason.
 *
 * @example
 * const plan = planImport(records, { contacts, owner, country: 'DE' });
 * const { rows, counts } = await runInSlices(plan);
 */
export function* planImport(
  records: Iterable<ImportRecord>,
  context: PlanContext,
): Steps<ImportPlan> {
  const planner = new ImportPlanner(context);
  for (const record of records) {
    yield;
    yield* planner.add(record);
  }
  return yield* planner.plan();
}

/** The name as Telegram would store it. A name in one text is split, in the same way for all sources. */
function nameOf({ firstName, lastName, nameForm }: ImportRecord): FittedName {
  const { firstName: first, lastName: last } =
    nameForm === 'whole' && lastName === '' ? splitName(firstName) : { firstName, lastName };
  return fitName(first, last, '');
}

/** A number without a name gets itself as the name, because Telegram requires one. */
function cardOf(
  name: FittedName,
  phone: string,
  formatted: string,
): FittedName & { phone: string } {
  return { phone, ...(name.firstName === '' ? fitName('', '', formatted) : name) };
}
