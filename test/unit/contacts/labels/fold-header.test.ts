import { describe, expect, test } from 'vitest';
import {
  foldHeader,
  foldList,
  maxHeader,
  phrasePattern,
} from '../../../../src/contacts/labels/fold-header.ts';

describe('foldHeader', () => {
  test('makes the spellings of a header equal', () => {
    const spellings = ['homeFax', 'HOME_FAX', 'home-fax', '_$!<HomeFAX>!$_', ' Home  Fax: '];
    expect(new Set(spellings.map(foldHeader))).toEqual(new Set(['home fax']));
    expect(['phone1', 'Phone 1', 'PHONE_1'].map(foldHeader)).toEqual(Array(3).fill('phone 1'));
    expect([foldHeader('1stPrénom'), foldHeader('a1b')]).toEqual(['1 st prenom', 'a 1 b']);
  });

  test('looks at the first 100 characters', () => {
    expect(foldHeader(`${'a'.repeat(maxHeader)}b`)).toBe('a'.repeat(100));
  });
});

test('foldList splits at commas, and leaves out empty entries', () => {
  expect(foldList('Prénom, ,Nom-1,')).toEqual(['prenom', 'nom 1']);
});

describe('phrasePattern', () => {
  const finds = (list: string, ...texts: readonly string[]): boolean[] =>
    texts.map((text) => phrasePattern(list).test(text));

  test('finds a phrase as whole words', () => {
    expect(
      finds('fax, Fax  number', 'home fax', 'fax number 2', 'faxes', 'telefax', 'fax2'),
    ).toEqual([true, true, false, false, false]);
    expect(finds('fax number', 'number')).toEqual([false]);
  });

  test('takes a star for any letters', () => {
    expect(finds('*fax*', 'telefaxe', 'fax')).toEqual([true, true]);
    expect(finds('tele*', 'telefax', 'mytele')).toEqual([true, false]);
  });

  test('has no empty phrase', () => {
    expect(finds('a, ,', 'b', '')).toEqual([false, false]);
  });
});
