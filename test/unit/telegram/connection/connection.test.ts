import { Api } from 'telegram';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TelegramError, type FailureReason } from '../../../../src/contacts/telegram-error.ts';
import {
  Connection,
  type ConnectionListener,
  type ConnectionOptions,
} from '../../../../src/telegram/connection/connection.ts';
import { Client } from '../../../../src/telegram/gramjs/client.ts';
import type { TelegramSettings } from '../../../../src/telegram/gramjs/settings.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { sessionString } from '../../../support/session-string.ts';

const now = new Date('2026-11-22T14:00:00Z');
const after = (ms: number): Date => new Date(now.getTime() + ms);
const request = new Api.contacts.GetStatuses();
const never = new AbortController().signal;

/** What the client answers to each call, in turn; `answered` after the last. */
let answers: (FailureReason | 'answered' | 'never')[];
let calls: Api.AnyRequest[];
let clock: ManualClock;

/** What GramJS is asked to do. */
function spyOnClient() {
  return {
    connect: vi.spyOn(Client.prototype, 'connect').mockResolvedValue(true),
    destroy: vi.spyOn(Client.prototype, 'destroy').mockResolvedValue(undefined),
    invoke: vi.spyOn(Client.prototype, 'invoke'),
    addEventHandler: vi.spyOn(Client.prototype, 'addEventHandler').mockReturnValue(undefined),
    isReconnecting: vi.spyOn(Client.prototype, 'isReconnecting', 'get').mockReturnValue(false),
  };
}

let client: ReturnType<typeof spyOnClient>;

beforeEach(() => {
  [answers, calls, clock] = [[], [], new ManualClock(now)];
  client = spyOnClient();
  client.invoke.mockImplementation(async (call) => {
    calls.push(call);
    const answer = answers.shift() ?? 'answered';
    if (answer === 'never') return new Promise<never>(() => {});
    if (answer === 'answered') return [] as never;
    await Promise.resolve();
    throw new TelegramError(answer);
  });
});

afterEach(() => vi.restoreAllMocks());

const silent = (): void => {};

function open(
  settings: Partial<TelegramSettings> = {},
  options: Partial<ConnectionOptions> = {},
  closing = never,
): Promise<Connection> {
  const all = {
    apiId: 1,
    apiHash: 'a',
    device: { model: 'a', system: 'b', app: 'c' },
    clock,
    log: { debug: silent, info: silent, warn: silent },
    ...settings,
  };
  return Connection.open(all, { session: undefined, spender: undefined, ...options }, closing);
}

/** A session string with a key, as that of an account. */
const pairedSession = (): Promise<string> =>
  sessionString(Buffer.alloc(256, 1), { id: 5, host: '203.0.113.5' });

function listenTo(connection: Connection): string[] {
  const seen: string[] = [];
  const listener: ConnectionListener = {
    update: () => void seen.push('update'),
    reconnected: () => void seen.push('reconnected'),
    answersAgain: () => void seen.push('answers again'),
    signedOut: (why) => void seen.push(`signed out: ${why}`),
  };
  connection.listen(listener);
  return seen;
}

/** The client that GramJS would call back. */
const opened = (): Client => client.connect.mock.contexts.at(-1) as Client;

test.each([
  [3_000, 2],
  [3_001, 1],
])('call waits for a flood of %i ms with %i calls', async (ms, count) => {
  await using connection = await open();
  answers = [{ kind: 'flood', until: after(ms) }];
  const outcome = connection.call(request).then(
    () => 'answered',
    (error: TelegramError) => error.reason.kind,
  );
  await clock.advance(0);
  expect(calls).toHaveLength(1);
  await clock.advance(3_000);
  expect(await outcome).toBe(count === 2 ? 'answered' : 'flood');
  expect(calls).toHaveLength(count);
});

test('call fails as Telegram answers, and counts floods in seconds', async () => {
  const counted: unknown[] = [];
  await using connection = await open({
    metrics: {
      countTelegramCall: (...facts) => void counted.push(facts),
      observeFloodWait: (...facts) => void counted.push(facts),
    },
  });
  answers = [{ kind: 'flood', until: after(90_000) }, { kind: 'user_unknown' }, 'answered'];
  await expect(connection.call(request)).rejects.toMatchObject({ reason: { kind: 'flood' } });
  await expect(connection.call(request)).rejects.toMatchObject({
    reason: { kind: 'user_unknown' },
  });
  expect(await connection.call(request)).toEqual([]);
  expect(counted).toEqual([
    ['contacts.GetStatuses', 'flood'],
    ['contacts.GetStatuses', 90],
    ['contacts.GetStatuses', 'user_unknown'],
    ['contacts.GetStatuses', 'answered'],
  ]);
});

test('call has 20 s, and after 3 s the connection is checked', async () => {
  await using connection = await open();
  answers = ['never'];
  const call = connection.call(request).catch((error: TelegramError) => error.reason.kind);
  await vi.waitFor(() => expect(calls).toHaveLength(1), { interval: 1 });
  expect(clock.sleeping).toEqual([3_000, 20_000, 30_000]);
  clock.expectNoAnswers();
  await clock.advance(3_000);
  expect(calls.map(({ className }) => className)).toEqual([
    'contacts.GetStatuses',
    'PingDelayDisconnect',
  ]);
  await clock.advance(17_000);
  expect(await call).toBe('unreachable');
});

