/** Where a list of entries stands in a JSON text. */
export interface JsonList {
  /** Behind its bracket. */
  readonly start: number;
  /** The keys that lead to it: `contacts`, `list`. */
  readonly path: readonly string[];
  /** The keys that stand before it in the outermost object. */
  readonly keysBefore: readonly string[];
  /** An object whose values are the entries, each under its id: so Firebase and its like write them. */
  readonly isKeyed?: true;
}

/** More than any program writes beside its list of people. */
const maxKeys = 1000;
/** Objects around a list. */
const maxPath = 8;

/** Where people are kept, in whatever else a program writes down. */
const usualKeys: ReadonlySet<string> = new Set(['contacts', 'list']);
/** Also there, where neither of these is: Google's People API, address book servers, databases. */
const otherKeys: ReadonlySet<string> = new Set([
  'connections',
  'otherContacts',
  'contact',
  'people',
  'persons',
  'users',
  'entries',
  'records',
  'results',
  'items',
  'data',
  'members',
  'participants',
  'phonebook',
  'addressbook',
  'address_book',
]);

/** The path of entries that stand in no list, one below the other or alone. */
export const withoutList: readonly string[] = ['.'];

/**
 * Finds `[...]`, `{ contacts: [...] }`, `{ contacts: { list: [...] } }`, `{ list: [...] }` and their like
 * without parsing what stands around: as objects, 20 MB of JSON take up 20 times as much. Where there is
 * no list the whole text may be entries. Takes linear time.
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
    // Inside of one of the others, a list may be called `contacts` again.
    const found =
      findKey(text, at + 1, path.length === 0 ? before : undefined, among) ??
      (among === otherKeys ? findKey(text, at + 1, undefined, usualKeys) : undefined);
    if (!found) return undefined;
    path.push(found.key);
    at = found.at;
  }
}

/** Objects one below the other, a line each as databases write them; the last may be cut off. */
export function* jsonValues(text: string): Generator<string> {
  for (let at = skipBlanks(text, 0); text[at] === '{';) {
    const end = endOfValue(text, at);
    yield text.slice(at, end);
    at = skipBlanks(text, end);
    if (text[at] === ',') at = skipBlanks(text, at + 1);
  }
}

/** The values of a list as they are written; the last one may be cut off where the text is. */
export function* jsonEntries(text: string, from: number): Generator<string> {
  for (let at = skipBlanks(text, from); at < text.length && text[at] !== ']';) {
    const end = endOfValue(text, at);
    yield text.slice(at, end);
    at = skipBlanks(text, end);
    if (text[at] === ',') at = skipBlanks(text, at + 1);
    // What stands here is no list.
    else if (text[at] !== ']') return;
  }
}

/** How deep lists are looked for under keys that say nothing, and how many are looked at. */
const maxDepth = 4;
const maxLists = 50;

/**
 * Every list of objects, and every object that may be one, whatever the key: outer ones first. Lists in
 * lists are not looked for: those are of an entry.
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

/** The values of an object as they are written. */
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

/** The first of these keys in an object, and where its value begins. */
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

/** Behind a value, or the end of a text in which it has none. */
function endOfValue(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    switch (text[at]) {
      case '"':
        at = endOfString(text, at);
        break;
      case '[':
      case '{':
        depth++;
        break;
      case ']':
      case '}':
        if (depth === 0) return at;
        depth--;
        break;
      case ',':
        if (depth === 0) return at;
        continue;
      default:
        continue;
    }
    if (depth === 0) return at + 1;
  }
  return text.length;
}

/** Where the quote that closes it stands. */
function endOfString(text: string, from: number): number {
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
