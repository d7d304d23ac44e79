import { describe, expect, test } from 'vitest';
import { decodeEntities } from '../../../../src/contacts/record/html-entities.ts';

describe('decodeEntities', () => {
  test.each([
    ['Smith &amp; Sons', 'Smith & Sons'],
    ['&lt;b&gt; &QUOT;x&quot; O&apos;B', '<b> "x" O\'B'],
    ['a&nbsp;b', 'a b'],
    ['O&#039;Brien', "O'Brien"],
    ['O&#x27;Brien &#X1f600;', "O'Brien 😀"],
    ['a &amp\\; b', 'a & b'],
    ['&#32;&#xd7ff;&#xe000;', ' \ud7ff\ue000'],
  ])('%s is %s', (written, text) => {
    expect(decodeEntities(written)).toBe(text);
  });

  test.each([
    'Tom & Ann',
    '&euro; 5',
    '&amp',
    '&#31;',
    '&#x0;',
    '&#xd800;',
    '&#xdfff;',
    '&#1234567;',
  ])('%s stays as it is', (text) => {
    expect(decodeEntities(text)).toBe(text);
  });
});
