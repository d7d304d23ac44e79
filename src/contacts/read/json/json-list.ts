/** A list of entries in a JSON text. */
export interface JsonList {
  /** The offset after its opening bracket. */
  readonly start: number;
  /** The keys that lead to it: `contacts`, `list`. */
  readonly path: readonly string[];
  /** The keys before it in the outermost object. */
  readonly keysBefore: readonly string[];
  /** The list is an object whose values are the entries, by id, as Firebase exports them. */
  readonly isKeyed?: true;
}

/** More keys than any program writes before its list of people. */
const maxKeys = 1000;
/** Maximum nesting of a list. */
const maxPath = 8;

/** Keys of lists of people, which take precedence over `otherKeys`. */
const usualKeys: ReadonlySet<string> = new Set(['contacts', 'list']);
/** Keys of lists in Google's People API, address book servers and databases. Append further keys here. */
const otherKeys: ReadonlySet<string> = new Set(
  (
    'connections otherContacts contact people persons users entries records results items data ' +
    'members participants phonebook addressbook address_book'
  ).split(' '),
);

/** The path of entries outside of any list: a single object, or one object after another. */
export const withoutList: readonly string[] = ['.'];

/**
 * Finds `[…]`, `{ contacts: […] }`, `{ contacts: { list: […] } }` and the like in linear time, without parsing
 * the text around it: as objects, 20 MB of JSON would need 20 times the memory. Without a list, the text itself
 * may be entries (`withoutList`).
 */
export function findJsonList(text: string): JsonList | undefined {
  const start = skipBlanks(text, 0);
  const found = listUnder(text, start, usualKeys) ?? listUnder(text, start, otherKeys);
  return (
    found ?? (text[start] === '{' ? { start: start, path: withoutList, keysBefore: [] } : undefined)
  );
}

function listUnder(text: string, start: number, among: ReadonlySet<string>): JsonList | undefined {
  const path: string[] = [];
  const before: string[] = [];
  for (let at = start; ;) {
    if (text[at] === '[') return { start: at + 1, path, keysBefore: before };
    if (text[at] !== '{' || path.length >= maxPath) return undefined;
    // Within one of `otherKeys`, the list may have a usual key.
    const found =
      findKey(text, at + 1, path.length === 0 ? before : undefined, among) ??
      (among === otherKeys ? findKey(text, at + 1, undefined, usualKeys) : undefined);
    if (!found) return undefined;
    path.push(found.key);
    at = found.at;
  }
}

/** Yields consecutive objects as text, a line each as databases export them; the last may be truncated. */
export function* jsonValues(text: string): Generator<string> {
  for (let at = skipBlanks(text, 0); text[at] === '{';) {
    const end = endOfValue(text, at);
    yield text.slice(at, end);
    at = skipBlanks(text, end);
    if (text[at] === ',') at = skipBlanks(text, at + 1);
  }
}

/** Yields the values of a list as text; the last may be truncated. */
export function* jsonEntries(text: string, from: number): Generator<string> {
  for (let at = skipBlanks(text, from); at < text.length && text[at] !== ']';) {
    const end = endOfValue(text, at);
    yield text.slice(at, end);
    at = skipBlanks(text, end);
    if (text[at] === ',') at = skipBlanks(text, at + 1);
    // The text is no list.
    else if (text[at] !== ']') return;
  }
}

/** Bounds the search under unknown keys. */
const maxDepth = 4;
const maxLists = 50;

/**
 * Yields every list of objects, and every object that may be one, under any key, outermost first. Ignores lists
 * within lists, which belong to an entry.
 */
export function* listsUnderAnyKey(text: string): Generator<JsonList> {
  let left = maxLists;
  const open = [{ from: skipBlanks(text, 0) + 1, path: [] as readonly string[] }];
  for (let next = open.shift(); next && left > 0; next = open.shift()) {
    const { from, path } = next;
    yield { start: from, path, keysBefore: [], isKeyed: true };
    left -= 1;
    for (const { key, at } of membersOf(text, from)) {
      const inner = skipBlanks(text, at + 1);
      if (text[at] === '[' && text[inner] === '{' && left > 0) {
        left -= 1;
        yield { start: at + 1, path: [...path, key], keysBefore: [] };
      } else if (text[at] === '{' && path.length < maxDepth && open.length < maxLists) {
        open.push({ from: at + 1, path: [...path, key] });
      }
    }
  }
}

/** Yields the values of an object as text. */
export function* jsonMembers(text: string, from: number): Generator<string> {
  for (const { at } of membersOf(text, from)) yield text.slice(at, endOfValue(text, at));
}

function* membersOf(
  text: string,
  from: number,
): Generator<{ readonly key: string; readonly at: number }> {
  for (let at = skipBlanks(text, from); text[at] === '"';) {
    const end = endOfValue(text, at);
    const value = skipBlanks(text, end);
    if (text[value] !== ':') return;
    const begin = skipBlanks(text, value + 1);
    yield { key: text.slice(at + 1, end - 1), at: begin };
    at = skipBlanks(text, endOfValue(text, begin));
    if (text[at] === ',') at = skipBlanks(text, at + 1);
  }
}

/** Finds the first of some keys in an object, and the offset of its value. */
function findKey(
  text: string,
  from: number,
  before: string[] | undefined,
  among: ReadonlySet<string>,
): { readonly key: string; readonly at: number } | undefined {
  let left = maxKeys;
  for (const { key, at } of membersOf(text, from)) {
    if (among.has(key) && /[[{]/.test(text.charAt(at))) return { key, at };
    if (before && before.length < 100) before.push(key);
    left -= 1;
    if (left === 0) return undefined;
  }
  return undefined;
}

/** The offset after a value, or the end of a truncated text. */
function endOfValue(text: string, from: number): number {
  return scanValue(text, from).end;
}

/** How many lists and objects of a value are within each other. */
export function depthOf(text: string): number {
  return scanValue(text, 0).deepest;
}

function scanValue(text: string, from: number): { readonly end: number; readonly deepest: number } {
  let [depth, deepest] = [0, 0];
  for (let at = from; at < text.length; at++) {
    switch (text[at]) {
      case '"':
        at = endOfString(text, at);
        break;
      case '[':
      case '{':
        depth++;
        deepest = Math.max(deepest, depth);
        break;
      case ']':
      case '}':
        if (depth === 0) return { end: at, deepest };
        depth--;
        break;
      case ',':
        if (depth === 0) return { end: at, deepest };
        continue;
      default:
        continue;
    }
    if (depth === 0) return { end: at + 1, deepest };
  }
  return { end: text.length, deepest };
}

/** The offset of the closing quote. */
export function endOfString(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let escapes = 0;
    while (text[at - 1 - escapes] === '\\') escapes++;
    if (escapes % 2 === 0) return at;
  }
  return text.length;
}

const blanks = /[ \t\r\n]*/y;

function skipBlanks(text: string, from: number): number {
  blanks.lastIndex = from;
  blanks.test(text);
  return blanks.lastIndex;
}