test.each([
  [undefined, 15_000],
  [7_000, 7_000],
])('Connection.open, given %s ms, has %i ms to connect', async (given, ms) => {
  client.connect.mockReturnValue(new Promise(() => {}));
  const opening = open(given === undefined ? {} : { connectDeadlineMs: given });
  const outcome = opening.catch((error: TelegramError) => error.reason.kind);
  await vi.waitFor(() => expect(clock.sleeping).toEqual([ms]), { interval: 1 });
  clock.expectNoAnswers();
  await clock.advance(ms);
  expect(await outcome).toBe('unreachable');
  expect(client.destroy).toHaveBeenCalledTimes(1);
});

test('Connection.open fails when the client does not connect, or is closed meanwhile', async () => {
  client.connect.mockResolvedValue(false);
  await expect(open()).rejects.toMatchObject({ reason: { kind: 'unreachable' } });
  client.connect.mockReturnValue(new Promise(() => {}));
  const closing = new AbortController();
  const opening = open({}, {}, closing.signal);
  await vi.waitFor(() => expect(client.connect).toHaveBeenCalledTimes(2), { interval: 1 });
  closing.abort();
  await expect(opening).rejects.toMatchObject({ reason: { kind: 'unreachable' } });
  expect(client.destroy).toHaveBeenCalledTimes(2);
});

test('Connection.open does not connect when it was aborted while a new key was paid for', async () => {
  const closing = new AbortController();
  const budgets = {
    take: async () => {
      await Promise.resolve();
      closing.abort();
      return undefined;
    },
  };
  await expect(open({ budgets }, { spender: 'Max' }, closing.signal)).rejects.toMatchObject({
    reason: { kind: 'unreachable' },
  });
  expect(client.connect).not.toHaveBeenCalled();
  expect(client.destroy).toHaveBeenCalledTimes(1);
});

test('a spender pays for a new key and for each call', async () => {
  const spent: string[] = [];
  const until = after(60_000);
  let isUsedUp = false;
  const budgets = {
    take: async (spender: string, method: string) => {
      spent.push(`${spender}: ${method}`);
      return Promise.resolve(isUsedUp ? until : undefined);
    },
  };
  await using connection = await open({ budgets }, { spender: 'Max' });
  await connection.call(request);
  await using stored = await open({ budgets }, { spender: 'Zoe', session: await pairedSession() });
  await using free = await open({ budgets });
  await free.call(request);
  isUsedUp = true;
  await expect(stored.call(request)).rejects.toMatchObject({
    reason: { kind: 'flood', until, by: 'budget' },
  });
  expect(spent).toEqual(['Max: new_key', 'Max: contacts.GetStatuses', 'Zoe: contacts.GetStatuses']);
  expect(calls).toHaveLength(2);
});

test('a listener is called once when calls are answered again after silence', async () => {
  await using connection = await open();
  const seen = listenTo(connection);
  await connection.call(request);
  answers = [{ kind: 'user_unknown' }];
  await connection.call(request).catch(silent);
  await connection.call(request);
  expect(seen).toEqual([]);
  answers = [{ kind: 'unreachable' }, { kind: 'user_unknown' }];
  await connection.call(request).catch(silent);
  await connection.call(request).catch(silent);
  await connection.call(request);
  await connection.call(request);
  expect(seen).toEqual(['answers again']);
});

test('a refused key ends the connection of an account only', async () => {
  await using signingIn = await open();
  const seen = listenTo(signingIn);
  answers = [{ kind: 'signed_out' }];
  await signingIn.call(request).catch(silent);
  expect([signingIn.closed.aborted, seen]).toEqual([false, []]);

  await using connection = await open({}, { session: await pairedSession() });
  const seenThere = listenTo(connection);
  answers = [{ kind: 'user_unknown' }, { kind: 'signed_out', why: 'used_twice' }];
  await connection.call(request).catch(silent);
  expect(connection.closed.aborted).toBe(false);
  await connection.call(request).catch(silent);
  expect(connection.closed.reason).toMatchObject({ reason: { kind: 'signed_out' } });
  expect(seenThere).toEqual(['signed out: used_twice']);
  await expect(connection.call(request)).rejects.toMatchObject({ reason: { kind: 'signed_out' } });
  expect(calls).toHaveLength(3);
});

test('calls wait until a lost connection is restored, which is counted', async () => {
  await using connection = await open();
  const seen = listenTo(connection);
  listenTo(connection);
  listenTo(connection);
  expect(client.addEventHandler).toHaveBeenCalledTimes(1);
  client.isReconnecting.mockReturnValue(true);
  const call = connection.call(request);
  await Promise.resolve();
  expect([calls.length, connection.reconnections]).toEqual([0, 0]);
  client.isReconnecting.mockReturnValue(false);
  await opened()._handleReconnect();
  await call;
  expect([calls.length, connection.reconnections]).toEqual([1, 1]);
  expect(seen).toEqual([]);
});

test.each([
  ['unreachable', 1],
  ['telegram_broken', 0],
] as const)('a ping that is %s reconnects %i times', async (kind, times) => {
  await using _connection = await open();
  const reconnect = vi.fn<() => void>();
  Object.assign(opened(), { _sender: { reconnect, _pendingState: new Map() } });
  answers = [{ kind }];
  await clock.advance(30_000);
  expect(calls).toHaveLength(1);
  expect(reconnect).toHaveBeenCalledTimes(times);
});
