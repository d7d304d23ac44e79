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
let stored: string[];
let waits: Map<string, () => Promise<void>>;

/** Stores texts, after what `waits` holds for them. */
function poll(): AsyncDisposable {
  const log = (_: object, line: string): void => void lines.push(line);
  return startPolling({
    api: new Api(token, { apiRoot: server.root }),
    take: async (updates) => {
      for (const { message } of updates) {
        await waits.get(message?.text ?? '')?.();
        stored.push(message?.text ?? '');
      }
    },
    lost: new AbortController().signal,
    clock,
    log: { debug: log, info: log, warn: log, error: log },
  });
}

beforeEach(async () => {
  clock = new ManualClock();
  [lines, stored, waits] = [[], [], new Map()];
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

test('updates are confirmed once they are stored, not before', async () => {
  const slow = Promise.withResolvers<void>();
  waits.set('slow', () => slow.promise);
  await using _polling = poll();
  server.chat(ada.id).say('slow');
  await eventually('polling has the update', () =>
    expect(server.calls.filter(({ method }) => method === 'getUpdates').length).toBeGreaterThan(0),
  );
  server.chat(bob.id).say('quick');
  expect(server.pendingUpdates()).toHaveLength(2);
  slow.resolve();
  await eventually('every update is confirmed', () => server.pendingUpdates(), []);
  expect(stored).toEqual(['slow', 'quick']);
});

test('updates that could not be stored come again', async () => {
  waits.set('import', () => Promise.reject(new Error('the database is away')));
  await using _polling = poll();
  server.chat(ada.id).say('import');
  await eventually('polling sleeps before the next try', () => clock.sleeping, [1000]);
  expect(server.pendingUpdates()).toHaveLength(1);
  waits.clear();
  await clock.advance(1000);
  await eventually('the update is stored', () => stored, ['import']);
});

test('after a stop no stored update comes again', async () => {
  const polling = poll();
  server.chat(ada.id).say('import');
  await eventually('the update is stored', () => stored, ['import']);
  await polling[Symbol.asyncDispose]();
  expect(server.pendingUpdates()).toEqual([]);
});

test('an outage is sat out, with one line when it begins and one when it ends', async () => {
  await using _polling = poll();
  server.chat(ada.id).say('before');
  await eventually('the first update is stored', () => stored, ['before']);
  server.setDown(true);
  for (const ms of [1000, 2000, 4000]) {
    await eventually('polling sleeps before the next try', () => clock.sleeping, [ms]);
    await clock.advance(ms);
  }
  server.chat(ada.id).say('meanwhile');
  server.setDown(false);
  await eventually('polling sleeps before the next try', () => clock.sleeping, [8000]);
  await clock.advance(8000);
  await eventually('the second update is stored', () => stored, ['before', 'meanwhile']);
  expect(lines).toEqual(['Polling for updates failed and continues', 'Polling works again']);
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
  await eventually('the update is stored', () => stored, ['hello']);
});

test('a webhook left from before is taken away', async () => {
  await new Api(token, { apiRoot: server.root }).setWebhook('https://example.com/hook');
  await using _polling = poll();
  server.chat(ada.id).say('hello');
  await eventually('the update is stored', () => stored, ['hello']);
});

test('after a quiet week Telegram numbers anew, and lower numbers are taken', async () => {
  const before = poll();
  server.chat(ada.id).say('old');
  const low = server.pendingUpdates().at(-1)?.update_id ?? 0;
  await eventually('the update is stored', () => stored, ['old']);
  await before[Symbol.asyncDispose]();
  await using _polling = poll();
  server.chat(ada.id).say('new');
  await eventually('the next update is stored', () => stored, ['old', 'new']);
  server.redeliver(low);
  await eventually('the update is stored again', () => stored, ['old', 'new', 'old']);
});
