import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fullName } from '../../../src/contacts/contact.ts';
import { fitName, sameName, sameParts, splitName } from '../../../src/contacts/name.ts';

const phone = '+7 916 123 45 67';
const family = '👨‍👩‍👧‍👦';

test.each([
  ['trims', ' Zoe ', '\tMiller\n', 'Zoe', 'Miller'],
  ['makes one line', 'Zoe\r\nAnn\u2028B\u0000C', 'Mil  ler', 'Zoe Ann B C', 'Mil ler'],
  ['blank lookalikes are blank', 'Zoe\u2800\u3000Ann', '\u180E', 'Zoe Ann', ''],
  ['fills the first name from the last', '', 'Miller', 'Miller', ''],
  ['fills it where it shows nothing', '\u200E\u2060', 'Miller', 'Miller', ''],
  ['falls back to the number', ' ', '\u200B', phone, ''],
  ['an invisible letter is no name', '\u3164', '\u{E0041}', phone, ''],
  ['takes out what turns text around', 'Zoe\u202Eelim', '\u2067M\u2069', 'Zoeelim', 'M'],
  [
    'keeps right-to-left text and its marks',
    'שרה\u200F',
    'میوه\u200Cها',
    'שרה\u200F',
    'میوه\u200Cها',
  ],
  ['keeps emoji whole', family, '🏴󠁧󠁢󠁥󠁮󠁧󠁿', family, '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
  ['composes', 'Zoe\u0308', 'A\u030A', 'Zoë', 'Å'],
  ['repairs half a character', 'a\uD83D', '', 'a\uFFFD', ''],
])('%s', (_, first, last, firstName, lastName) => {
  expect(fitName(first, last, phone)).toEqual({ firstName, lastName });
});

test('cuts at 64 code points, between graphemes', () => {
  expect(fitName('x'.repeat(64), '😀'.repeat(65), phone)).toEqual({
    firstName: 'x'.repeat(64),
    lastName: '😀'.repeat(64),
  });
  // The family emoji has seven code points: nine fit, a tenth would be cut.
  expect(fitName(family.repeat(12), `${'x'.repeat(60)}${family}`, phone)).toEqual({
    firstName: family.repeat(9),
    lastName: 'x'.repeat(60),
  });
  expect(fitName(`${'x'.repeat(63)} y`, '', phone).firstName).toBe('x'.repeat(63));
});

test('a grapheme longer than the limit is not a name', () => {
  expect(fitName(`e${'\u0301'.repeat(70)}`, 'Miller', phone).firstName).toBe('Miller');
});

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function characters(text: string): readonly string[] {
  return [...graphemes.segment(text)].map(({ segment }) => segment);
}

function codePoints(text: string): number {
  return Array.from(text).length;
}

const anyName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200, size: 'max' }),
  fc.string({ unit: 'grapheme', maxLength: 200, size: 'max' }),
  fc.string({
    unit: fc.constantFrom(
      'a',
      'e\u0301',
      family,
      '🇩🇪',
      '👍🏽',
      'नि',
      '\r\n',
      ' ',
      '\u200D',
      '\u202E',
    ),
    maxLength: 100,
    size: 'max',
  }),
);

test('fitting any name makes it valid, and fitting it again changes nothing', () => {
  fc.assert(
    fc.property(anyName, anyName, (first, last) => {
      const fitted = fitName(first, last, phone);
      expect(codePoints(fitted.firstName)).toBeGreaterThanOrEqual(1);
      expect(codePoints(fitted.firstName)).toBeLessThanOrEqual(64);
      expect(codePoints(fitted.lastName)).toBeLessThanOrEqual(64);
      expect(`${fitted.firstName}${fitted.lastName}`).not.toMatch(/[\p{Cc}\u202A-\u202E]/u);
      expect(fitName(fitted.firstName, fitted.lastName, phone)).toEqual(fitted);
    }),
  );
});

