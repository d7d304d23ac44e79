import { startsWithTypo } from '../../contacts/one-typo.ts';
import { actions } from './actions.ts';
import { button, type Button } from './blocks.ts';
import type { Command, CommandName } from './command.ts';
import { shortened } from './contact-words.ts';
import type { Locale } from './locale.ts';
import { say } from './words.ts';

export interface TypedCommand {
  readonly name: CommandName;
  /** The text after the command. */
  readonly words: string;
}

/** Commands that take words. Others are meant only by a text without more. */
const takesWords: ReadonlySet<CommandName> = new Set([
  'contacts',
  'contact',
  'add',
  'rename',
  'delete',
  'import',
  'export',
  'search',
  'history',
  'block',
  'unblock',
  'note',
  'label',
  'saved',
  'delete_phones',
]);

const greeting =
  /^(?:hi|hello|hey|hallo|hola|ciao|bonjour|good (?:morning|day|evening)|привет|здравствуй(?:те)?|салам|salam|سلام|مرحبا|שלום)(?: there)?[\s\p{P}\p{S}]*$/iu;

/** Such as `close friends`; some languages need three. */
const maxCommandWords = 3;
/** A shorter text is one typo away from too much. */
const minMisspelled = 3;
/** Shorter names are like too many words: `Jon`, `Ted`. */
const minMisspelledName = 5;

/** The commands by the words for them, in the language of a person and in English. */
export class CommandWords {
  readonly #commands: readonly Command[];
  readonly #english: Locale;
  readonly #byLocale = new Map<Locale, ReadonlyMap<string, CommandName>>();

  constructor(commands: readonly Command[], english: Locale) {
    this.#commands = commands;
    this.#english = english;
  }

  /** The command that a text means, in any case, with a slash or as a word: `Contacts zoe`, `clean up`, `hello`. */
  read(text: string, locale: Locale): TypedCommand | undefined {
    const typed = text.trim();
    if (greeting.test(typed)) return { name: 'start', words: '' };
    const names = this.#namesIn(locale);
    const isSlash = typed.startsWith('/');
    for (let length = maxCommandWords; length > 0; length -= 1) {
      const { word, words } = splitTyped(typed, length);
      const name = names.get(plainWord(word));
      if (name && (isSlash || words === '' || takesWords.has(name))) return { name, words };
    }
    return undefined;
  }

  /** The command that one with a slash may be, which is misspelled or cut short. */
  readMisspelled(text: string, locale: Locale): TypedCommand | undefined {
    const { word, words } = splitTyped(text.trim());
    const closest = this.#closestTo(word, locale);
    return closest && { name: closest.name, words: takesWords.has(closest.name) ? words : '' };
  }

  /** The command that a text without a slash may be, one typo away. `minLength`: of the word for it. */
  readResembling(text: string, locale: Locale, { minLength = 4 } = {}): TypedCommand | undefined {
    const { word, words } = splitTyped(text.trim());
    const closest = word.length < minLength ? undefined : this.#closestTo(word, locale);
    if (!closest || closest.distance > 1) return undefined;
    const { name } = closest;
    return words === '' || takesWords.has(name) ? { name, words } : undefined;
  }

  /** The command that an answer may mean which may be a name too. */
  readInName(text: string, locale: Locale): TypedCommand | undefined {
    const meant = this.read(text, locale);
    if (meant || /\s/.test(text.trim())) return meant;
    return this.readResembling(text, locale, { minLength: minMisspelledName });
  }

  /** `distance`: how many letters the words differ in length. */
  #closestTo(
    word: string,
    locale: Locale,
  ): { readonly name: CommandName; readonly distance: number } | undefined {
    const typed = plainWord(word);
    if (typed.length < minMisspelled) return undefined;
    const [closest] = [...this.#namesIn(locale)]
      .filter(([known]) => startsWithTypo(known, typed))
      .map(([known, name]) => ({ name, distance: Math.abs(known.length - typed.length) }))
      .toSorted((a, b) => a.distance - b.distance);
    return closest;
  }

  #namesIn(locale: Locale): ReadonlyMap<string, CommandName> {
    const known = this.#byLocale.get(locale);
    if (known) return known;
    const names = new Map<string, CommandName>();
    // The names themselves come last: no other word replaces them.
    for (const wordsOf of [
      (name: CommandName) => wordsFor(name, this.#english),
      (name: CommandName) => wordsFor(name, locale),
      (name: CommandName) => [name],
    ])
      for (const { name } of this.#commands)
        for (const word of wordsOf(name)) names.set(plainWord(word), name);
    this.#byLocale.set(locale, names);
    return names;
  }
}

/** Runs a command that was typed, with its words where they fit into a button. */
export function typedCommandButton({ name, words }: TypedCommand): Button {
  const whole = `${name} ${words}`.trim();
  const data = actions.run.holds(whole) ? whole : name;
  return button(`/${shortened(data)}`, actions.run.data(data));
}

function wordsFor(name: CommandName, locale: Locale): readonly string[] {
  return locale
    .plain(say(`words-${name}`))
    .split(',')
    .map((word) => word.trim());
}

/** The first word, or several, without slash and name of the bot, and the rest. */
function splitTyped(typed: string, length = 1): { readonly word: string; readonly words: string } {
  const [first = ''] = new RegExp(`^(?:\\S+\\s*){0,${length}}`).exec(typed) ?? [];
  const word = first.trim().replace(/^\//, '').replace(/@\w+$/, '');
  return { word, words: typed.slice(first.length).trim() };
}

/** Without case, marks on letters, spaces and a full stop, which people leave out or add. */
function plainWord(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[.!?؟]+$/, '')
    .replace(/[\s\p{M}\p{Pc}\p{Pd}\p{Cf}]+/gu, '');
}
