import { GrammyError, type Api } from 'grammy';
import { beforeEach, expect, test, vi } from 'vitest';
import { allowedUpdates, type RosterBot } from '../../../src/bot/bot.ts';
import { startPolling } from '../../../src/bot/polling.ts';
import { setWebhook } from '../../../src/bot/webhook.ts';
import { eventually } from '../../support/eventually.ts';
import { ManualClock } from '../../support/manual-clock.ts';

interface Poll {
  readonly offset: number;
  readonly limit?: number;
  readonly timeout: number;
  readonly allowed_updates?: readonly string[];
}

let clock: ManualClock;
let polls: Poll[];
let webhookDeletions: number;
let taken: number[];
let lines: string[];
let lost: AbortController;
/** The answers of the next polls; a poll without an answer stays open. */
let answers: (() => readonly number[])[];

beforeEach(() => {
  [clock, lost] = [new ManualClock(), new AbortController()];
  [polls, webhookDeletions, taken, lines, answers] = [[], 0, [], [], []];
});

const fail = (code: number) => (): never => {
  const error = { ok: false, error_code: code, description: 'failed' } as const;
  throw new GrammyError('failed', error, 'getUpdates', {});
};

function start(options: { readonly deleteWebhook?: () => Promise<void> } = {}): AsyncDisposable {
  const log = (_: object, line: string): void => void lines.push(line);
  const api = {
    deleteWebhook: async () => {
      webhookDeletions += 1;
      await options.deleteWebhook?.();
    },
    getUpdates: async (poll: Poll, signal: AbortSignal) => {
      polls.push(poll);
      const answer = answers.shift();
      if (answer) return answer().map((id) => ({ update_id: id }));
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error));
      });
    },
  };
  return startPolling({
    // Only these methods are used.
    api: api as unknown as Api,
    take: async (updates) => {
      await Promise.resolve();
      taken.push(...updates.map(({ update_id: id }) => id));
    },
    lost: lost.signal,
    clock,
    log: { debug: log, info: log, warn: log, error: log },
  });
}

const offsets = (): readonly number[] => polls.map(({ offset }) => offset);

test('polling asks for what follows the updates that it took, for 25 s each', async () => {
  answers = [() => [5, 7], () => [], () => [6]];
  await using _polling = start();
  await eventually('it polls', offsets, [0, 8, 8, 8]);
  expect(polls[0]).toEqual({ offset: 0, timeout: 25, allowed_updates: allowedUpdates });
  expect(taken).toEqual([5, 7, 6]);
  expect(webhookDeletions).toBe(1);
});

test('polling confirms what it took when it stops, within half a second', async () => {
  using timeout = vi.spyOn(AbortSignal, 'timeout');
  answers = [() => [5]];
  const polling = start();
  await eventually('it polls', offsets, [0, 6]);
  answers = [() => []];
  await polling[Symbol.asyncDispose]();
  expect(polls.at(-1)).toEqual({ offset: 6, limit: 1, timeout: 0 });
  expect(timeout).toHaveBeenCalledWith(500);
});

test('polling that took nothing confirms nothing, and one that cannot confirm ends', async () => {
  const polling = start();
  await eventually('it polls', offsets, [0]);
  await polling[Symbol.asyncDispose]();
  expect(polls).toHaveLength(1);
  answers = [() => [0]];
  const other = start();
  await eventually('it polls again', offsets, [0, 0, 1]);
  answers = [fail(500)];
  await other[Symbol.asyncDispose]();
  expect(lines).toEqual([]);
});

test('polling that another process may go on with stops at once, and confirms nothing', async () => {
  answers = [() => [5]];
  const polling = start();
  await eventually('it polls', offsets, [0, 6]);
  lost.abort(new Error('The lock is lost.'));
  await polling[Symbol.asyncDispose]();
  expect(offsets()).toEqual([0, 6]);
  expect(lines).toEqual([]);
});

test('polling waits twice as long after each failure, for 30 s at most, and logs an outage once', async () => {
  answers = Array.from({ length: 7 }, () => fail(502));
  answers.push(() => [1], fail(502));
  await using _polling = start();
  for (const ms of [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]) {
    await eventually('polling sleeps', () => clock.sleeping, [ms]);
    expect(lines).toEqual(['Polling for updates failed and continues']);
    await clock.advance(ms);
  }
  await eventually('polling sleeps after the next failure', () => clock.sleeping, [1_000]);
  expect(lines).toEqual([
    'Polling for updates failed and continues',
    'Polling works again',
    'Polling for updates failed and continues',
  ]);
  expect(taken).toEqual([1]);
});

test('polling gives another poller with its token ten seconds', async () => {
  answers = [fail(409)];
  await using _polling = start();
  await eventually('polling sleeps', () => clock.sleeping, [10_000]);
  expect(lines[0]).toContain('polls with the same BOT_TOKEN');
  await clock.advance(10_000);
  await eventually('it polls again', offsets, [0, 0]);
});

test('polling deletes a webhook before its first poll, and tries until that works', async () => {
  let failures = 1;
  await using _polling = start({
    deleteWebhook: async () => {
      await Promise.resolve();
      if (failures-- > 0) throw new Error('no network');
    },
  });
  await eventually('polling sleeps', () => clock.sleeping, [1_000]);
  expect(polls).toEqual([]);
  await clock.advance(1_000);
  await eventually('it polls', offsets, [0]);
  expect(webhookDeletions).toBe(2);
});

test('setWebhook has the kinds of updates that polling asks for, 20 at a time', async () => {
  const calls: unknown[] = [];
  const api = { setWebhook: async (...args: readonly unknown[]) => void calls.push(args) };
  await setWebhook({ api } as unknown as RosterBot, 'https://roster.test/telegram', 'secret');
  const options = { secret_token: 'secret', allowed_updates: allowedUpdates, max_connections: 20 };
  expect(calls).toEqual([['https://roster.test/telegram', options]]);
});
