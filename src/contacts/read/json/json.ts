import { CardDraft } from '../../record/card-draft.ts';
import type { CardRecord } from '../../record/card-record.ts';
import { headerRole, type Role } from '../../labels/header-roles.ts';
import { isJcard, readJcard } from '../vcard/jcard.ts';
import {
  withoutList,
  findJsonList,
  jsonEntries,
  jsonMembers,
  jsonValues,
  listsUnderAnyKey,
  type JsonList,
} from './json-list.ts';
import { objectFields } from './json-fields.ts';
import { isObject, type JsonObject, type RoleOf } from './json-values.ts';
import { isWrittenNumber } from '../../phone/find-numbers.ts';
import { recordFromFields } from '../fields/record-from-fields.ts';
import { hasTelegramShape } from '../../labels/telegram-headers.ts';

export type JsonFormat = 'jcard' | 'json' | 'telegram';

/** In characters, of one entry: with a picture, as jCards have them. */
const maxEntry = 4_194_304;
/** Entries that are looked at to tell what a list is of. */
const maxSampled = 100;
const fewEntries = 5;
/** In characters, of a text whose list stands under a key that says nothing. */
const maxSearched = 1_048_576;
/** More spellings of keys than one file has; bounds what made-up ones cost. */
const maxKeys = 1024;

/**
 * The cards of a JSON text: jCards (RFC 7095), what Telegram Desktop exports (`result.json`, whole or
 * only its contacts), our own export, or any list of objects whose keys say what they hold. Undefined
 * when there are none. Entries are parsed one at a time: a damaged one costs no other.
 */
export function findJsonCards(
  text: string,
): { readonly format: JsonFormat; readonly records: Iterable<CardRecord> } | undefined {
  if (/^\s*\[\s*"vcard"/.test(text)) {
    const value = parse(text);
    return isJcard(value) ? { format: 'jcard', records: [readJcard(value, 0)] } : undefined;
  }
  const list = findPeopleList(text);
  if (!list) return undefined;
  const kind = kindOf(text, list);
  if (kind === 'jcards') return { format: 'jcard', records: readEntries(text, list, headerRole) };
  const isOwn = list.keysBefore.includes('roster');
  if (kind === undefined && !isOwn) return undefined;
  const isTelegram = isOwn || kind === 'users' || isTelegramDesktop(list);
  const format = isTelegram && list.path.at(-1) === 'list' ? 'telegram' : 'json';
  return { format, records: readEntries(text, list, isTelegram ? telegramRoleOf : headerRole) };
}

/**
 * The list where people are usually kept; or else one under any key, because what stands in it is of
 * several people and would become one.
 */
function findPeopleList(text: string): JsonList | undefined {
  const list = findJsonList(text);
  const isRead = list && list.path !== withoutList && kindOf(text, list) !== undefined;
  if (isRead || !/^\s*\{/.test(text) || list?.keysBefore.includes('roster')) return list;
  const head = text.slice(0, maxSearched);
  const [first = ''] = jsonValues(head);
  const entry = parse(first);
  const isPerson =
    isObject(entry) && Object.keys(entry).some((key) => isContactRole(headerRole(key)));
  if (isPerson) return list;
  for (const other of listsUnderAnyKey(head)) if (holdsPeople(head, other)) return other;
  return list;
}

/** Whether the first entries are objects with a name and a number or account, which a few may lack. */
function holdsPeople(text: string, list: JsonList): boolean {
  let [seen, people] = [0, 0];
  for (const written of entriesOf(text, list)) {
    const entry = written.startsWith('{') ? parse(written) : undefined;
    if (!isObject(entry)) return false;
    const roles = Object.keys(entry).map(headerRole);
    if (isUser(entry) || (roles.some(isNameRole) && roles.some(isContactRole))) people += 1;
    seen += 1;
    if (seen === fewEntries) break;
  }
  return people * 2 > seen;
}

/** `users`: of Telegram, as its libraries write them. */
type ListKind = 'jcards' | 'people' | 'users';

/** What the first entry is that says what it is. */
function kindOf(text: string, list: JsonList): ListKind | undefined {
  let left = maxSampled;
  for (const written of entriesOf(text, list)) {
    const entry = parse(written);
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

/** A user as Telethon, TDLib or Telegram Desktop write one. */
function isUser(entry: JsonObject): boolean {
  if (entry['_'] === 'User' || entry['_'] === 'user' || entry['@type'] === 'user') return true;
  const keys = Object.keys(entry);
  const ofDesktop = (key: string): boolean =>
    /^(?:user_id|first_name|last_name|phone_number|date|date_unixtime)$/.test(key);
  return hasTelegramShape(keys) || (keys.includes('phone_number') && keys.every(ofDesktop));
}

/** In what Telegram's programs write, ids and usernames are Telegram's though no key says so. */
function telegramRoleOf(key: string): Role {
  if (key === 'id' || key === 'user_id') return 'telegram_id';
  return key === 'username' ? 'username' : headerRole(key);
}

function* readEntries(text: string, list: JsonList, meaning: RoleOf): Generator<CardRecord> {
  const roles = new Map<string, Role>();
  const roleOf: RoleOf = (key) => {
    const role = roles.get(key) ?? meaning(key);
    if (roles.size < maxKeys) roles.set(key, role);
    return role;
  };
  let index = 0;
  for (const written of entriesOf(text, list)) {
    const entry = parse(written);
    yield isJcard(entry) ? readJcard(entry, index) : readEntry(entry, index, roleOf, written);
    index += 1;
  }
}

function readEntry(entry: unknown, index: number, roleOf: RoleOf, written: string): CardRecord {
  if (isObject(entry)) return recordFromFields(objectFields(entry, roleOf), index);
  if (typeof entry === 'string' && isWrittenNumber(entry)) {
    return recordFromFields([{ role: 'phone', text: entry, header: '' }], index);
  }
  const damaged = new CardDraft();
  damaged.addLeftOut(written, 'unreadable');
  return damaged.finish(index);
}

function entriesOf(text: string, { start, path, isKeyed }: JsonList): Iterable<string> {
  if (isKeyed) return jsonMembers(text, start);
  return path === withoutList ? jsonValues(text) : jsonEntries(text, start);
}

/** Whether anything in it leads to a person, however deep it stands. */
function describesPerson(entry: JsonObject): boolean {
  for (const { role, text } of objectFields(entry, headerRole)) {
    if (text !== '' && isContactRole(role)) return true;
  }
  return Object.keys(entry).some((key) => isContactRole(headerRole(key)));
}

function isContactRole(role: Role): boolean {
  return role === 'phone' || role === 'telegram_id' || role === 'username';
}

function isNameRole(role: Role): boolean {
  return role === 'first' || role === 'last' || role === 'whole';
}

/** Undefined where it is damaged, or longer than anybody's entry. */
function parse(text: string): unknown {
  if (text.length > maxEntry) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
