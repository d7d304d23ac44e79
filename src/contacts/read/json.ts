import { CardDraft } from './card-draft.ts';
import type { CardRecord } from './card-record.ts';
import { headerRole, type Role } from './header-roles.ts';
import { isJcard, readJcard } from './jcard.ts';
import { findJsonList, jsonEntries, type JsonList } from './json-list.ts';
import { saidCard } from './said-card.ts';

export type JsonFormat = 'jcard' | 'json' | 'telegram';

type JsonObject = Readonly<Record<string, unknown>>;

/** In characters, of one entry: with a picture, as jCards have them. */
const maxEntry = 4_194_304;
/** Entries that are looked at to tell what a list is of. */
const sampled = 100;
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
  const list = findJsonList(text);
  if (!list) return undefined;
  const format = list.path.at(-1) === 'list' ? 'telegram' : 'json';
  switch (kindOf(text, list)) {
    case 'jcards':
      return { format: 'jcard', records: readEntries(text, list) };
    case 'people':
      return { format, records: readEntries(text, list) };
    case undefined:
      return list.before.includes('roster')
        ? { format, records: readEntries(text, list) }
        : undefined;
  }
}

/** What the first entry is that says what it is. */
function kindOf(text: string, { from }: JsonList): 'jcards' | 'people' | undefined {
  let left = sampled;
  for (const written of jsonEntries(text, from)) {
    const entry = parse(written);
    if (isJcard(entry)) return 'jcards';
    if (isObject(entry) && saysSomething(entry)) return 'people';
    left -= 1;
    if (left === 0) return undefined;
  }
  return undefined;
}

function* readEntries(text: string, { from }: JsonList): Generator<CardRecord> {
  const roles = new Map<string, Role>();
  const roleOf = (key: string): Role => {
    const role = roles.get(key) ?? headerRole(key);
    if (roles.size < maxKeys) roles.set(key, role);
    return role;
  };
  let index = 0;
  for (const written of jsonEntries(text, from)) {
    const entry = parse(written);
    yield isJcard(entry) ? readJcard(entry, index) : readObject(entry, index, roleOf, written);
    index += 1;
  }
}

function readObject(
  entry: unknown,
  index: number,
  roleOf: (key: string) => Role,
  written: string,
): CardRecord {
  if (entry === undefined) {
    const damaged = new CardDraft();
    damaged.leaveOut(written, 'unreadable');
    return damaged.finish(index);
  }
  const said = Object.entries(isObject(entry) ? entry : {}).flatMap(([key, value]) =>
    textsOf(value).map((text) => ({ role: roleOf(key), text, field: key })),
  );
  return saidCard(said, index);
}

/** The texts in a value, also where several stand in a list or each has a label beside it. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value.trim()];
  if (typeof value === 'number') return [String(value)];
  return listOf(value).flatMap((item) => {
    const text = isObject(item) ? (item['value'] ?? item['number'] ?? item['phone']) : item;
    return typeof text === 'string' || typeof text === 'number' ? [String(text).trim()] : [];
  });
}

function saysSomething(entry: JsonObject): boolean {
  return Object.keys(entry).some((key) =>
    ['phone', 'telegram_id', 'username'].includes(headerRole(key)),
  );
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
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
