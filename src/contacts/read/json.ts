import type { CardRecord } from './card-record.ts';
import { headerRole, type Role } from './header-roles.ts';
import { isJcard, readJcard } from './jcard.ts';
import { saidCard } from './said-card.ts';

export type JsonFormat = 'jcard' | 'json' | 'telegram';

type JsonObject = Readonly<Record<string, unknown>>;

/** More spellings of keys than one file has; bounds what made-up ones cost. */
const maxKeys = 1024;

/**
 * The cards of a JSON text: jCards (RFC 7095), what Telegram Desktop exports (`result.json`, whole or
 * only its contacts), our own export, or any list of objects whose keys say what they hold. Undefined
 * when there are none.
 */
export function findJsonCards(
  text: string,
): { readonly format: JsonFormat; readonly records: Iterable<CardRecord> } | undefined {
  const value = parse(text);
  const jcards = (isJcard(value) ? [value] : listOf(value)).filter(isJcard);
  if (jcards.length > 0) return { format: 'jcard', records: jcards.map(readJcard) };
  const found = findEntries(value);
  const ours = isObject(value) && value['roster'] !== undefined;
  const says = found?.entries.some((entry) => isObject(entry) && saysSomething(entry));
  return found && (ours || says)
    ? { format: found.format, records: readEntries(found.entries) }
    : undefined;
}

/** `[...]`, `{ contacts: [...] }`, and Telegram's `{ contacts: { list: [...] } }` or `{ list: [...] }`. */
function findEntries(
  value: unknown,
): { readonly format: JsonFormat; readonly entries: readonly unknown[] } | undefined {
  const contacts = isObject(value) ? (value['contacts'] ?? value) : value;
  if (Array.isArray(contacts)) return { format: 'json', entries: contacts };
  const list = isObject(contacts) ? contacts['list'] : undefined;
  return Array.isArray(list) ? { format: 'telegram', entries: list } : undefined;
}

function* readEntries(entries: readonly unknown[]): Generator<CardRecord> {
  const roles = new Map<string, Role>();
  const roleOf = (key: string): Role => {
    const role = roles.get(key) ?? headerRole(key);
    if (roles.size < maxKeys) roles.set(key, role);
    return role;
  };
  for (const [index, entry] of entries.entries()) {
    const said = Object.entries(isObject(entry) ? entry : {});
    yield saidCard(
      said.flatMap(([key, value]) =>
        textsOf(value).map((text): [Role, string] => [roleOf(key), text]),
      ),
      index,
    );
  }
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

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
