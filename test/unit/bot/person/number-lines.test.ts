import { expect, test } from 'vitest';
import { countNumberLines } from '../../../../src/bot/person/number-lines.ts';
import { mayListPeople } from '../../../../src/bot/person/may-list-people.ts';
import { finish } from '../../../support/finish.ts';

test('a long word costs as much for each of its characters as a short one', () => {
  const before = performance.now();
  expect(finish(countNumberLines('+1'.repeat(10_000)))).toBe(0);
  expect(performance.now() - before).toBeLessThan(300);
});

test('a plus in a link is no sum', () => {
  expect(finish(countNumberLines('+12025550101 https://t.me/a+44b'))).toBe(1);
  expect(finish(countNumberLines('+12025550101 a+44b'))).toBe(0);
});

test('many blank lines cost as much for each as a few', () => {
  const before = performance.now();
  expect(mayListPeople('\n'.repeat(20_000))).toBe(false);
  expect(performance.now() - before).toBeLessThan(300);
  expect(mayListPeople('Zoe:\n\n BEGIN:VCARD')).toBe(true);
});
