import { describe, expect, test } from 'vitest';
import { createContactSearch, isWorthSearching } from '../../../src/contacts/contact-search.ts';
import { sampleContact } from '../../support/sample-contact.ts';

const zoe = sampleContact({
  firstName: 'Zoë Anna-Maria',
  lastName: "O'Brien",
  usernames: ['zoe_miller', 'Second'],
  phone: '+491701234567',
});

test.each([
  '',
  '   ',
  'zoe',
  'ZOË',
  'zoe\u0308',
  'brien zo',
  'maria',
  'anna-m',
  "o'brien",
  'obrien',
  'o’bri',
  '@zoe_m',
  'zoe_mil',
  'second',
  '@SEC',
  '+49170',
  '+49 170 / 123'.replace(' / ', '-'),
  '0170 1234567',
  '4567',
  '(170) 123-45.67',
  'zoe 4567',
])('%j finds the contact', (typed) => {
  expect(createContactSearch(typed)(zoe)).toBe(true);
});

test.each([
  'x',
  'zoe x',
  'nna',
  'iller',
  '@zoë_x',
  '@brien',
  '+170',
  '+491702',
  '17',
  '9999',
  'zoe 9999',
])('%j does not find the contact', (typed) => {
  expect(createContactSearch(typed)(zoe)).toBe(false);
});

test.each([
  ['Łukasz Żółć', 'lukasz zolc'],
  ['Straße', 'strasse'],
  ['İrem Işık', 'irem isik'],
  ['Пётр Чайковский', 'петр'],
  ['山田太郎', '太郎'],
  ['🌸 Anna', '🌸'],
  ['Ｆｕｌｌ', 'full'],
  ['Agent 7', '7'],
  ['سارة', 'سا'],
])('%s is found by %s', (firstName, typed) => {
  expect(createContactSearch(typed)(sampleContact({ firstName, phone: '+490000' }))).toBe(true);
});

test('a contact without a number or name is not found by one', () => {
  const nobody = sampleContact({});
  expect(
    ['1', '123', '+1', 'a', '@a'].filter((typed) => createContactSearch(typed)(nobody)),
  ).toEqual([]);
});

describe('the minimum length of a search', () => {
  test.each(['zo', '@zo', 'Ö.K', '12', '王', '明', 'あ', 'カ', '김', '🦊', 'ab c'])(
    '%s is long enough',
    (words) => {
      expect(isWorthSearching(words)).toBe(true);
    },
  );
  test.each(['', ' ', 'z', '@z', '@', 'ä', '..', '- -', '7', 'я'])('%s is too short', (words) => {
    expect(isWorthSearching(words)).toBe(false);
  });
});

test.each([
  ['철수', '김철수'],
  ['明', '王小明'],
  ['小明', '王小明'],
  ['王小明', '王小明'],
  ['ひろ', '田中ひろし'],
])('%s is found in %s', (words, firstName) => {
  expect(createContactSearch(words)(sampleContact({ firstName }))).toBe(true);
});

test('a search does not cross from one username to the next', () => {
  const person = sampleContact({ usernames: ['anna', 'bob'] });
  expect(createContactSearch('@bob')(person)).toBe(true);
  expect(createContactSearch('anna@b')(person)).toBe(false);
});
