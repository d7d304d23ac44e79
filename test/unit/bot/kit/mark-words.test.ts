import { expect, test } from 'vitest';
import { markLines, markNotes, nameMarks } from '../../../../src/bot/kit/mark-words.ts';
import { say } from '../../../../src/bot/kit/words.ts';
import { plain } from '../../../support/english.ts';

const marks = ['scam', 'verified'] as const;

test('marks are sentences on a card, words in a list, and signs after a name', () => {
  expect(markLines({ marks })).toEqual([say('mark-scam'), say('mark-verified')]);
  expect(markNotes({ marks })).toEqual([say('mark-scam-short'), say('mark-verified-short')]);
  expect(plain(nameMarks({ marks }))).toBe(
    plain([' ', say('mark-scam-short'), ' ', say('mark-verified-sign')]),
  );
});

test('users without marks have no such words', () => {
  expect([markLines({}), markNotes({}), nameMarks({})]).toEqual([[], [], []]);
});
