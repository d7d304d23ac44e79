import { createContactSearch } from './contact-search.ts';
import type { Contact } from './contact.ts';
import { filterInSteps, type Steps } from './steps.ts';

/** A text about a user: what refers to the user, and the rest. */
export interface SplitReference {
  readonly query: string;
  /** Empty if the text is only a reference. */
  readonly rest: string;
}

/** An id, a username, a link or a number. */
const handle =
  /^(?:@\w+|tg:\S+|\S*\b(?:t\.me|telegram\.(?:me|dog))\b\S*|\+?[\p{Nd}\s().-]*\p{Nd}\)?)(?=[\s:=]|$)/iu;
/** Longer names are rare, and each word may narrow the search. */
const maxNameWords = 5;

/**
 * Separates the reference to a user from the text after it: at `=` or `:`, after an id, username, link or number, or
 * after as many words as together name a contact.
 *
 * @example
 * runAtOnce(splitReference('zoe met in Rome', [zoe])); // { query: 'zoe', rest: 'met in Rome' }
 */
export function* splitReference(text: string, contacts: Iterable<Contact>): Steps<SplitReference> {
  const typed = text.trim();
  const marked = /^([^=:\n]*[^=:\s])\s*[=:](?!\/\/)\s*(.*)$/s.exec(typed);
  if (marked) return { query: marked[1] ?? '', rest: (marked[2] ?? '').trim() };
  const query = handle.exec(typed)?.[0] ?? (yield* namingWords(typed, contacts));
  return { query: query.trim(), rest: typed.slice(query.length).trim() };
}

/** The longest beginning of the text, of a word at least, that names a contact. */
function* namingWords(typed: string, contacts: Iterable<Contact>): Steps<string> {
  let named: Iterable<Contact> = contacts;
  let end = 0;
  for (const { 0: word, index } of [...typed.matchAll(/\S+/g)].slice(0, maxNameWords)) {
    const beginning = typed.slice(0, index + word.length);
    const found = yield* filterInSteps(named, createContactSearch(beginning));
    if (found.length === 0) break;
    named = found;
    end = beginning.length;
  }
  return end > 0 ? typed.slice(0, end) : (/^\S*/.exec(typed)?.[0] ?? '');
}
