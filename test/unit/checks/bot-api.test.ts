import { afterEach, expect, test, vi } from 'vitest';
import { askForBot, judgeBot, judgeClock } from '../../../src/checks/bot-api.ts';

afterEach(() => vi.restoreAllMocks());

const now = new Date('2026-11-22T14:00:00.000Z');
const bot = { ok: true, result: { username: 'roster_bot' } };

function answerWith(answer: () => Promise<Response>) {
  return vi.spyOn(globalThis, 'fetch').mockImplementation(answer);
}

test('askForBot asks Telegram by default, within 10 seconds, and reads its time', async () => {
  const timeout = vi.spyOn(AbortSignal, 'timeout');
  const fetch = answerWith(async () =>
    Response.json(bot, { headers: { Date: now.toUTCString() } }),
  );
  expect(await askForBot('1:A')).toEqual({ kind: 'known', username: 'roster_bot', at: now });
  expect(fetch.mock.calls[0]?.[0]).toBe('https://api.telegram.org/bot1:A/getMe');
  expect(timeout).toHaveBeenCalledWith(10_000);
  await askForBot('1:A', 'http://localhost:8081');
  expect(fetch.mock.calls[1]?.[0]).toBe('http://localhost:8081/bot1:A/getMe');
});

test('askForBot: an answer without a time has none', async () => {
  answerWith(async () => Response.json(bot));
  expect(await askForBot('1:A')).toMatchObject({ kind: 'known', at: undefined });
});

test.for([401, 404])('askForBot: status %i means that the token is rejected', async (status) => {
  answerWith(async () => new Response('', { status }));
  expect(await askForBot('1:A')).toEqual({ kind: 'rejected' });
});

const timeoutError = Object.assign(new Error('late'), { name: 'TimeoutError' });
const refused = new TypeError('fetch failed', {
  cause: Object.assign(new Error('connect https://bot1:A'), { code: 'ECONNREFUSED' }),
});

test.for<[string, () => Promise<Response>, string]>([
  ['status 502', async () => new Response('', { status: 502 }), 'it answers 502'],
  ['a timeout', () => Promise.reject(timeoutError), 'no answer in 10 s'],
  ['an error of the network', () => Promise.reject(refused), 'ECONNREFUSED'],
  ['another error', () => Promise.reject(new Error('bot1:A')), 'no answer'],
  // eslint-disable-next-line prefer-promise-reject-errors
  ['a thrown text', () => Promise.reject('bot1:A'), 'no answer'],
])('askForBot: %s is unreachable, without the token', async ([, answer, why]) => {
  answerWith(answer);
  expect(await askForBot('1:A')).toEqual({ kind: 'unreachable', why });
});

test('judgeBot says what to do', () => {
  expect(judgeBot({ kind: 'known', username: 'a_bot', at: now })).toMatchObject({ state: 'ok' });
  expect(judgeBot({ kind: 'rejected' })).toMatchObject({ state: 'broken' });
  const { state, words } = judgeBot({ kind: 'unreachable', why: 'it answers 502' });
  expect([state, words]).toEqual(['broken', expect.stringContaining('(it answers 502)')]);
});

test.for([
  [30_000, 'ok'],
  [30_001, 'broken'],
  [-30_000, 'ok'],
  [-30_001, 'broken'],
] as const)('judgeClock: a difference of %i ms is %s', ([ms, state]) => {
  const at = new Date(now.getTime() + ms);
  expect(judgeClock({ kind: 'known', username: 'a_bot', at: now }, at).state).toBe(state);
});

test('judgeClock gives the difference in seconds', () => {
  const at = new Date(now.getTime() + 61_000);
  const known = { kind: 'known', username: 'a_bot' } as const;
  expect(judgeClock({ ...known, at: now }, at).words).toContain('61 s ahead');
  expect(judgeClock({ ...known, at }, now).words).toContain('61 s behind');
  expect(judgeClock({ ...known, at: undefined }, now).state).toBe('warning');
});
