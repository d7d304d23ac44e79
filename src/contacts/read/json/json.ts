import { type ColumnRole, headerRole } from '../../labels/header-roles.ts';
import { hasTelegramShape } from '../../labels/telegram-headers.ts';
import { isWrittenNumber } from '../../phone/find-numbers.ts';
import type { CardRecord } from '../../record/card-record.ts';
import { leftOutRecord } from '../../record/left-out-record.ts';
import { type FieldSource, recordFromFields } from '../fields/record-from-fields.ts';
import { isJcard, readJcard } from '../vcard/jcard.ts';
import { parseEntry } from './json-entry.ts';
import { objectFields } from './json-fields.ts';
import {
  type JsonList,
  findJsonList,
  jsonEntries,
  jsonMembers,
  jsonValues,
  listsUnderAnyKey,
  withoutList,
} from './json-list.ts';
import { type JsonObject, type RoleOf, isObject } from './json-values.ts';

export type JsonFormat = 'jcard' | 'json' | 'telegram';

/** Entries to inspect before deciding what a list holds. */
const maxSampled = 100;
const fewEntries = 5;
/** In characters: the beginning of a text that is searched for a list under an unknown key. */
const maxSearched = 1_048_576;
/** More keys than any file has; bounds the cache. */
const maxKeys = 1024;

/**
 * Finds the people in a JSON text: jCards (RFC 7095), Telegram Desktop's export (`result.json`, whole or only
 * the contacts), Roster's own export, or any list of objects with known keys. Undefined if there are none.
 * Entries are parsed one at a time; one that is damaged, too large or too deep becomes a record with a left-out part.
 *
 * @example
 * findJsonCards('[{ "name": "Zoe", "mobile": "+447911123456" }]'); // format 'json', one record
 */
