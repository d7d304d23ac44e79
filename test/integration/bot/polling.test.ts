import { Api } from 'grammy';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BotApi } from '../../../sandbox/bot-api/server.ts';
import { startBotApi } from '../../../sandbox/bot-api/http/start-bot-api.ts';
import { startPolling } from '../../../src/bot/polling.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { eventually } from '../../support/eventually.ts';

const token = '4200000001:sandbox-token-of-the-roster-bot-00000';
const ada = {
  id: 7001n,
  firstName: 'Ada',
  lastName: '',
  username: undefined,
  phone: '+447700900100',
  languageCode: 'en',
};
const bob = { ...ada, id: 7002n, firstName: 'Bob' };

let server: BotApi;
let clock: ManualClock;
let lines: string[];
let handled: string[];
let waits: Map<string, Promise<void>>;

/** Handles texts: keeps them, after what `waits` holds for them. */
function poll(): AsyncDisposable {
  const log = (_: object, line: string): void => void lines.push(line);
  const bot = {
    api: new Api(token, { apiRoot: server.root }),
    handle: async (update: unknown): Promise<void> => {
      const { message } = update as { message: { text: string } };
      await waits.get(message.text);
      handled.push(message.text);
    },
  };
  return startPolling(bot, { clock, log: { debug: log, info: log, warn: log, error: log } });
}

beforeEach(async () => {
  clock = new ManualClock();
  [lines, handled, waits] = [[], [], new Map()];
  server = await startBotApi({
    host: '127.0.0.1',
    port: 0,
    token,
    bot: { id: 4200000001n, firstName: 'Roster', username: 'roster_bot' },
    findProfile: (id) => [ada, bob].find((one) => one.id === id),
    now: () => clock.now(),
  });
});

afterEach(() => server[Symbol.asyncDispose]());

test('an update is confirmed when it was handled, not before', async () => {
  const slow = Promise.withResolvers<void>();
  waits.set('slow', slow.promise);
  await using _polling = poll();
  server.chat(ada.id).say('slow');
  await eventually('the handler of the update is waited for', () =>
    expect(clock.sleeping).toHaveLength(1),
  );
  server.chat(bob.id).say('quick');
  await clock.advance(1000);
  await eventually('the quick update is handled', () => handled, ['quick']);
  expect(server.pendingUpdates()).toHaveLength(2);
  slow.resolve();
  await eventually('every update is confirmed', () => server.pendingUpdates(), []);
  expect(handled).toEqual(['quick', 'slow']);
});

test('an update that was being handled when the program died comes again', async () => {
  waits.set('import', new Promise(() => undefined));
  const dead = poll();
  server.chat(ada.id).say('import');
  await eventually('polling sleeps', () => expect(clock.sleeping).toHaveLength(1));
  waits.clear();
  await using _polling = poll();
  await eventually('the update is handled', () => handled, ['import']);
  void dead;
});

test('stopping lets the running updates end, and none of them comes again', async () => {
  const slow = Promise.withResolvers<void>();
  waits.set('slow', slow.promise);
  const polling = poll();
  server.chat(ada.id).say('slow');
  await eventually('polling sleeps', () => expect(clock.sleeping).toHaveLength(1));
  const stopped = polling[Symbol.asyncDispose]();
  slow.resolve();
  await stopped;
  expect(handled).toEqual(['slow']);
  expect(server.pendingUpdates()).toEqual([]);
});

test('an outage is sat out, with one line when it begins and one when it ends', async () => {
  await using _polling = poll();
  server.chat(ada.id).say('before');
  await eventually('the first update is handled', () => handled, ['before']);
  server.setDown(true);
  for (const ms of [1000, 2000, 4000]) {
    await eventually('polling sleeps before the next try', () => clock.sleeping, [ms]);
    await clock.advance(ms);
  }
  server.chat(ada.id).say('meanwhile');
  server.setDown(false);
  await eventually('polling sleeps before the next try', () => clock.sleeping, [8000]);
  await clock.advance(8000);
  await eventually('the second update is handled', () => handled, ['before', 'meanwhile']);
  expect(lines).toEqual(['Telegram does not answer; polling continues', 'Telegram answers again']);
});

test('a second program with the same token is named in the log, and waited out', async () => {
  await using _polling = poll();
  await eventually('polling has asked for updates again', () => server.calls.at(-1), {
    method: 'getUpdates',
  });
  const other = new Api(token, { apiRoot: server.root });
  const taken = other.getUpdates({ timeout: 1 });
  await eventually('polling sleeps before the next try', () => clock.sleeping, [10_000]);
  expect(lines[0]).toContain('polls with the same BOT_TOKEN');
  await taken;
  server.chat(ada.id).say('hello');
  await clock.advance(10_000);
  await eventually('the update is handled', () => handled, ['hello']);
});

test('a webhook left from before is taken away', async () => {
  await new Api(token, { apiRoot: server.root }).setWebhook('https://example.com/hook');
  await using _polling = poll();
  server.chat(ada.id).say('hello');
  await eventually('the update is handled', () => handled, ['hello']);
});

test('after a quiet week Telegram numbers anew, and lower numbers are handled', async () => {
  const before = poll();
  server.chat(ada.id).say('old');
  const low = server.pendingUpdates().at(-1)?.update_id ?? 0;
  await eventually('the update is handled', () => handled, ['old']);
  await before[Symbol.asyncDispose]();
  await using _polling = poll();
  server.chat(ada.id).say('new');
  await eventually('the next update is handled', () => handled, ['old', 'new']);
  server.redeliver(low);
  await eventually('the update is handled again', () => handled, ['old', 'new', 'old']);
});
