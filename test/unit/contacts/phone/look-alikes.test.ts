import { expect, test } from 'vitest';
import { isDate, isLocation } from '../../../../src/contacts/phone/look-alikes.ts';

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
