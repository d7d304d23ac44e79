import { expect, test } from 'vitest';
import { isLabelWord, labelReadings, searchWordsOf } from '../../../src/contacts/label-search.ts';

test('isLabelWord needs a # and what follows it', () => {
  expect(['#rome', '#', 'rome', '#-'].map(isLabelWord)).toEqual([true, false, false, false]);
});

test('searchWordsOf separates what follows a label', () => {
  expect(searchWordsOf('zoe #rome,met＃golf')).toEqual(['zoe', '#rome', 'met', '#golf']);
  expect(searchWordsOf('#rome, met')).toEqual(['#rome', 'met']);
  // Without a label, and before it, commas are part of a word.
  expect(searchWordsOf('a,b')).toHaveLength(1);
  expect(searchWordsOf('a,b #one')).toEqual([...searchWordsOf('a,b'), '#one']);
});

test('labelReadings has the longest label first, up to six words or the next label', () => {
  expect(labelReadings(['#rock', 'climbing'])).toEqual([
    { text: ' #rock_climbing', length: 2 },
    { text: ' #rock', length: 1 },
  ]);
  const lengths = (...words: readonly string[]) => labelReadings(words).map((one) => one.length);
  expect(lengths('#a', 'b', '#c', 'd')).toEqual([2, 1]);
  expect(lengths('#a', '@zoe')).toEqual([1]);
  expect(lengths('#a', 'b', 'c', 'd', 'e', 'f', 'g')).toEqual([6, 5, 4, 3, 2, 1]);
});
