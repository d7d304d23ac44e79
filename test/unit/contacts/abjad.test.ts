import { describe, expect, test } from 'vitest';
import { isAbjad, skeletonFit, skeletonsOf, typedSkeleton } from '../../../src/contacts/abjad.ts';

test('isAbjad is true for Arabic and Hebrew', () => {
  expect(['حسن', 'דוד', 'Hassan', 'Жора'].map(isAbjad)).toEqual([true, true, false, false]);
});

describe('skeletonsOf', () => {
  test('has the consonants, and where the word writes a vowel', () => {
    expect(skeletonsOf('حسن')).toEqual(['HSN|HSN']);
    expect(skeletonsOf('سامي')).toContain('SM|SAMA');
    expect(skeletonsOf('محمّد')).toContain('MHMD|MHMD');
  });

  test('has each way to write a letter, the likeliest first', () => {
    expect(skeletonsOf('جمل')).toEqual(['JML|JML', 'GML|GML']);
    // A vowel, or a consonant, in the middle; a vowel only at the end.
    expect(skeletonsOf('نور')).toEqual(['NR|NAR', 'NVR|NVR']);
    expect(skeletonsOf('مها')[0]).toBe('MH|MHA');
    expect(skeletonsOf('طه')).toEqual(['T|TA', 'TH|TH']);
  });

  test('has sixteen spellings at most, and none without consonants', () => {
    expect(skeletonsOf('ثجثجثج')).toHaveLength(16);
    expect([skeletonsOf('ا'), skeletonsOf('1')]).toEqual([[], []]);
  });
});

test('typedSkeleton writes Latin letters in the same way', () => {
  const consonants = (latin: string) => typedSkeleton(latin).consonants;
  expect(typedSkeleton('mohammed')).toEqual({ consonants: 'MHMD', vowels: 'MAHAMAD' });
  expect(consonants('khalid')).toBe(consonants('halid'));
  expect(consonants('philip')).toBe(consonants('filif'));
  expect(consonants('max')).toBe('MKS');
  expect(consonants('ghadhtzatha')).toBe('GDZT');
  expect(consonants('schmidt')).toBe('XMDT');
  expect(consonants('carl')).toBe('KRL');
  expect(consonants('qwb')).toBe('KV');
});

describe('skeletonFit', () => {
  const fit = (written: string, latin: string) => skeletonFit(written, typedSkeleton(latin));

  test('wants each written vowel, and no other at the begin and the end', () => {
    expect([fit('HSN', 'hassan'), fit('SAMA', 'sami')]).toEqual(['vowels', 'vowels']);
    expect(fit('SAMA', 'sam')).toBeUndefined();
    expect(fit('HSN', 'ahsan')).toBe('consonants');
    expect(fit('HSN', 'hasna')).toBe('consonants');
    expect(fit('HSNK', 'hassan')).toBe('consonants');
  });

  test('wants three consonants else', () => {
    expect([fit('X', 'hsn'), fit('X', 'hs')]).toEqual(['consonants', undefined]);
  });
});
