import {
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberWithError,
} from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import { describe, expect, test } from 'vitest';
import { type Country, readPhone } from '../../../../src/contacts/phone.ts';

const countries = Object.keys(examples) as readonly Country[];

const homes = 'GB US CA DE AT FR ES IT PL UA RU BY KZ TR BR MX AR IN ID CN JP KR IR SA EG NG AU SE'
  .split(' ')
  .filter((one) => isSupportedCountry(one));

/** Landlines, in national form without the trunk prefix; from the examples of libphonenumber's metadata. */
const landlines: Partial<Record<Country, string>> = {
  DE: '30123456',
  GB: '1212345678',
  FR: '123456789',
  RU: '3011234567',
  US: '2015550123',
  IT: '0212345678',
  ES: '810123456',
  PL: '123456789',
  TR: '2123456789',
  BR: '1123456789',
  MX: '2001234567',
  IN: '7410410123',
  CN: '1012345678',
  JP: '312345678',
  UA: '311234567',
  AT: '1234567890',
  CH: '212345678',
  NL: '101234567',
  BE: '12345678',
  SE: '8123456',
  NO: '21234567',
  DK: '32123456',
  FI: '131234567',
  GR: '2123456789',
  HU: '11234567',
  CZ: '212345678',
  RO: '211234567',
  PT: '212345678',
  AU: '212345678',
  NZ: '32345678',
  ZA: '101234567',
  EG: '234567890',
  SA: '112345678',
  IL: '21234567',
  IR: '2123456789',
  PK: '2123456789',
  ID: '218350123',
  MY: '323856789',
  TH: '21234567',
  VN: '2101234567',
  PH: '232345678',
  KR: '22123456',
  AR: '1123456789',
  CO: '6012345678',
  PE: '11234567',
  CL: '221234567',
  KE: '202012345',
  KZ: '7123456789',
  BY: '152450911',
  LT: '31234567',
  LU: '27123456',
  SK: '221234567',
};

/** Every country's number as `written`, read in every home: the share that is right, and those wrong without a sign. */
function readEverywhere(written: (e164: string) => string): { right: number; silent: string[] } {
  const silent: string[] = [];
  let right = 0;
  for (const country of countries) {
    const e164 = `+${getCountryCallingCode(country)}${examples[country]}`;
    for (const home of homes) {
      const read = readPhone(written(e164), home);
      if (read.kind === 'phone' && read.e164 === e164) right++;
      else if (read.kind === 'phone' && read.other?.e164 !== e164) silent.push(`${home}: ${e164}`);
    }
  }
  return { right: right / (countries.length * homes.length), silent };
}

describe("every country's mobile number without its plus, in other countries", () => {
  test('is read from digits alone', () => {
    const { right, silent } = readEverywhere((e164) => e164.slice(1));
    expect(silent).toEqual([]);
    expect(right).toBeGreaterThan(0.975);
  });

  test('is read in its displayed form', () => {
    const shown = (e164: string): string =>
      parsePhoneNumberWithError(e164).formatInternational().slice(1);
    const { right, silent } = readEverywhere(shown);
    expect(silent).toEqual([]);
    expect(right).toBeGreaterThan(0.97);
  });

  test('is read as international first, if asked', () => {
    const wrong = countries.flatMap((country) => {
      const e164 = `+${getCountryCallingCode(country)}${examples[country]}`;
      return homes.filter((home) => {
        const read = readPhone(e164.slice(1), home, { first: 'international' });
        return read.kind !== 'phone' || read.e164 !== e164;
      });
    });
    expect(wrong).toEqual([]);
  });
});

test.each([
  ['mobile', examples],
  ['landline', landlines],
] as const)("every country's %s number in every national form, at home", (_, numbers) => {
  const wrong: string[] = [];
  for (const [name, national = ''] of Object.entries(numbers)) {
    const country = name as Country;
    const number = parsePhoneNumberWithError(national, country);
    const shown = number.formatNational();
    const forms = [
      shown,
      shown.replace(/\D/g, ''),
      number.nationalNumber,
      number.formatInternational(),
    ];
    for (const text of forms) {
      const read = readPhone(text, country);
      if (read.kind !== 'phone' || read.e164 !== number.number) wrong.push(`${country}: ${text}`);
    }
  }
  expect(wrong).toEqual([]);
});

