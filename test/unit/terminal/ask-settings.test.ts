import { expect, test } from 'vitest';
import { askSettings, type Verdict } from '../../../src/terminal/ask-settings.ts';

const good = { BOT_TOKEN: 'token', API_ID: '1', API_HASH: 'hash' };

/** Answers the questions in order. Telegram accepts the values of `good`, and is away for a value `away`. */
async function answer(...answers: readonly string[]) {
  const shown: string[] = [];
  const waiting = [...answers];
  const say = (text: string): void => void shown.push(text);
  const terminal = {
    say,
    draw: say,
    ask: (question: string) => {
      say(question);
      return Promise.resolve(waiting.shift() ?? '');
    },
    [Symbol.dispose]: () => {},
  };
  const judge = (text: string, accepted: string): Promise<Verdict> =>
    Promise.resolve({
      kind: text === accepted ? 'accepted' : text === 'away' ? 'unreachable' : 'rejected',
      words: `judged ${text}`,
    });
  const settings = await askSettings(terminal, {
    problemOf: (name, text) => (text === '' ? `${name} is not usable` : undefined),
    tryToken: (token) => judge(token, good.BOT_TOKEN),
    tryApiKey: ({ API_HASH }) => judge(API_HASH, good.API_HASH),
  });
  return { settings, shown };
}

test('good answers are the settings, and each is confirmed', async () => {
  const { settings, shown } = await answer('token', '1', 'hash');
  expect(settings).toEqual(good);
  expect(shown).toEqual(expect.arrayContaining(['Good: judged token.', 'Good: judged hash.']));
});

test('what cannot be right, or Telegram rejects, is asked for again', async () => {
  const { settings, shown } = await answer('', 'other', 'token', '', '1', 'wrong', '1', 'hash');
  expect(settings).toEqual(good);
  expect(shown).toContain('BOT_TOKEN is not usable');
  expect(shown).toContain('API_ID is not usable');
  expect(shown).toEqual(expect.arrayContaining(['judged other', 'judged wrong']));
  expect(shown.filter((text) => text === 'Token: ')).toHaveLength(3);
  expect(shown.filter((text) => text === 'api_hash: ')).toHaveLength(2);
});

test('what cannot be checked is kept, and the operator learns how to check it later', async () => {
  const { settings, shown } = await answer('away', '1', 'away');
  expect(settings).toEqual({ BOT_TOKEN: 'away', API_ID: '1', API_HASH: 'away' });
  expect(shown.filter((text) => text.includes('npm run doctor'))).toHaveLength(2);
});