test('a cut name is the start of the full name, in whole graphemes', () => {
  const unit = fc.constantFrom('a', 'ë', family, '🇩🇪', '👍🏽', 'नि', 'ש');
  fc.assert(
    fc.property(fc.string({ unit, minLength: 1, maxLength: 100, size: 'max' }), (name) => {
      const { firstName } = fitName(name, '', phone);
      const whole = characters(name);
      const cut = characters(firstName);
      expect(cut).toEqual(whole.slice(0, cut.length));
      const next = whole[cut.length];
      if (next !== undefined) expect(codePoints(`${firstName}${next}`)).toBeGreaterThan(64);
    }),
  );
});

test.each([
  ['Zoe Miller', 'Zoe', 'Miller'],
  ['Zoe Ann  Miller', 'Zoe Ann', 'Miller'],
  ['Anna Maria van der Berg', 'Anna Maria', 'van der Berg'],
  ['José de la Cruz', 'José', 'de la Cruz'],
  ['Leonardo da Vinci', 'Leonardo', 'da Vinci'],
  ['Gerard ’t Hooft', 'Gerard', '’t Hooft'],
  ['Jean-Luc O’Brien', 'Jean-Luc', 'O’Brien'],
  ['John Smith Jr.', 'John', 'Smith Jr.'],
  ['Henry Ford III', 'Henry', 'Ford III'],
  ['Yo Yo Ma', 'Yo Yo', 'Ma'],
  ['Zoe Miller 🌸', 'Zoe', 'Miller 🌸'],
  ['Zoe M.', 'Zoe', 'M.'],
  ['Иван Петров', 'Иван', 'Петров'],
  ['محمد بن سلمان', 'محمد', 'بن سلمان'],
  // A single word, and texts that do not end in a word.
  ['Zoe', 'Zoe', ''],
  ['van Beethoven', 'van', 'Beethoven'],
  ['Mama 1', 'Mama 1', ''],
  ['Room 101', 'Room 101', ''],
  ['Zoe (since 2019)', 'Zoe (since 2019)', ''],
  ['Zoe 🌸', 'Zoe 🌸', ''],
  ['Miller, Zoe', 'Miller, Zoe', ''],
  ['Zoe & Ben', 'Zoe & Ben', ''],
  // The family name comes first.
  ['山田 太郎', '山田 太郎', ''],
  ['김 민준', '김 민준', ''],
  ['', '', ''],
])('splits a full name: %s', (text, firstName, lastName) => {
  expect(splitName(text)).toEqual({ firstName, lastName });
});

test('splitting a name keeps its words', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('Zoe', 'van', 'der', 'Ma', 'II', '1', '🌸', 'de,', '(x)')),
      (words) => {
        expect(fullName(splitName(words.join('  ')))).toBe(words.join(' '));
      },
    ),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const whole = { firstName: text, lastName: '' };
      expect(sameName(splitName(text), whole)).toBe(true);
    }),
  );
});

test.each([
  ['another split', 'Zoe', 'Miller', 'Zoe Miller', '', true],
  ['marks that show nothing', 'Zoe\u200B', 'Miller ', 'Zoe', 'Miller', true],
  ['the way of writing one letter', 'Zoe\u0308', '', 'Zoë', '', true],
  ['what Telegram cuts off', 'x'.repeat(64), '', 'x'.repeat(70), '', true],
  ['a missing first name', '', 'Miller', 'Miller', '', true],
  ['a letter', 'Zoe', 'Miller', 'Zoe', 'Mille', false],
  ['a missing last name', 'Zoe', 'Miller', 'Zoe', '', false],
])('two names that differ in %s', (_, first, last, otherFirst, otherLast, same) => {
  const [one, other] = [
    { firstName: first, lastName: last },
    { firstName: otherFirst, lastName: otherLast },
  ];
  expect(sameName(one, other)).toBe(same);
  expect(sameParts(one, other)).toBe(false);
});
