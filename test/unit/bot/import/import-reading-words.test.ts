import { describe, expect, test } from 'vitest';
import type { ImportRun } from '../../../../src/accounts/roster.ts';
import {
  annotationWords,
  extrasWords,
  homeWords,
  partsWords,
  readingButtons,
  readingWords,
} from '../../../../src/bot/import/import-reading-words.ts';
import { actions } from '../../../../src/bot/kit/actions.ts';
import { message } from '../../../../src/bot/kit/blocks.ts';
import type { Maybe, Text } from '../../../../src/bot/kit/text.ts';
import { zeroCounts } from '../../../../src/contacts/zero-counts.ts';
import { extraKinds } from '../../../../src/contacts/record/card-record.ts';
import { drawn } from '../../../support/drawn.ts';
import { plain } from '../../../support/english.ts';

const read = { count: 1, text: '07911 123456', phone: '+44 7911 123456' };
const unclear = { ...read, count: 2, other: '+7 911 123456' };

type Facts = NonNullable<ImportRun['facts']>;
const factsOf = (facts: Partial<Facts>): Facts => ({
  extras: zeroCounts(extraKinds),
  home: undefined,
  plusAdded: undefined,
  ...facts,
});

/** A run with these facts; undefined: an older plan, which has none. */
function run(facts: Partial<Facts> | undefined, more: object = {}): ImportRun {
  const id = 'aaaaaaaa-1111-4111-8111-111111111111';
  const plan = { id, purpose: 'add', country: 'GB', counts: { unusable: 0 } };
  return { ...plan, facts: facts && factsOf(facts), ...more } as unknown as ImportRun;
}

const words = (texts: readonly Maybe<Text>[]) => texts.flatMap((text) => (text ? plain(text) : []));

describe('readingWords', () => {
  test('says how numbers without a country code or plus were read', () => {
    expect(words(readingWords(run({ home: read, plusAdded: unclear })))).toEqual([
      'One number has no country code, so I used United Kingdom: 07911 123456 is +44 7911 123456.',
      '2 numbers have a country code and no +: 07911 123456 is +44 7911 123456. ' +
        'It could also be +7 911 123456.',
    ]);
    expect(words(readingWords(run({})))).toEqual([]);
  });

  test('asks for the country where there is none', () => {
    const asks = 'Numbers without a country code can’t be used until you say which country';
    const of = (facts: Partial<Facts> | undefined, country?: string) =>
      words(readingWords(run(facts, { country })));
    expect(of({})).toEqual([expect.stringContaining(asks)]);
    expect(of(undefined)).toEqual([expect.stringContaining(asks)]);
    expect(of(undefined, 'GB')).toEqual(['No country code? I’ll use United Kingdom (+44).']);
  });

  test('shortens a long number', () => {
    const [text] = words([homeWords({ ...read, text: '0'.repeat(25) }, 'GB')]);
    expect(text).toContain(`: ${'0'.repeat(23)}… is`);
    expect([homeWords(undefined, 'GB'), homeWords(read, undefined)]).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('readingButtons', () => {
  const dataOf = (one: ImportRun) => drawn(message('', readingButtons(one))).data;
  const { id } = run({});
  const country = actions.importCountry.data(id);
  const [home, international] = (['home', 'international'] as const).map((to) =>
    actions.importReading.data(id, to),
  );

  test('offers the other reading of ambiguous numbers', () => {
    expect(dataOf(run({ home: unclear }))).toEqual([international, country]);
    expect(dataOf(run({ home: unclear }, { reading: 'international' }))).toEqual([country]);
    expect(dataOf(run({ plusAdded: unclear }))).toEqual([home, country]);
    const { labels } = drawn(message('', readingButtons(run({ plusAdded: unclear }))));
    expect(labels[0]).toBe('They’re United Kingdom numbers');
    expect(dataOf(run({ plusAdded: unclear }, { reading: 'home' }))).toEqual([country]);
    expect(dataOf(run({ plusAdded: unclear }, { country: undefined }))).toEqual([country]);
  });

  test('offers another country where it matters', () => {
    expect(dataOf(run({ home: read }))).toEqual([country]);
    expect(dataOf(run({ plusAdded: read }))).toEqual([country]);
    expect(dataOf(run(undefined))).toEqual([country]);
    expect(dataOf(run({}, { counts: { unusable: 1 } }))).toEqual([country]);
    expect(dataOf(run({}))).toEqual([]);
    expect(dataOf(run({ home: read }, { purpose: 'tidy' }))).toEqual([]);
  });
});

test('annotationWords and extrasWords name what contacts get, and the rest', () => {
  const extras = { ...zeroCounts(extraKinds), note: 2, label: 1, close_friend: 1, email: 1 };
  const one = run({ extras });
  expect(words([annotationWords(one), extrasWords(one)])).toMatchInlineSnapshot(`
    [
      "Your contacts get 2 notes, labels of 1, 1 mark of a close friend.",
      "Telegram has no place for the rest: 1 email address.",
    ]
  `);
  expect([annotationWords(run({})), extrasWords(run(undefined))]).toEqual([undefined, undefined]);
});

test('partsWords names the first sheets or files, and counts the others', () => {
  const named = [
    { name: 'one.vcf', count: 2 },
    { name: 'two.vcf', count: 1 },
  ];
  expect(words([partsWords(run({ parts: { named, count: 2 } }))])).toEqual([
    'From one.vcf (2), two.vcf (1).',
  ]);
  expect(words([partsWords(run({ parts: { named, count: 5 } }))])).toMatchInlineSnapshot(`
    [
      "From one.vcf (2), two.vcf (1), 3 more.",
    ]
  `);
  expect([partsWords(run({})), partsWords(run(undefined))]).toEqual([undefined, undefined]);
});
