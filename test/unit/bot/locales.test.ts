import { readdirSync, readFileSync } from 'node:fs';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { describe, expect, test } from 'vitest';

type Pattern = NonNullable<FluentResource['body'][number]['value']>;

/** What a pattern depends on. */
interface Uses {
  readonly args: Set<string>;
  /** By the argument that selects, the keys of each choice. */
  readonly choices: { readonly by: string; readonly keys: readonly string[] }[];
}

const folder = new URL('../../../src/bot/locales/', import.meta.url);
const languages = readdirSync(folder);
const parsed = new Map(languages.map((language) => [language, parse(language)]));
const english = messagesOf('en');
const plurals = ['zero', 'one', 'two', 'few', 'many', 'other'];
/** Enough to meet every plural form that whole numbers have. */
const counts = Array.from({ length: 201 }, (_, count) => count);

function messagesOf(language: string): ReadonlyMap<string, Pattern> {
  return parsed.get(language) ?? new Map();
}

function parse(language: string): ReadonlyMap<string, Pattern> {
  const files = new URL(`${language}/`, folder);
  return new Map(
    readdirSync(files)
      .flatMap((file) => new FluentResource(readFileSync(new URL(file, files), 'utf8')).body)
      .map(({ id, value }) => [id, value ?? '']),
  );
}

function usesOf(pattern: Pattern, uses: Uses = { args: new Set(), choices: [] }): Uses {
  for (const part of typeof pattern === 'string' ? [] : pattern) {
    if (typeof part === 'string') continue;
    if (part.type === 'var') uses.args.add(part.name);
    if (part.type !== 'select') continue;
    const by = part.selector.type === 'var' ? part.selector.name : '';
    uses.args.add(by);
    uses.choices.push({ by, keys: part.variants.map(({ key }) => String(key.value)) });
    for (const { value } of part.variants) usesOf(value, uses);
  }
  return uses;
}

const bundles = new Map(
  languages.map((language) => [language, new FluentBundle(language, { useIsolating: false })]),
);

/** All forms that a message takes, with arguments of a common length. */
function formsOf(language: string, key: string): readonly string[] {
  const pattern = messagesOf(language).get(key) ?? '';
  const { args, choices } = usesOf(pattern);
  const given = (count: number, word: string): Record<string, string | number> =>
    Object.fromEntries(
      [...args].map((name) => {
        const choice = choices.find(({ by }) => by === name);
        if (!choice) return [name, 'Zoe Miller'];
        return [name, choice.keys.every(isNumberKey) ? count : word];
      }),
    );
  const words = choices.flatMap(({ keys }) => keys.filter((one) => !isNumberKey(one)));
  return [1, 2, 5, 11, 100].flatMap((count) =>
    ['', ...words].map((word) => {
      const errors: Error[] = [];
      const text = bundles.get(language)?.formatPattern(pattern, given(count, word), errors);
      expect(errors, `${language}: ${key}`).toEqual([]);
      return text ?? '';
    }),
  );
}

