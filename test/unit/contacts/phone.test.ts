import fc from 'fast-check';
import examples from 'libphonenumber-js/mobile/examples';
import { expect, test } from 'vitest';
import { countryOf, formatPhone, readPhone, type Country } from '../../../src/contacts/phone.ts';

test.each([
  ['+79161234567', '+79161234567', '+7 916 123 45 67'],
  ['+44 (0)20 7946 0958', '+442079460958', '+44 20 7946 0958'],
  ['tel:+1-418-656-9254;ext=102', '+14186569254', '+1 418 656 9254'],
  ['+1 415 555 0100 (work)', '+14155550100', '+1 415 555 0100'],
  ['call +1 415 555 0100', '+14155550100', '+1 415 555 0100'],
  ['\u202A+1\u00A0415\u2011555\u20110100\u202C', '+14155550100', '+1 415 555 0100'],
  ['+٤٤٢٠٧٩٤٦٠٩٥٨', '+442079460958', '+44 20 7946 0958'],
  ['＋７９１６１２３４５６７', '+79161234567', '+7 916 123 45 67'],
  ['0044 20 7946 0958', '+442079460958', '+44 20 7946 0958'],
])('%s needs no country', (text, e164, formatted) => {
  expect(readPhone(text)).toEqual({ kind: 'phone', e164, formatted, countryFrom: 'written' });
});

test.each<readonly [string, Country, string]>([
  ['8 (916) 123-45-67', 'RU', '+79161234567'],
  ['0170 1234567', 'DE', '+491701234567'],
  ['(415) 555-0199', 'US', '+14155550199'],
  ['011 44 20 7946 0958', 'US', '+442079460958'],
  ['0011 44 20 7946 0958', 'AU', '+442079460958'],
  ['0044 20 7946 0958', 'RU', '+442079460958'],
  ['+49 170 1234567', 'US', '+491701234567'],
])('%s in %s', (text, country, e164) => {
  expect(readPhone(text, country)).toMatchObject({ kind: 'phone', e164 });
});

test.each([
  '+7 916 123-45-67, ext. 5',
  '+7 916 123-45-67 доб. 5',
  '+7 916 123-45-67,,123#',
  '+7 916 123-45-67p123',
  '+7 916 123-45-67w123',
  '+7 916 123-45-67;123',
  '+7 916 123-45-67 / +7 495 123-45-67',
  '+7 916 123-45-67, +7 495 123-45-67',
])('text after the first number is dropped: %s', (text) => {
  expect(readPhone(text)).toMatchObject({ e164: '+79161234567' });
});

test.each([
  ['+888 0812 3456', '+88808123456', '+888 0812 3456'],
  ['+8888765', '+8888765', '+888 8 765'],
  ['+999 66 1 2345', '+9996612345', '+9996612345'],
  ['+31 0000000', '+310000000', '+310000000'],
])('a number outside all plans is accepted with its plus: %s', (text, e164, formatted) => {
  expect(readPhone(text)).toEqual({ kind: 'phone', e164, formatted, countryFrom: 'written' });
});

test.each([
  ['', 'no_digits'],
  ['Zoe', 'no_digits'],
  ['+', 'no_digits'],
  ['+7', 'too_short'],
  ['+1 800 FLOWERS', 'too_short'],
  [`+7${'1'.repeat(20)}`, 'too_long'],
  ['1'.repeat(300), 'too_long'],
  ['8 916 123 45 67', 'needs_country'],
  ['112', 'needs_country'],
  ['+8 916 123 45 67', 'unknown_code'],
  ['+999 12 34567', 'unknown_code'],
  ['*100#', 'no_plan'],
  ['+44 7911 l23456', 'unreadable'],
])('%s is unusable: %s', (text, reason) => {
  expect(readPhone(text)).toEqual({ kind: 'unusable', reason });
});

test('a service number is too short to have an account', () => {
  expect(readPhone('112', 'RU')).toEqual({ kind: 'unusable', reason: 'too_short' });
});

test('a number has the country of its code', () => {
  expect(['+79161234567', '+77011234567', '+14165550100'].map(countryOf)).toEqual([
    'RU',
    'KZ',
    'CA',
  ]);
  // Ranges for films and tests are of no country in particular.
  expect(['+447700900100', '+447400123456'].map(countryOf)).toEqual(['GB', 'GB']);
  expect(['+88808123456', '+9996612345', '', 'x'].map(countryOf)).toEqual(Array(4).fill(undefined));
});

test('text that is no number is formatted unchanged', () => {
  expect(['+9996612345', '', '777000'].map(formatPhone)).toEqual(['+9996612345', '', '777000']);
});

test("every country's numbers come back from how they are shown", () => {
  const countries = Object.keys(examples) as readonly Country[];
  for (const country of countries) {
    const read = readPhone(examples[country], country);
    expect(read, country).toMatchObject({ kind: 'phone', countryFrom: 'home' });
    if (read.kind === 'phone') {
      const { e164, formatted } = read;
      const asWritten = { kind: 'phone', e164, formatted, countryFrom: 'written' };
      expect(readPhone(formatted), country).toEqual(asWritten);
      expect(readPhone(e164), country).toEqual(asWritten);
    }
  }
});

const phoneText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40, size: 'max' }),
  fc.string({
    unit: fc.constantFrom(...'0123456789+ -().,;/#*xpwtel:доб'.split('')),
    maxLength: 40,
    size: 'max',
  }),
  fc.stringMatching(/^\+[1-9][0-9]{3,17}$/),
);

test('too many digits are no number, even with zeros among them', () => {
  expect(readPhone('+4900201000000000')).toEqual({ kind: 'unusable', reason: 'too_long' });
});

test('any text gives a number that reads as itself, or a reason', () => {
  const country = fc.constantFrom<Country | undefined>(undefined, 'RU', 'US', 'DE', 'IT', 'AR');
  fc.assert(
    fc.property(phoneText, country, (text, defaultCountry) => {
      const read = readPhone(text, defaultCountry);
      if (read.kind === 'unusable') return;
      const { e164, formatted } = read;
      expect(e164).toMatch(/^\+[1-9][0-9]{6,14}$/);
      const asWritten = { kind: 'phone', e164, formatted, countryFrom: 'written' };
      expect(readPhone(formatted)).toEqual(asWritten);
      expect(readPhone(e164)).toEqual(asWritten);
    }),
  );
});

test.each([
  ['likelier', '+2399812345', '+442399812345', true],
  ['home', '+442399812345', '+2399812345', false],
  ['international', '+2399812345', '+442399812345', false],
] as const)('an ambiguous text is read in the requested order: %s', (first, e164, other, even) => {
  expect(readPhone('2399812345', 'GB', { first })).toMatchObject({
    e164,
    other: { e164: other, even },
  });
  // Nothing is to be chosen where only one fits.
  expect(readPhone('07911 123456', 'GB', { first })).toMatchObject({ e164: '+447911123456' });
});

test.each(['2024-05-12 415-555-0132', '12/05/2024 (415) 555-0132', '(415) 555-0132 2024-05-12'])(
  'a date beside a number is not part of it: %s',
  (text) => {
    expect(readPhone(text, 'US')).toMatchObject({ e164: '+14155550132' });
  },
);

test.each(['US', 'GB', 'DE'] as const)(
  'an area code that North America never assigned is no number in %s',
  (home) => {
    expect(readPhone('13812345678', home)).toMatchObject({ kind: 'unusable' });
    expect(readPhone('+13812345678', home)).toMatchObject({ e164: '+13812345678' });
    expect(readPhone('13812345678', 'CN')).toMatchObject({ e164: '+8613812345678' });
  },
);