export function findJsonCards(
  text: string,
): { readonly format: JsonFormat; readonly records: Iterable<CardRecord> } | undefined {
  if (/^\s*\[\s*"vcard"/.test(text)) {
    const { value, fault } = parseEntry(text);
    if (isJcard(value)) return { format: 'jcard', records: [readJcard(value, 0)] };
    if (fault === undefined || fault === 'unreadable') return undefined;
    return { format: 'jcard', records: [leftOutRecord(text, fault, 0)] };
  }
  const list = findPeopleList(text);
  if (!list) return undefined;
  const kind = kindOf(text, list);
  if (kind === 'jcards') return { format: 'jcard', records: readEntries(text, list, headerRole) };
  const isOwn = list.keysBefore.includes('roster');
  if (kind === undefined && !isOwn) return undefined;
  const isTelegram = isOwn || kind === 'users' || isTelegramDesktop(list);
  const format = isTelegram && list.path.at(-1) === 'list' ? 'telegram' : 'json';
  const findRole = isTelegram ? telegramRoleOf : headerRole;
  return { format, records: readEntries(text, list, findRole, isOwn ? 'roster' : 'other') };
}

/**
 * Finds the list under a usual key, else under any key: read as one object, its people would become one.
 */
function findPeopleList(text: string): JsonList | undefined {
  const list = findJsonList(text);
  const isRead = list && list.path !== withoutList && kindOf(text, list) !== undefined;
  if (isRead || !/^\s*\{/.test(text) || list?.keysBefore.includes('roster')) return list;
  const head = text.slice(0, maxSearched);
  const [first = ''] = jsonValues(head);
  const entry = parseEntry(first).value;
  const isPerson =
    isObject(entry) && Object.keys(entry).some((key) => isContactRole(headerRole(key)));
  if (isPerson) return list;
  for (const other of listsUnderAnyKey(head)) if (holdsPeople(head, other)) return other;
  return list;
}

/** Whether most of the first entries are objects with a name and a number or account. */
function holdsPeople(text: string, list: JsonList): boolean {
  let [seen, people] = [0, 0];
  for (const written of entriesOf(text, list)) {
    const entry = written.startsWith('{') ? parseEntry(written).value : undefined;
    if (!isObject(entry)) return false;
    const roles = Object.keys(entry).map(headerRole);
    if (isUser(entry) || (roles.some(isNameRole) && roles.some(isContactRole))) people += 1;
    seen += 1;
    if (seen === fewEntries) break;
  }
  return people * 2 > seen;
}

/** `users`: Telegram users as its libraries export them. */
type ListKind = 'jcards' | 'people' | 'users';

/** The kind of a list by its first entry of a known kind. */
function kindOf(text: string, list: JsonList): ListKind | undefined {
  let left = maxSampled;
  for (const written of entriesOf(text, list)) {
    const entry = parseEntry(written).value;
    if (isJcard(entry)) return 'jcards';
    if (typeof entry === 'string' && isWrittenNumber(entry)) return 'people';
    if (isObject(entry)) {
      if (isUser(entry)) return 'users';
      if (describesPerson(entry)) return 'people';
    }
    left -= 1;
    if (left === 0) return undefined;
  }
  return undefined;
}

function isTelegramDesktop({ path, keysBefore }: JsonList): boolean {
  return (
    path.join('.') === 'contacts.list' ||
    (path.join('.') === 'list' && keysBefore.includes('about'))
  );
}

/** Whether an object is a user as Telethon, TDLib or Telegram Desktop export it. */
function isUser(entry: JsonObject): boolean {
  if (entry['_'] === 'User' || entry['_'] === 'user' || entry['@type'] === 'user') return true;
  const keys = Object.keys(entry);
  const isDesktopKey = (key: string): boolean =>
    /^(?:user_id|first_name|last_name|phone_number|date|date_unixtime)$/.test(key);
  return hasTelegramShape(keys) || (keys.includes('phone_number') && keys.every(isDesktopKey));
}

/** The role of a key in exports of Telegram programs, where ids and usernames are Telegram's. */
function telegramRoleOf(key: string): ColumnRole {
  if (key === 'id' || key === 'user_id') return 'telegram_id';
  return key === 'username' ? 'username' : headerRole(key);
}

function* readEntries(
  text: string,
  list: JsonList,
  findRole: RoleOf,
  source: FieldSource = 'other',
): Generator<CardRecord> {
  const roles = new Map<string, ColumnRole>();
  const roleOf: RoleOf = (key) => {
    const role = roles.get(key) ?? findRole(key);
    if (roles.size < maxKeys) roles.set(key, role);
    return role;
  };
  let index = 0;
  for (const written of entriesOf(text, list)) {
    yield readEntry(written, { index, source, roleOf });
    index += 1;
  }
}

function readEntry(
  written: string,
  {
    index,
    source,
    roleOf,
  }: { readonly index: number; readonly source: FieldSource; readonly roleOf: RoleOf },
): CardRecord {
  const { value: entry, fault = 'unreadable' } = parseEntry(written);
  if (isJcard(entry)) return readJcard(entry, index);
  if (isObject(entry)) return recordFromFields(objectFields(entry, roleOf), { index, source });
  if (typeof entry === 'string' && isWrittenNumber(entry)) {
    return recordFromFields([{ role: 'phone', text: entry, header: '' }], { index });
  }
  return leftOutRecord(written, fault, index);
}

function entriesOf(text: string, { start, path, isKeyed }: JsonList): Iterable<string> {
  if (isKeyed) return jsonMembers(text, start);
  return path === withoutList ? jsonValues(text) : jsonEntries(text, start);
}

/** Whether an object has a number or account, at any depth. */
function describesPerson(entry: JsonObject): boolean {
  for (const { role, text } of objectFields(entry, headerRole)) {
    if (text !== '' && isContactRole(role)) return true;
  }
  return Object.keys(entry).some((key) => isContactRole(headerRole(key)));
}

function isContactRole(role: ColumnRole): boolean {
  return role === 'phone' || role === 'telegram_id' || role === 'username';
}

function isNameRole(role: ColumnRole): boolean {
  return role === 'first' || role === 'last' || role === 'whole';
}
