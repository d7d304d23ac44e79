import { parsePhoneNumber } from 'libphonenumber-js/max';
import { describe, expect, test } from 'vitest';
import {
  chooseFormer,
  chooseReading,
  toResult,
  type Reading,
} from '../../../../src/contacts/phone/choose-reading.ts';
import type { PhoneResult, ReadingOrder } from '../../../../src/contacts/phone/phone-result.ts';
import type { WrittenNumber } from '../../../../src/contacts/phone/written-number.ts';

const reading = (phone: string, countryFrom: Reading['countryFrom'] = 'home'): Reading => ({
  phone,
  countryFrom,
  parsed: parsePhoneNumber(phone),
});
const asWritten = (facts: Partial<WrittenNumber>): WrittenNumber => ({
  hasPlus: false,
  groups: [],
  bracketedZeroGroup: undefined,
  isFirstInBrackets: false,
  slashGroup: undefined,
  hasWordBefore: false,
  ...facts,
});

const mobileAtHome = reading('+447911123456');
const landlineAtHome = reading('+442079460018');
const mobileAbroad = reading('+491701234567', 'plus_added');
const landlineAbroad = reading('+493012345678', 'plus_added');
const unknownAbroad: Reading = { ...mobileAbroad, parsed: undefined };

/** The number, and the other one with whether both are as likely. */
function choose(
  digits: string,
  home: Reading,
  abroad: Reading,
  facts: Partial<WrittenNumber & ReadingOrder> = {},
) {
  const { first = 'likelier', ...written } = facts;
  return pick(chooseReading(asWritten(written), digits, home, abroad, { first }));
}

function pick(result: PhoneResult) {
  if (result.kind !== 'phone') return undefined;
  return [result.e164, result.other?.e164, result.other?.even];
}

test('toResult has the number, and how it is shown', () => {
  expect(toResult(mobileAtHome)).toEqual({
    kind: 'phone',
    e164: '+447911123456',
    formatted: '+44 7911 123456',
    countryFrom: 'home',
  });
});

describe('chooseReading', () => {
  const [mobile, landline] = [mobileAtHome.phone, landlineAtHome.phone];

  test('takes the reading that the person wants first', () => {
    expect(choose('1', mobileAtHome, mobileAbroad, { first: 'international' })).toEqual([
      mobileAbroad.phone,
      mobile,
      false,
    ]);
    expect(choose('1', landlineAtHome, mobileAbroad, { first: 'home' })).toEqual([
      landline,
      mobileAbroad.phone,
      false,
    ]);
  });

  test('prefers a complete number of home to a landline abroad', () => {
    const alone = [mobile, undefined, undefined];
    expect(choose('07911123456', mobileAtHome, landlineAbroad)).toEqual(alone);
    expect(choose('7911123456', mobileAtHome, landlineAbroad)).toEqual(alone);
  });

  test('prefers home to a mobile abroad, which is as likely without the trunk prefix', () => {
    expect(choose('07911123456', mobileAtHome, mobileAbroad)).toEqual([
      mobile,
      mobileAbroad.phone,
      false,
    ]);
    expect(choose('7911123456', mobileAtHome, mobileAbroad)?.[2]).toBe(false);
    const long = reading('+8613812345678');
    expect(choose('13812345678', long, mobileAbroad)?.[0]).toBe(long.phone);
  });

  test('prefers a mobile abroad to a landline of home without its trunk prefix', () => {
    const other = [mobileAbroad.phone, landline];
    expect(choose('2079460018', landlineAtHome, mobileAbroad)).toEqual([...other, true]);
    expect(choose('20794600181', landlineAtHome, mobileAbroad)).toEqual([...other, false]);
    expect(choose('207946001812', landlineAtHome, mobileAbroad)).toEqual([
      mobileAbroad.phone,
      undefined,
      undefined,
    ]);
    // What only Telegram assigns is a mobile, too.
    expect(choose('2079460018', landlineAtHome, unknownAbroad)?.[0]).toBe(unknownAbroad.phone);
    expect(choose('2079460018', landlineAtHome, landlineAbroad)?.[0]).toBe(landline);
  });

  test('takes a number in the national format for one of home', () => {
    const home = reading('+12399812345');
    const facts = { groups: ['239', '981', '2345'], isFirstInBrackets: true };
    expect(choose('2399812345', home, mobileAbroad, facts)).toEqual([
      home.phone,
      undefined,
      undefined,
    ]);
    expect(choose('2399812345', home, mobileAbroad, { groups: facts.groups })?.[1]).toBe(
      mobileAbroad.phone,
    );
    expect(
      choose('2399812345', home, mobileAbroad, { ...facts, groups: ['239', '9812345'] })?.[1],
    ).toBe(mobileAbroad.phone);
  });
});

describe('chooseFormer', () => {
  const former = (countryFrom: Reading['countryFrom'] = 'home') =>
    reading('+447911123456', countryFrom);
  const from = (
    digits: string,
    first: ReadingOrder['first'] = 'likelier',
    countryFrom?: Reading['countryFrom'],
  ) => pick(chooseFormer(digits, mobileAbroad, former(countryFrom), { first }));

  test('prefers the international reading, with the former one beside it', () => {
    const both = [mobileAbroad.phone, former().phone];
    expect(from('1'.repeat(10))).toEqual([...both, true]);
    expect(from('1'.repeat(11))).toEqual([...both, false]);
    expect(from('1'.repeat(10), 'international')).toEqual([...both, false]);
    expect(from('1'.repeat(10), 'home')).toEqual([...both.toReversed(), false]);
  });

  test('knows only the international one of a number that has its code', () => {
    expect(from('1', 'home', 'written')).toEqual([mobileAbroad.phone, undefined, undefined]);
  });
});
