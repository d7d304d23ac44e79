import { readdirSync, readFileSync } from 'node:fs';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import type { RichText } from 'grammy/types';
import { isolated, isolation, isRightToLeft, plain } from './text.ts';

const english = new URL('../locales/en/', import.meta.url);
const bundle = new FluentBundle('en', { useIsolating: false });
for (const file of readdirSync(english)) {
  // A key that two files have is a problem too.
  const words = new FluentResource(readFileSync(new URL(file, english), 'utf8'));
  for (const problem of bundle.addResource(words)) throw problem;
}

/** Stands for a formatted argument while Fluent, which knows only strings, puts a sentence together. */
const marker = /\uE000(\d+)\uE001/;

/** A sentence of `locales/en/`. Throws when there is none by this name, or an argument is missing. */
export function say(key: string, args: Readonly<Record<string, RichText | number>> = {}): RichText {
  const pattern = bundle.getMessage(key)?.value;
  if (!pattern) throw new Error(`No words for ${key}`);
  const formatted: RichText[] = [];
  const given = Object.entries(args).map(([name, value]): [string, string | number] => {
    if (typeof value === 'number') return [name, value];
    if (typeof value === 'string') return [name, isolated(value)];
    const text = isRightToLeft(plain(value)) ? [isolation.start, value, isolation.end] : value;
    return [name, `\uE000${formatted.push(text) - 1}\uE001`];
  });
  const errors: Error[] = [];
  const text = bundle.formatPattern(pattern, Object.fromEntries(given), errors);
  for (const error of errors) throw new Error(`The words for ${key} are broken`, { cause: error });
  const parts = text
    .split(marker)
    .map((part, at) => (at % 2 ? (formatted[Number(part)] ?? '') : part));
  return parts.length === 1 ? text : parts.filter((part) => part !== '');
}

/** The same without formatting, for a button's label or the answer to a pressed one. */
export function label(key: string, args: Readonly<Record<string, string | number>> = {}): string {
  return plain(say(key, args));
}
