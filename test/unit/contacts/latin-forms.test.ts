import { describe, expect, test } from 'vitest';
import { latinFormsOf } from '../../../src/contacts/latin-forms.ts';

/** How well a Latin word fits a typed one; undefined where the needle does not find it. */
function fit(typed: string, latin: string): 'whole' | 'part' | undefined {
  const forms = latinFormsOf(typed);
  const isFound = ` ${latin} `.search(forms?.needle ?? /$^/) === 0;
  return isFound ? forms?.fit(latin) : undefined;
}

describe('latinFormsOf', () => {
  test('is undefined for Latin letters, syllables, and words of one letter', () => {
    for (const word of ['zoe', 'zoe1', '王小明', '김', 'и']) {
      expect([word, latinFormsOf(word)]).toEqual([word, undefined]);
    }
  });

  test.each([
    ['щербаков', 'sherbakov'],
    ['щербаков', 'shcherbakow'],
    ['евгений', 'yevgeny'],
    ['евгений', 'evgenii'],
    ['жора', 'jora'],
    ['александр', 'alexandr'],
    ['хан', 'khan'],
    ['филипп', 'philip'],
    ['ян', 'yan'],
    ['محمد', 'mohammed'],
    ['سامي', 'sami'],
    ['דוד', 'david'],
  ])('%s is %s', (typed, latin) => {
    expect(fit(typed, latin)).toBe('whole');
  });

  test('fits the beginning of a word, of three letters or consonants', () => {
    expect(fit('щерб', 'sherbakov')).toBe('part');
    expect(fit('жор', 'zhora')).toBe('part');
    expect(fit('ан', 'anna')).toBeUndefined();
    expect(fit('محم', 'mohammed')).toBe('part');
    expect(fit('مح', 'mohammed')).toBeUndefined();
  });

  test('fits the consonants of a word alone only in part', () => {
    expect(fit('حسن', 'ahsan')).toBe('part');
  });

  test('does not fit other words', () => {
    expect(fit('жора', 'dora')).toBeUndefined();
    expect(fit('محمد', 'hamid')).toBeUndefined();
  });
});
