import { expect, test } from 'vitest';
import { markLines, markNotes, nameMarks } from '../../../../src/bot/kit/mark-words.ts';
import { label, say } from '../../../../src/bot/kit/words.ts';

const marks = ['scam', 'verified'] as const;

test('marks are sentences on a card, words in a list, and signs after a name', () => {
  expect(markLines({ marks })).toEqual([say('mark-scam'), say('mark-verified')]);
  expect(markNotes({ marks })).toEqual([label('mark-scam-short'), label('mark-verified-short')]);
  expect(nameMarks({ marks })).toBe(` ${label('mark-scam-short')} ${label('mark-verified-sign')}`);
});

test('users without marks have no such words', () => {
  expect([markLines({}), markNotes({}), nameMarks({})]).toEqual([[], [], '']);
});
