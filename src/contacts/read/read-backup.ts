import {
  backupVersion,
  type AccountBackup,
  type BackupContact,
  type BackupProblem,
} from '../account-backup.ts';
import { fitNote, maxLabels } from '../annotation.ts';
import type { SnapshotContact } from '../book-difference.ts';
import { fromJsonContact } from '../contact-json.ts';
import type { Name } from '../contact.ts';
import { fitLabel, splitLabels } from '../label.ts';
import type { SavedNumber } from '../saved-number.ts';
import { depthOf } from './json/json-list.ts';
import { isObject, type JsonObject } from './json/json-values.ts';

export type ReadBackup =
  | { readonly kind: 'backup'; readonly backup: AccountBackup }
  | { readonly kind: 'unreadable_backup'; readonly problem: BackupProblem };

/** The file, a list, an entry, and its usernames or labels. */
const maxDepth = 4;
/** Ten times what Telegram lets an account have. */
const maxEntries = 200_000;
/** In characters: more than any number or username of Telegram has. */
const maxText = 256;
/** Usernames of one user. */
const maxUsernames = 100;

const beginning = /^\s*\{\s*"rosterBackup"\s*:/;
/** The longest beginning that is looked at, in bytes. */
const headLength = 256;

/** Whether a file says that it is a backup of Roster; `readBackup` tells whether that is true. */
export function isBackup(bytes: Uint8Array): boolean {
  return beginning.test(new TextDecoder('latin1').decode(bytes.subarray(0, headLength)));
}

/**
 * Reads a backup as a whole, strictly: a field that is missing, unknown, or out of bounds makes it unreadable, because
 * only Roster writes these files. Takes a second for the largest one: call it in a worker thread.
 */
export function readBackup(bytes: Uint8Array): ReadBackup {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (depthOf(text) > maxDepth) throw new FormatError('It is nested too deeply');
    return readFile(new Fields(JSON.parse(text)));
  } catch (error) {
    // TypeError: bytes that are not UTF-8. SyntaxError: no JSON.
    if (
      error instanceof FormatError ||
      error instanceof TypeError ||
      error instanceof SyntaxError
    ) {
      return { kind: 'unreadable_backup', problem: 'damaged' };
    }
    throw error;
  }
}

function readFile(file: Fields): ReadBackup {
  const version = file.take('rosterBackup');
  if (typeof version === 'number' && version > backupVersion) {
    return { kind: 'unreadable_backup', problem: 'newer' };
  }
  if (version !== backupVersion) throw new FormatError('It has an unknown version');
  const account = new Fields(file.take('account'));
  const readAt = file.take('savedReadAt');
  const backup = {
    madeAt: readTime(file.take('madeAt')),
    account: { id: readId(account.take('id')), ...readAccountName(account) },
    contacts: readList(file.take('contacts'), maxEntries, (entry) => readContact(entry)),
    savedReadAt: readAt === undefined ? undefined : readTime(readAt),
    savedNumbers: readList(file.take('savedNumbers'), maxEntries, readSaved),
    blocked: readList(file.take('blocked'), maxEntries, (entry) => {
      const fields = new Fields(entry);
      const user = readUser(fields);
      fields.end();
      return user;
    }),
  };
  account.end();
  file.end();
  return { kind: 'backup', backup };
}

function readContact(entry: unknown): BackupContact {
  const fields = new Fields(entry);
  const user = readUser(fields);
  const note = fields.take('note', '');
  if (typeof note !== 'string' || fitNote(note) !== note)
    throw new FormatError('A note is too long');
  // Earlier versions kept commas of other scripts in labels.
  const labels = readList(fields.take('labels', []), maxLabels, readText).map((label) =>
    splitLabels(label).length > 1 ? fitLabel(label) : label,
  );
  if (labels.some((label) => fitLabel(label) !== label)) throw new FormatError('A label is none');
  fields.end();
  return { ...user, note, labels };
}

function readUser(fields: Fields): SnapshotContact {
  const id = readId(fields.take('id'));
  const accessHash = String(readInteger(fields.take('accessHash')));
  const usernames = readList(fields.take('usernames', []), maxUsernames, readText);
  const phone = fields.take('phone');
  const kind = fields.take('kind');
  if (kind !== undefined && kind !== 'bot' && kind !== 'deleted')
    throw new FormatError('A kind is unknown');
  return fromJsonContact(id, {
    accessHash,
    ...readName(fields),
    usernames,
    ...(phone !== undefined && { phone: readText(phone) }),
    ...(kind !== undefined && { kind }),
    ...(readMark(fields.take('mutual')) && { mutual: true }),
    ...(readMark(fields.take('closeFriend')) && { closeFriend: true }),
  });
}

function readSaved(entry: unknown): SavedNumber {
  const fields = new Fields(entry);
  const phone = readText(fields.take('phone'));
  const saved = { phone, ...readName(fields), savedAt: readTime(fields.take('savedAt')) };
  fields.end();
  return saved;
}

/** Of an account, which screens show and imports store. */
function readAccountName(fields: Fields): Name {
  const firstName = readText(fields.take('firstName', ''));
  return { firstName, lastName: readText(fields.take('lastName', '')) };
}

/** Of any length: an entry whose name is too long must not make all others unreadable. */
function readName(fields: Fields): Name {
  const firstName = fields.take('firstName', '');
  const lastName = fields.take('lastName', '');
  if (typeof firstName !== 'string' || typeof lastName !== 'string')
    throw new FormatError('A name is missing');
  return { firstName, lastName };
}

/** The fields of an object, each of which is taken once. */
class Fields {
  readonly #object: JsonObject;
  readonly #left: Set<string>;

  constructor(value: unknown) {
    if (!isObject(value)) throw new FormatError('An object is missing');
    this.#object = value;
    this.#left = new Set(Object.keys(value));
  }

  /** The value, or `absent` where the key is left out. */
  take(key: string, absent?: unknown): unknown {
    return this.#left.delete(key) ? this.#object[key] : absent;
  }

  /** Throws if there are fields that were not taken. */
  end(): void {
    if (this.#left.size > 0) throw new FormatError('A field is unknown');
  }
}

/** Thrown for a file that is not as Roster writes it. Names no content. */
class FormatError extends Error {}

function readList<T>(value: unknown, most: number, read: (entry: unknown) => T): readonly T[] {
  if (!Array.isArray(value) || value.length > most) throw new FormatError('A list is missing');
  return value.map((entry: unknown) => read(entry));
}

function readText(value: unknown): string {
  if (typeof value !== 'string' || value.length > maxText)
    throw new FormatError('A text is missing');
  return value;
}

function readMark(value: unknown): boolean {
  if (value !== undefined && value !== true)
    throw new FormatError('A mark is neither on nor left out');
  return value === true;
}

/** A user id. */
function readId(value: unknown): bigint {
  const id = readInteger(value);
  if (id <= 0n) throw new FormatError('An id is not positive');
  return id;
}

/** An integer of 64 bits, as a string. */
function readInteger(value: unknown): bigint {
  if (typeof value !== 'string' || !/^-?\d{1,19}$/.test(value)) {
    throw new FormatError('An integer is missing');
  }
  const integer = BigInt(value);
  if (BigInt.asIntN(64, integer) !== integer) throw new FormatError('An integer is too large');
  return integer;
}

function readTime(value: unknown): Date {
  const at = new Date(readText(value));
  if (Number.isNaN(at.getTime()) || at.toISOString() !== value) {
    throw new FormatError('A time is missing');
  }
  return at;
}
