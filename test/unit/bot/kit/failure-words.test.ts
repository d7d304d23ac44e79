import { expect, test } from 'vitest';
import { failureText, failureWords } from '../../../../src/bot/kit/failure-words.ts';
import { problemWords } from '../../../../src/bot/kit/problem-words.ts';
import { flatten } from '../../../../src/bot/kit/text.ts';
import { label } from '../../../../src/bot/kit/words.ts';

test('failureWords has the time until which Telegram makes the account wait', () => {
  const until = new Date('2026-11-26T10:00:00Z');
  for (const kind of ['flood', 'takeout_delay'] as const) {
    const { entities } = flatten(failureWords({ kind, until }));
    expect(entities).toMatchObject([{ type: 'date_time', unix_time: until.getTime() / 1_000 }]);
  }
});

test('failureText does not show the name of an unknown error', () => {
  expect(failureText({ kind: 'refused', name: 'SECRET_NAME' })).not.toContain('SECRET_NAME');
});

test('problemWords has one text for all problems without their own', () => {
  expect(problemWords('user_unknown')).toBe(label('problem-user_unknown'));
  expect(problemWords('refused')).toBe(label('problem-other'));
  expect(problemWords(undefined)).toBe(label('problem-other'));
});
