import { BookIndex } from './book-index.ts';
import { fullName, type Contact, type Owner } from '../contact.ts';
import { rowKinds, type ImportRow, type RowKind, type RowProblem } from './import-row.ts';
import { fitName, type FittedName } from '../name.ts';
import { noCounts } from '../no-counts.ts';
import { readPhone, type Country } from '../phone.ts';

/** What a file says of somebody, as written. */
export interface ImportRecord {
  /** Place in the file; no two records have the same. */
  readonly index: number;
  readonly firstName: string;
  readonly lastName: string;
  readonly phones?: readonly string[];
  readonly telegramId?: bigint | undefined;
  /** Without the @. */
  readonly username?: string | undefined;
}

export interface PlanContext {
  /** The book as it is now. */
  readonly contacts: Iterable<Contact>;
  readonly owner: Owner;
  /** Where numbers written without a country code are from. */
  readonly country: Country | undefined;
  /** Numbers, E.164, that were sent before and that nobody was found by. */
  readonly tried?: ReadonlySet<string>;
}

export interface ImportPlan {
  /** In the order of the file. */
  readonly rows: readonly ImportRow[];
  readonly counts: Readonly<Record<RowKind, number>>;
}

type Facts = Pick<ImportRow, 'key' | 'index' | 'name' | 'phone'>;

/**
 * Plans an import record by record, because reading a number takes about 0.1 ms: with 20,000 of them a
 * caller has to let others work in between.
 */
export class ImportPlanner {
  readonly #owner: Owner;
  readonly #country: Country | undefined;
  readonly #book: BookIndex;
  readonly #tried: ReadonlySet<string>;
  readonly #rows: ImportRow[] = [];
  /** Numbers and accounts met so far, each with the key of its first row. */
  readonly #met = new Map<string, string>();

  constructor({ contacts, owner, country, tried = new Set() }: PlanContext) {
    this.#owner = owner;
    this.#country = country;
    this.#book = new BookIndex(contacts);
    this.#tried = tried;
  }

  /**
   * Adds a row for each number of a record, all named the same. A number that the record has twice
   * counts once.
   */
  add(record: ImportRecord): void {
    const name = fitName(record.firstName, record.lastName, '');
    const { index, phones = [] } = record;
    const facts = { index, name: fullName(name) };
    const found = new Set<string>();
    for (const [at, text] of phones.entries()) {
      const key = `${index}.${at}`;
      const phone = readPhone(text, this.#country);
      if (phone.kind === 'unusable') {
        this.#unusable({ ...facts, key, phone: text.trim() }, phone.reason);
      } else if (!found.has(phone.e164)) {
        found.add(phone.e164);
        const { formatted } = phone;
        this.#addPhone(record, name, phone.e164, { ...facts, key, phone: formatted });
      }
    }
    if (found.size > 0) return;
    const whole = { ...facts, key: String(index), phone: '' };
    if (accountKeys(record).length > 0) this.#addAccount(record, name, whole);
    else if (phones.length === 0) {
      this.#unusable(whole, name.firstName === '' ? 'empty' : 'no_phone');
    }
  }

  plan(): ImportPlan {
    const counts = noCounts(rowKinds);
    for (const { kind } of this.#rows) counts[kind]++;
    return { rows: [...this.#rows], counts };
  }

  #addPhone(record: ImportRecord, name: FittedName, e164: string, facts: Facts): void {
    const first = this.#met.get(e164);
    this.#meet([e164, ...accountKeys(record)], facts.key);
    if (first !== undefined) return this.#push({ ...facts, kind: 'duplicate', of: first });
    if (e164 === this.#owner.phone) return this.#unusable(facts, 'own');
    const card = { phone: e164, ...(facts.name === '' ? fitName('', '', facts.phone) : name) };
    const contact = this.#book.withPhone(e164, record);
    if (!contact) {
      const kind = this.#tried.has(e164) ? 'tried' : 'new';
      this.#push({ ...facts, kind, send: { by: 'phone', card } });
    } else if (isCalled(contact, facts.name)) this.#push({ ...facts, kind: 'already', contact });
    else this.#push({ ...facts, kind: 'rename', send: { by: 'phone', card }, contact });
  }

  #addAccount(record: ImportRecord, name: FittedName, facts: Facts): void {
    const [account = '', ...others] = accountKeys(record);
    const first = this.#met.get(account);
    this.#meet([account, ...others], facts.key);
    if (first !== undefined) return this.#push({ ...facts, kind: 'duplicate', of: first });
    if (isOwner(record, this.#owner)) return this.#unusable(facts, 'own');
    const { telegramId, username } = record;
    const send = { by: 'account', account: { telegramId, username, ...name } } as const;
    const contact = this.#book.withAccount(record);
    if (!contact) this.#push({ ...facts, kind: 'by_id', send });
    else if (isCalled(contact, facts.name)) this.#push({ ...facts, kind: 'already', contact });
    else this.#push({ ...facts, kind: 'rename', send, contact });
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

/** The surest first: an id is nobody else's, a username may have gone to somebody else since. */
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

/**
 * Whether the full names are the same once both are fitted: where the first name ends differs from
 * program to program. A file that gives no name takes none away.
 */
function isCalled(contact: Contact, name: string): boolean {
  return name === '' || name === fullName(fitName(contact.firstName, contact.lastName, ''));
}
