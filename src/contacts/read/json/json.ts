import { CardDraft } from '../../record/card-draft.ts';
import type { CardRecord } from '../../record/card-record.ts';
import { headerRole, type Role } from '../../labels/header-roles.ts';
import { isJcard, readJcard } from '../vcard/jcard.ts';
import {
  bare,
  findJsonList,
  jsonEntries,
  jsonMembers,
  jsonValues,
  otherLists,
  type JsonList,
} from './json-list.ts';
import { saidInObject } from './json-fields.ts';
import { isObject, type JsonObject, type RoleOf } from './json-values.ts';
import { isWrittenNumber } from '../../phone/find-numbers.ts';
import { saidCard } from '../fields/record-from-fields.ts';
import { hasTelegramShape } from '../../labels/telegram-headers.ts';

export type JsonFormat = 'jcard' | 'json' | 'telegram';

/** In characters, of one entry: with a picture, as jCards have them. */
const maxEntry = 4_194_304;
/** Entries that are looked at to tell what a list is of. */
const sampled = 100;
const fewEntries = 5;
/** In characters, of a text whose list stands under a key that says nothing. */
const searched = 1_048_576;
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
  const list = findPeople(text);
  if (!list) return undefined;
  const kind = kindOf(text, list);
  if (kind === 'jcards') return { format: 'jcard', records: readEntries(text, list, headerRole) };
  const isOwn = list.before.includes('roster');
  if (kind === undefined && !isOwn) return undefined;
  const isTelegram = isOwn || kind === 'users' || isTelegramDesktop(list);
  const format = isTelegram && list.path.at(-1) === 'list' ? 'telegram' : 'json';
  return { format, records: readEntries(text, list, isTelegram ? telegramRoleOf : headerRole) };
}

/**
 * The list where people are usually kept; or else one under any key, because what stands in it is of
 * several people and would become one.
 */
function findPeople(text: string): JsonList | undefined {
  const list = findJsonList(text);
  const isRead = list && list.path !== bare && kindOf(text, list) !== undefined;
  if (isRead || !/^\s*\{/.test(text) || list?.before.includes('roster')) return list;
  const head = text.slice(0, searched);
  const [first = ''] = jsonValues(head);
  const entry = parse(first);
  const isPerson = isObject(entry) && Object.keys(entry).some((key) => isReaching(headerRole(key)));
  if (isPerson) return list;
  for (const other of otherLists(head)) if (isOfPeople(head, other)) return other;
  return list;
}

/** Whether the first entries are objects with a name and a number or account, which a few may lack. */
function isOfPeople(text: string, list: JsonList): boolean {
  let [seen, people] = [0, 0];
  for (const written of entriesOf(text, list)) {
    const entry = written.startsWith('{') ? parse(written) : undefined;
    if (!isObject(entry)) return false;
    const roles = Object.keys(entry).map(headerRole);
    if (isUser(entry) || (roles.some(isNamed) && roles.some(isReaching))) people += 1;
    seen += 1;
    if (seen === fewEntries) break;
  }
  return people * 2 > seen;
}

/** `users`: of Telegram, as its libraries write them. */
type ListKind = 'jcards' | 'people' | 'users';

/** What the first entry is that says what it is. */
function kindOf(text: string, list: JsonList): ListKind | undefined {
  let left = sampled;
  for (const written of entriesOf(text, list)) {
    const entry = parse(written);
    if (isJcard(entry)) return 'jcards';
    if (typeof entry === 'string' && isWrittenNumber(entry)) return 'people';
    if (isObject(entry)) {
      if (isUser(entry)) return 'users';
      if (saysSomething(entry)) return 'people';
    }
    left -= 1;
    if (left === 0) return undefined;
  }
  return undefined;
}

function isTelegramDesktop({ path, before }: JsonList): boolean {
  return (
    path.join('.') === 'contacts.list' || (path.join('.') === 'list' && before.includes('about'))
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
  if (isObject(entry)) return saidCard(saidInObject(entry, roleOf), index);
  if (typeof entry === 'string' && isWrittenNumber(entry)) {
    return saidCard([{ role: 'phone', text: entry, field: '' }], index);
  }
  const damaged = new CardDraft();
  damaged.leaveOut(written, 'unreadable');
  return damaged.finish(index);
}

function entriesOf(text: string, { from, path, isKeyed }: JsonList): Iterable<string> {
  if (isKeyed) return jsonMembers(text, from);
  return path === bare ? jsonValues(text) : jsonEntries(text, from);
}

/** Whether anything in it leads to a person, however deep it stands. */
function saysSomething(entry: JsonObject): boolean {
  for (const { role, text } of saidInObject(entry, headerRole)) {
    if (text !== '' && isReaching(role)) return true;
  }
  return Object.keys(entry).some((key) => isReaching(headerRole(key)));
}

function isReaching(role: Role): boolean {
  return role === 'phone' || role === 'telegram_id' || role === 'username';
}

function isNamed(role: Role): boolean {
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
