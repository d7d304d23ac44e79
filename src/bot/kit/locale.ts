import { readdirSync, readFileSync } from 'node:fs';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import type { RichText } from 'grammy/types';
import { countryName } from '../../contacts/country.ts';
import { flatten } from './plain-text.ts';
import { isolated, isolation, isRightToLeft, type LocalizedText, type Text } from './text.ts';

/** A language that texts can be turned into. */
export interface Locale {
  /** The name of its folder, an IETF language tag. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Throws when English lacks a message or an argument is missing. */
  rich(text: Text): RichText;
  /** Without formatting: for the label of a button, the answer to a pressed one, a file. */
  plain(text: Text): string;
}

export interface Locales {
  readonly all: readonly Locale[];
  readonly english: Locale;
  /** For IETF tags as Telegram sends them: the first such language, its base language, or English. */
  find(...tags: readonly (string | undefined)[]): Locale;
}

const shipped = new URL('../locales/', import.meta.url);

let loaded: Locales | undefined;

/** The languages of the program, which are read once per process. */
export function loadLocales(): Locales {
  return (loaded ??= readLocales(shipped));
}

/** Reads every language: a folder of `.ftl` files each. Throws for a file that cannot be parsed. */
export function readLocales(folder: URL): Locales {
  const bundle = readBundle(folder, 'en');
  const english = createLocale('en', [bundle]);
  const others = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'en')
    .map(({ name }) => createLocale(name, [readBundle(folder, name), bundle]));
  const all = [english, ...others];
  const byLanguage = new Map(all.map((locale) => [locale.language.toLowerCase(), locale]));
  return {
    all,
    english,
    find: (...tags) => {
      const found = tags.map((tag = '') => {
        const wanted = tag.toLowerCase();
        const [base = ''] = wanted.split('-');
        return byLanguage.get(wanted) ?? byLanguage.get(base);
      });
      return found.find((locale) => locale !== undefined) ?? english;
    },
  };
}

function readBundle(folder: URL, language: string): FluentBundle {
  const bundle = new FluentBundle(language, { useIsolating: false });
  const files = new URL(`${language}/`, folder);
  for (const file of readdirSync(files)) {
    const resource = new FluentResource(readFileSync(new URL(file, files), 'utf8'));
    // A key in two files is a problem too.
    for (const problem of bundle.addResource(resource)) throw problem;
  }
  return bundle;
}

/** Languages that are written from right to left. */
const rightToLeft: ReadonlySet<string> = new Set(['ar', 'fa', 'he']);

/** Looks each message up in one bundle after the other; the last one has all. */
function createLocale(language: string, bundles: readonly FluentBundle[]): Locale {
  const direction = rightToLeft.has(language) ? 'rtl' : 'ltr';
  const keepOrder = (text: RichText): RichText => (direction === 'rtl' ? inOrder(text) : text);
  const rich = (text: Text): RichText => {
    if (typeof text === 'string') return keepOrder(text);
    if ('key' in text) return format(bundles, text, rich, keepOrder);
    if (!('type' in text)) return text.map(rich);
    if (text.type === 'country') return countryName(text.country, language);
    return text.type === 'bold' ? { ...text, text: rich(text.text) } : keepOrder(text);
  };
  const plain = (text: Text): string => flatten(rich(text)).text.replaceAll(ordered, '$1');
  return { language, direction, rich, plain };
}

/** A number, a username or a command: right-to-left text would put its sign last and its digits in another order. */
const isCode = /^[+@/][\w ]+$/;
/** Files, names and labels are without these marks. */
const ordered = /\u2066([^\u2066\u2069]*)\u2069/g;

/** Keeps a number, a username or a command in its order within right-to-left text. */
function inOrder(text: RichText): RichText {
  return isCode.test(flatten(text).text) ? ['\u2066', text, '\u2069'] : text;
}

/** Stands for an argument with a format or a slash while Fluent, which knows only strings, formats a message. */
const marker = /\uE000(\d+)\uE001/;

function format(
  bundles: readonly FluentBundle[],
  { key, args }: LocalizedText,
  rich: (text: Text) => RichText,
  keepOrder: (text: RichText) => RichText,
): RichText {
  const bundle = bundles.find((one) => one.hasMessage(key));
  const pattern = bundle?.getMessage(key)?.value;
  if (!bundle || !pattern) throw new Error(`There is no message ${key}; add it to locales/en/`);
  const formatted: RichText[] = [];
  const given = Object.entries(args).map(([name, arg]): [string, string | number] => {
    if (typeof arg === 'number') return [name, arg];
    const value = rich(arg);
    if (typeof value === 'string' && !value.includes('/')) return [name, isolated(value)];
    const isReversed = isRightToLeft(flatten(value).text);
    const text = isReversed ? [isolation.start, value, isolation.end] : value;
    return [name, `\uE000${formatted.push(text) - 1}\uE001`];
  });
  const errors: Error[] = [];
  const text = bundle.formatPattern(pattern, Object.fromEntries(given), errors);
  for (const error of errors) {
    throw new Error(`The message ${key} could not be formatted`, { cause: error });
  }
  const parts = text
    .split(marker)
    .flatMap((part, at) =>
      at % 2 ? [formatted[Number(part)] ?? ''] : withCommands(part).map(keepOrder),
    )
    .filter((part) => part !== '');
  const [only = ''] = parts;
  return parts.length > 1 ? parts : only;
}

/** A command in a text of ours, not in a name that was put into it. */
const command = /(?<![\w/])(\/[a-z_]{2,32})(?![\w/])/;

/** Makes commands tappable: rich messages detect none, because a name might look like one. */
function withCommands(text: string): readonly RichText[] {
  return text
    .split(command)
    .map((part, at) => (at % 2 ? { type: 'bot_command', text: part, bot_command: part } : part));
}
