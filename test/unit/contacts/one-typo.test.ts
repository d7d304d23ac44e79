import { describe, expect, test } from 'vitest';
import { mayStartWithTypo, startsWithTypo } from '../../../src/contacts/one-typo.ts';

describe('startsWithTypo', () => {
  test.each([
    ['miller', 'mill', 'no typo'],
    ['mill', 'mill', 'the whole word'],
    ['miller', 'moll', 'a wrong letter'],
    ['miller', 'mller', 'a missing letter'],
    ['miller', 'miiller', 'a letter too much'],
    ['miller', 'imll', 'letters in the wrong order'],
    ['mil', 'mill', 'a letter too much at the end'],
    ['miller', 'mixl', 'a wrong letter in the middle'],
    ['ab', 'ba', 'two letters in the wrong order'],
    ['miller', 'mlil', 'a wrong order in the middle'],
  ])('%s begins with %s: %s', (word, typed) => {
    expect(startsWithTypo(word, typed)).toBe(true);
  });

  test.each([
    ['miller', 'moxl', 'two wrong letters'],
    ['miller', 'ler', 'two missing letters'],
    ['mil', 'miller', 'three letters too many'],
    ['miller', 'imxl', 'a wrong order and a wrong letter'],
    ['miller', 'lim', 'an order of three'],
    ['mabx', 'mcax', 'half of a wrong order'],
    ['Miller', 'mxll', 'another case and a wrong letter'],
  ])('%s does not begin with %s: %s', (word, typed) => {
    expect(startsWithTypo(word, typed)).toBe(false);
  });
});

describe('mayStartWithTypo', () => {
  const may = (typed: string): boolean => mayStartWithTypo('a miller', 2, typed);

  test('rules out words whose first two letters are others', () => {
    expect([may('mx'), may('xi'), may('im'), may('xm'), may('ix')]).toEqual(Array(5).fill(true));
    expect([may('xy'), may('lx'), may('a ')]).toEqual([false, false, false]);
  });

  test('passes every word that begins with a typo', () => {
    for (const typed of ['mill', 'moll', 'mller', 'iller', 'mmiller', 'xmill', 'imll']) {
      expect([typed, startsWithTypo('miller', typed), may(typed)]).toEqual([typed, true, true]);
    }
  });
});
