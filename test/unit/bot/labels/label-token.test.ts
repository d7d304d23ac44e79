import { expect, test } from 'vitest';
import { findLabel, labelToken } from '../../../../src/bot/labels/label-token.ts';

test('labelToken has six characters, the same for equal labels', () => {
  expect(labelToken('work')).toMatch(/^[\w-]{6}$/);
  expect(labelToken('Work')).toBe(labelToken('work'));
  expect(labelToken('home')).not.toBe(labelToken('work'));
});

test('findLabel finds the label of a token, as it is written', () => {
  const labels = ['home', 'Work'];
  expect(findLabel(labels, labelToken('work'))).toBe('Work');
  expect(findLabel(labels, labelToken('other'))).toBeUndefined();
});
