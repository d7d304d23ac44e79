import { expect, test } from 'vitest';
import { failureWords } from '../../../../src/bot/kit/failure-words.ts';
import { problemWords } from '../../../../src/bot/kit/problem-words.ts';
import { say } from '../../../../src/bot/kit/words.ts';
import { flatten, plain } from '../../../support/english.ts';

test('failureWords has the time until which Telegram makes the account wait', () => {
  const until = new Date('2026-11-26T10:00:00Z');
  for (const kind of ['flood', 'takeout_delay'] as const) {
    const { entities } = flatten(failureWords({ kind, until }));
    expect(entities).toMatchObject([{ type: 'date_time', unix_time: until.getTime() / 1_000 }]);
  }
});

test('failureWords does not show the name of an unknown error', () => {
  expect(plain(failureWords({ kind: 'refused', name: 'SECRET_NAME' }))).not.toContain(
    'SECRET_NAME',
  );
});

test('problemWords has one text for all problems without their own', () => {
  expect(problemWords('user_unknown')).toEqual(say('problem-user_unknown'));
  expect(problemWords('refused')).toEqual(say('problem-other'));
  expect(problemWords(undefined)).toEqual(say('problem-other'));
});
