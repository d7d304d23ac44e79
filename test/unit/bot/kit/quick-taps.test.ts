import { expect, test } from 'vitest';
import { QuickTaps } from '../../../../src/bot/kit/quick-taps.ts';

test('QuickTaps follow the views of a message to the latest', () => {
  const taps = new QuickTaps();
  taps.replaced(1n, 5, 'a', 'b');
  taps.replaced(1n, 5, 'b', 'c');
  expect(taps.latest(1n, 5, 'a')).toBe('c');
  expect(taps.latest(1n, 5, 'c')).toBe('c');
});

test('QuickTaps end at a view that is shown again', () => {
  const taps = new QuickTaps();
  taps.replaced(1n, 5, 'a', 'b');
  taps.replaced(1n, 5, 'b', 'a');
  taps.replaced(1n, 5, 'a', 'a');
  expect(taps.latest(1n, 5, 'b')).toBe('a');
  expect(taps.latest(1n, 5, 'a')).toBe('a');
});

test('QuickTaps keep people apart, and the latest message of each person', () => {
  const taps = new QuickTaps();
  taps.replaced(1n, 5, 'a', 'b');
  expect(taps.latest(2n, 5, 'a')).toBe('a');
  taps.replaced(1n, 6, 'a', 'c');
  expect(taps.latest(1n, 6, 'a')).toBe('c');
  expect(taps.latest(1n, 5, 'a')).toBe('a');
});
