import { HttpError } from 'grammy';
import type { ApiResponse } from 'grammy/types';
import { expect, test } from 'vitest';
import { retryCalls } from '../../../src/bot/retry.ts';
import type { Clock } from '../../../src/runtime/clock.ts';

type Answer = ApiResponse<true>;
const ok: Answer = { ok: true, result: true };
const refusal = (error_code: number, retry_after?: number): Answer => ({
  ok: false,
  error_code,
  description: '',
  ...(retry_after === undefined ? {} : { parameters: { retry_after } }),
});

/** Calls through `retryCalls`, with these answers in turn. */
async function call(answers: readonly (Answer | Error)[], method = 'sendMessage', stopped = false) {
  const sleeps: number[] = [];
  const sleep = async (ms: number): Promise<void> => void sleeps.push(ms);
  const clock: Clock = { now: () => new Date(), sleep, deadline: sleep };
  const waiting = [...answers];
  const send = (): Promise<Answer> => {
    const answer = waiting.shift() ?? ok;
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  const transformer = retryCalls(
    clock,
    stopped ? AbortSignal.abort() : new AbortController().signal,
  );
  const run = transformer as unknown as (...args: readonly unknown[]) => Promise<Answer>;
  const result = await run(send, method, {}, undefined).catch((error: unknown) => error);
  return { result, sleeps, left: waiting.length };
}
const lost = new HttpError('lost', new Error('reset'));

test('retry waits as long as Telegram asks, up to 30 s', async () => {
  expect(await call([refusal(429, 30), ok])).toMatchObject({ result: ok, sleeps: [30_000] });
  expect(await call([refusal(429, 31), ok])).toMatchObject({ sleeps: [], left: 1 });
});

test('retry waits longer after each server error and lost connection, and gives up at last', async () => {
  expect(await call([refusal(500), lost, ok])).toMatchObject({
    result: ok,
    sleeps: [1_000, 2_000],
  });
  const errors = [refusal(502), refusal(502), refusal(502), refusal(502)];
  expect(await call(errors)).toMatchObject({
    result: { error_code: 502 },
    sleeps: [1_000, 2_000, 4_000],
  });
  expect(await call([lost, lost, lost, lost])).toMatchObject({ result: lost });
});

test('retry does not repeat a call that Telegram refused, nor getUpdates', async () => {
  expect(await call([refusal(400), ok])).toMatchObject({ result: { error_code: 400 }, sleeps: [] });
  expect(await call([refusal(500), ok], 'getUpdates')).toMatchObject({ left: 1 });
  expect(await call([new Error('bug'), ok])).toMatchObject({ left: 1 });
});

test('retry does not repeat a call while the program stops', async () => {
  expect(await call([refusal(500), ok], 'sendMessage', true)).toMatchObject({ left: 1 });
});
