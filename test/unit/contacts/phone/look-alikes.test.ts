import { expect, test } from 'vitest';
import { isDate, isLocation, maskLookAlikes } from '../../../../src/contacts/phone/look-alikes.ts';

test.each([
  ['31.12.2026', true],
  ['12/31/2026', true],
  ['12/12/26', true],
  ['2026-12-31', true],
  ['2026-12-31 10:00', true],
  ['10:00', true],
  ['13.13.2026', false],
  ['2026-13-13', false],
  ['32.12.2026', false],
  ['0.12.2026', false],
  ['12 2026', false],
])('isDate %j: %s', (text, expected) => {
  expect(isDate(text)).toBe(expected);
});

test.each([
  ['192.168.0.1', true],
  ['255.255.255.255', true],
  ['256.168.0.1', false],
  ['192.168.00.1', false],
  ['20.25.55.01', false],
])('isLocation %j: %s', (text, expected) => {
  expect(isLocation(text)).toBe(expected);
});

test.each([
  ['zoe.07911123456@mail.example, 020 7946 0958', ', 020 7946 0958'],
  [`${'a'.repeat(80)}1@b2.example 7`, ' 7'],
  ['<9@1>', '<>'],
  ['@1234567', '@1234567'],
])('the digits of addresses in %j are masked', (text, rest) => {
  const masked = maskLookAlikes(text);
  expect(masked).toHaveLength(text.length);
  expect(masked.replaceAll('\0', '')).toBe(rest);
});

test.each(['CPF 123.456.789-09', 'Steuernummer 12/345/67890', 'SIREN 552100554'])(
  'masks all digits of the identifier %s',
  (text) => {
    expect(maskLookAlikes(text)).not.toMatch(/\d/);
  },
);

test.each(['Passport 55 1234 5678', 'Siren 5512345678'])('masks no digit of %s', (text) => {
  expect(maskLookAlikes(text)).toBe(text);
});
