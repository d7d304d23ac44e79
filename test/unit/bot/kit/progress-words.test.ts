import { expect, test } from 'vitest';
import { remainingTimeWords, progressLine } from '../../../../src/bot/kit/progress-words.ts';
import { say } from '../../../../src/bot/kit/words.ts';
import { plain } from '../../../support/english.ts';

test.each([
  [0, 10, 0],
  [5, 10, 10],
  [99, 100, 19],
  [100, 100, 20],
  [0, 0, 20],
])('progressLine of %i of %i fills %i of 20 cells', (settled, total, full) => {
  const [bar] = plain(progressLine(settled, total)).split(' ');
  expect(bar).toBe('█'.repeat(full) + '░'.repeat(20 - full));
});

test('remainingTimeWords rounds up to minutes, and is empty when the time is unknown', () => {
  expect(remainingTimeWords(undefined)).toBeUndefined();
  expect(remainingTimeWords(60_000)).toEqual(say('import-left-soon'));
  expect(remainingTimeWords(60_001)).toEqual(say('import-left-minutes', { minutes: 2 }));
});
