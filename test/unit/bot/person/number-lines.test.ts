import { expect, test } from 'vitest';
import { countNumberLines } from '../../../../src/bot/person/number-lines.ts';
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