/** The description of the bot, a list of ways, and the warning before an account is connected. */
const longTexts = new Set(['bot-description', 'import-how', 'pair-scan']);
/** Telegram's own labels of who may see something. */
const labelsOfTelegram = /^(button-)?audience-(everybody|nobody)$/;
const maxLength = 160;
const maxSentences = 2;
/** Other languages need more letters than English for the same, and most for a few words. */
const longestOf = (english: number): number => 1.6 * english + 20;
/** What every message once ended with. The screens show what changed. */
const assurances = new Map([
  ['ar', /لم يتغير شيء|لم يضع شيء/],
  ['de', /wurde nichts geändert|nichts ist verloren/i],
  ['es', /ha cambiado nada|se ha perdido nada/i],
  ['fa', /چیزی تغییر نکرد|از دست نرفته/],
  ['ru', /ничего не изменилось|ничего не потеряно/i],
]);
/** What makes English read like a form, with what a person says instead. */
const stiffEnglish = new Map([
  [/\b(do|does|did|is|are|was|were|has|have|had|could|would|should|will) not\b/i, 'a contraction'],
  [/\bcannot\b/i, 'can’t'],
  [/(?<!as )\b((it|that|there|what) is|(you|they|we) are) (?=\w)/i, 'a contraction'],
  [/\b(I am|(I|you|they|it|we) will)\b|\b(I|you|they|we) have (been|\w+ed)\b/i, 'a contraction'],
  [/\b(in order to|thereby|whether|please|at the moment|whom|is not possible)\b/i, 'shorter words'],
  [/(?<!“)\b(no|some|any|every)body\b/i, '…one, or people'],
  [/\bany more\b/i, 'anymore, or no longer'],
  [/\b(is|are|was|were|be|been|being) \w+(ed|en) by\b/i, 'a subject that does it'],
  [/nothing (is|was|were) (changed|lost|stored|shared)/i, 'nothing, or what happened'],
  [/(^|[.!?] )Who [^?]*[.!:]/, 'people who …'],
  [/'/, '’'],
]);

function isNumberKey(key: string): boolean {
  return plurals.includes(key) || /^\d+$/.test(key);
}

describe.each(languages)('the texts in %s', (language) => {
  const messages = messagesOf(language);

  test('are all there, and no others', () => {
    expect([...messages.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  test('use the same arguments as the English ones', () => {
    for (const [key, pattern] of messages) {
      const [mine, theirs] = [usesOf(pattern), usesOf(english.get(key) ?? '')];
      expect([key, ...[...mine.args].toSorted()]).toEqual([key, ...[...theirs.args].toSorted()]);
    }
  });

  test('have a form for every number', () => {
    const rules = new Intl.PluralRules(language);
    for (const [key, pattern] of messages) {
      const choices = usesOf(pattern).choices.filter(({ keys }) => keys.includes('other'));
      for (const { keys } of choices) {
        const missing = counts
          .filter((count) => !keys.includes(String(count)))
          .map((count) => rules.select(count))
          .filter((category) => !keys.includes(category));
        expect([key, ...new Set(missing)]).toEqual([key]);
      }
    }
  });

  test('choose among the same words as the English ones', () => {
    const wordsOf = (pattern: Pattern): string[] =>
      usesOf(pattern)
        .choices.filter(({ keys }) => !keys.every(isNumberKey))
        .map(({ by, keys }) => `${by}: ${keys.toSorted().join()}`)
        .toSorted();
    for (const [key, pattern] of messages)
      expect([key, ...wordsOf(pattern)]).toEqual([key, ...wordsOf(english.get(key) ?? '')]);
  });

  test('fit the limits of Telegram', () => {
    const longest = (key: string): number =>
      Math.max(...formsOf(language, key).map((text) => text.length));
    const limits = [...messages.keys()].flatMap((key): [string, number][] => {
      if (key === 'bot-description') return [[key, 512]];
      if (key === 'bot-short-description') return [[key, 120]];
      if (key.startsWith('command-')) return [[key, 256]];
      // Longer labels are cut on a phone.
      return key.startsWith('button-') && key !== 'button-old' ? [[key, 60]] : [];
    });
    expect(limits.filter(([key, limit]) => longest(key) > limit)).toEqual([]);
  });

  test('name the same commands as the English ones', () => {
    const commandsIn = (from: string, key: string): string[] =>
      [
        ...new Set(formsOf(from, key).flatMap((text) => text.match(/(?<![\w/])\/[a-z_]+/g) ?? [])),
      ].toSorted();
    for (const key of messages.keys())
      expect([key, ...commandsIn(language, key)]).toEqual([key, ...commandsIn('en', key)]);
  });
});

const translations = languages.filter((language) => language !== 'en');

test.each(translations)('hardly a text in %s is still English', (language) => {
  const messages = messagesOf(language);
  const same = [...messages.keys()].filter(
    (key) =>
      /[a-z]{4}/i.test(formsOf('en', key).join(' ').replaceAll('Zoe Miller', '')) &&
      formsOf(language, key).join() === formsOf('en', key).join(),
  );
  expect(same.length, same.join()).toBeLessThan(english.size / 50);
});

describe.each(translations)('the translations into %s', (language) => {
  const longest = (from: string, key: string): number =>
    Math.max(...formsOf(from, key).map((text) => text.length));

  test('are hardly longer than the English texts', () => {
    const long = [...english.keys()].flatMap((key) => {
      const [mine, theirs] = [longest(language, key), longest('en', key)];
      const isLong = !longTexts.has(key) && mine > maxLength;
      return isLong || mine > longestOf(theirs) ? [[key, mine, theirs]] : [];
    });
    expect(long).toEqual([]);
  });

  test('assure of nothing where the English texts do not', () => {
    const assured = [...english.keys()].filter(
      (key) =>
        formsOf(language, key).some((text) => assurances.get(language)?.test(text)) &&
        !formsOf('en', key).some((text) => /nothing|not done|no one new/i.test(text)),
    );
    expect(assured).toEqual([]);
  });
});

describe('the English texts', () => {
  const texts = [...english.keys()].flatMap((key) =>
    [...new Set(formsOf('en', key))].map((text) => [key, text]),
  );

  test('are short', () => {
    const long = texts.filter(([key = '', text = '']) => {
      const sentences = text.match(/[.!?…](?=\s|$)/g) ?? [];
      return !longTexts.has(key) && (text.length > maxLength || sentences.length > maxSentences);
    });
    expect(long).toEqual([]);
  });

  test.each([...stiffEnglish])('have no %s, but %s', (pattern) => {
    const stiff = texts.filter(
      ([key = '', text = '']) => pattern.test(text) && !labelsOfTelegram.test(key),
    );
    expect(stiff).toEqual([]);
  });
});