describe('a text that is two numbers', () => {
  test.each<readonly [Country, string, string, string | undefined, boolean | undefined]>([
    // A landline without its trunk prefix, and a mobile abroad.
    ['DE', '79161234567', '+79161234567', '+4979161234567', false],
    ['DE', '4534412345', '+4534412345', '+494534412345', true],
    // As the country itself writes it.
    ['CN', '15062345678', '+8615062345678', '+15062345678', false],
    ['US', '2399812345', '+12399812345', '+2399812345', false],
    ['RU', '84991234567', '+74991234567', '+84991234567', false],
    // A mobile of home without its trunk prefix, as long as an international number.
    ['DE', '15123456789', '+4915123456789', '+15123456789', true],
    ['TR', '5351234567', '+905351234567', '+5351234567', false],
    // The marks tell.
    ['US', '(239) 981-2345', '+12399812345', undefined, undefined],
    ['RU', '8 (499) 123-45-67', '+74991234567', '+84991234567', false],
    // No landline is as long.
    ['DE', '971501234567', '+971501234567', undefined, undefined],
  ])('in %s: %s', (home, text, first, second, even) => {
    const read = readPhone(text, home);
    expect(read).toMatchObject({ kind: 'phone', e164: first });
    if (read.kind === 'phone') expect([read.other?.e164, read.other?.even]).toEqual([second, even]);
  });

  test('the requested reading comes first', () => {
    const read = readPhone('2399812345', 'US', { first: 'international' });
    expect(read).toMatchObject({
      e164: '+2399812345',
      countryFrom: 'plus_added',
      other: { e164: '+12399812345', even: false },
    });
  });
});

test.each<readonly [string, Country, string]>([
  ['+44 7911 123456', 'DE', 'written'],
  ['0044 7911 123456', 'DE', 'written'],
  ['011 44 7911 123456', 'US', 'written'],
  ['0044 7911 123456', 'GB', 'written'],
  ['07911 123456', 'GB', 'home'],
  ['7911123456', 'GB', 'home'],
  ['4155552671', 'US', 'home'],
  ['14155552671', 'US', 'home'],
  ['80671234567', 'UA', 'home'],
  ['447911123456', 'GB', 'plus_added'],
  ['447911123456', 'US', 'plus_added'],
  ['88808123456', 'GB', 'plus_added'],
])('the country of %s in %s is %s', (text, home, countryFrom) => {
  expect(readPhone(text, home)).toMatchObject({ countryFrom });
});

test.each<readonly [string, Country]>([
  // Without its zero, each is a number of another person at home.
  ['020 7946 0958', 'US'],
  ['0151 2345 6789', 'US'],
  ['090-1234-5678', 'CA'],
  ['06 12 34 56 78', 'ES'],
  ['0912 345 6789', 'RU'],
  ['0412-1234567', 'MX'],
  ['061 123 456', 'DK'],
  ['031 234 567', 'SG'],
  ['06 12 34 56 78', 'PL'],
  ['050 123 45 67', 'PL'],
  ['0712 345 678', 'PL'],
  ['0612345678', 'PL'],
  ['02 1234 5678', 'CZ'],
  ['0470 12 34 56', 'CZ'],
  ['0912 123 456', 'PT'],
  ['030 1234567', 'HU'],
  ['0691 234 5678', 'GR'],
  ['0347 123 4567', 'IT'],
])('%s is no number in %s, where numbers have no zero', (text, home) => {
  expect(readPhone(text, home)).toEqual({ kind: 'unusable', reason: 'no_plan' });
});

test.each<readonly [string, Country, string]>([
  ['0 601 234 567', 'CZ', '+420601234567'],
  ['0-601 234 567', 'PL', '+48601234567'],
  ['(0-22) 123 45 67', 'PL', '+48221234567'],
  ['01 55 1234 5678', 'MX', '+525512345678'],
  ['+34 0612 345 678', 'ES', '+34612345678'],
])('the former zero of %s in %s is dropped', (text, home, e164) => {
  expect(readPhone(text, home)).toMatchObject({ kind: 'phone', e164 });
});
