import { RPCMessageToError } from 'telegram/errors/index.js';
import { Api, type errors } from 'telegram';
import { AuthKey } from 'telegram/crypto/AuthKey.js';
import type { RequestState } from 'telegram/network/RequestState.js';
import { expect, test, vi } from 'vitest';
import { Client, KeySession, type ClientHooks } from '../../../../src/telegram/gramjs/client.ts';
import { IntroducedCall } from '../../../../src/telegram/gramjs/introduced-call.ts';
import { KeyExchangeError } from '../../../../src/telegram/gramjs/protocol-error.ts';
import type { TelegramSettings } from '../../../../src/telegram/gramjs/settings.ts';
import { toLong } from '../../../../src/telegram/tl/long.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

const request = new Api.contacts.GetStatuses();

interface FakeSender {
  userDisconnected: boolean;
  isReconnecting: boolean;
  readonly _pendingState: Map<string, RequestState>;
  addStateToQueue(state: RequestState): void;
}

/** A client whose sender answers each call with the next of `answers`. */
function open(answers: readonly unknown[] = [], hooks: Partial<ClientHooks> = {}) {
  const sent: unknown[] = [];
  const states: RequestState[] = [];
  const logged: object[] = [];
  const keep = (fields: object): void => void logged.push(fields);
  const settings: TelegramSettings = {
    apiId: 1,
    apiHash: 'a',
    device: { model: 'a', system: 'b', app: 'c' },
    clock: new ManualClock(),
    log: { debug: keep, info: keep, warn: keep },
  };
  const client = new Client(settings, new KeySession(''), {
    isPaired: false,
    closed: new AbortController().signal,
    onReceived: () => {},
    onReconnect: () => {},
    onUnknownKey: () => {},
    onKeyExchangeFailure: () => {},
    ...hooks,
  });
  const sender: FakeSender = {
    userDisconnected: false,
    isReconnecting: false,
    _pendingState: new Map(),
    addStateToQueue: (state) => {
      const answer = answers[sent.length];
      sent.push(state.request);
      states.push(state);
      if (answer instanceof Error) state.reject(answer);
      else state.resolve(answer);
    },
  };
  Object.assign(client, { _sender: sender });
  const moves: number[] = [];
  vi.spyOn(client, '_switchDC').mockImplementation(async (id) => void moves.push(id) as never);
  return { client, sender, sent, states, moves, logged };
}

function rpcError(errorCode: number, errorMessage: string): errors.RPCError {
  return RPCMessageToError(new Api.RpcError({ errorCode, errorMessage }), request);
}

test('invoke sends a call once, and fails as it fails', async () => {
  const { client, sent } = open([[], rpcError(400, 'PEER_ID_INVALID'), new Error('no disk')]);
  expect(await client.invoke(request)).toEqual([]);
  await expect(client.invoke(request)).rejects.toThrow('PEER_ID_INVALID');
  await expect(client.invoke(request)).rejects.toThrow('no disk');
  expect(sent).toEqual([request, request, request]);
});

test('invoke leaves no answer in what GramJS keeps of a call', async () => {
  const { client, states } = open(['answer']);
  const calling = client.invoke(request);
  const resolve = states[0]?.resolve;
  expect(await calling).toBe('answer');
  expect(await states[0]?.promise).toBeUndefined();
  // It holds the promise with the answer.
  expect(states[0]?.resolve).not.toBe(resolve);
});

test.each(['USER_MIGRATE_4', 'PHONE_MIGRATE_4', 'NETWORK_MIGRATE_4'])(
  'invoke moves a sign-in to the data center of %s, but no account',
  async (name) => {
    const signIn = open([rpcError(303, name), 'answer']);
    expect(await signIn.client.invoke(request)).toBe('answer');
    expect([signIn.moves, signIn.sent]).toEqual([[4], [request, request]]);
    const account = open([rpcError(303, name), 'answer'], { isPaired: true });
    expect(await account.client.invoke(request)).toBe('answer');
    expect(account.moves).toEqual([]);
    expect(account.sent[1]).toBeInstanceOf(IntroducedCall);
  },
);

test('invoke introduces a call again that Telegram refused because of the connection', async () => {
  const { client, moves, sent, logged } = open([rpcError(400, 'CONNECTION_NOT_INITED'), 'answer']);
  expect(await client.invoke(request)).toBe('answer');
  expect(sent[1]).toMatchObject({ call: request });
  expect(moves).toEqual([]);
  expect(logged).toEqual([{ method: 'contacts.GetStatuses', failure: 'CONNECTION_NOT_INITED' }]);
});

test('invoke fails at once when the client is disconnected', async () => {
  const { client, sender } = open();
  sender.userDisconnected = true;
  await expect(client.invoke(request)).rejects.toThrow('disconnected');
  Object.assign(client, { _sender: undefined });
  await expect(client.invoke(request)).rejects.toThrow('disconnected');
});

test('isReconnecting is that of the sender, and false without one', () => {
  const { client, sender } = open();
  expect(client.isReconnecting).toBe(false);
  sender.isReconnecting = true;
  expect(client.isReconnecting).toBe(true);
  Object.assign(client, { _sender: undefined });
  expect(client.isReconnecting).toBe(false);
});

test('discardCall fails a call that was sent, introduced or not, and no other', () => {
  const { client, sender } = open();
  const rejected: string[] = [];
  const add = (name: string, sent: Api.AnyRequest, isSent = true): void => {
    const msgId = isSent ? toLong(1n) : undefined;
    const state = { request: sent, msgId, reject: () => void rejected.push(name) };
    sender._pendingState.set(name, state as unknown as RequestState);
  };
  const deleted = vi.spyOn(sender._pendingState, 'delete');
  const introduction = new Api.InitConnection({
    apiId: 1,
    deviceModel: 'a',
    systemVersion: 'b',
    appVersion: 'c',
    systemLangCode: 'en',
    langPack: '',
    langCode: 'en',
    query: request,
  });
  add('other', new Api.contacts.GetStatuses());
  add('own', request);
  add('introduced', new IntroducedCall(introduction, request));
  add('not sent', request, false);
  client.discardCall(request);
  expect(rejected).toEqual(['own', 'introduced']);
  expect(deleted).toHaveBeenCalledTimes(2);
  Object.assign(client, { _sender: undefined });
  client.discardCall(request);
});

test('a client checks messages, waits a second between connections and leaves pings to the watchdog', () => {
  const { client } = open();
  expect(client).toMatchObject({
    _loopStarted: true,
    _retryDelay: 1000,
    _securityChecks: true,
    _connectionRetries: Infinity,
  });
  expect(client._log.canSend(client._log.logLevel)).toBe(false);
});

test('a client passes on reconnections and failed key exchanges, and only logs other errors', async () => {
  const seen: unknown[] = [];
  const { client, logged } = open([], {
    onReconnect: () => void seen.push('reconnected'),
    onKeyExchangeFailure: (error) => void seen.push(error),
  });
  await client._handleReconnect();
  await client._errorHandler?.(new Error('other'));
  const failure = new KeyExchangeError('another prime');
  await client._errorHandler?.(failure);
  expect(seen).toEqual(['reconnected', failure]);
  expect(logged).toEqual([{ error: 'other' }, { error: 'another prime' }]);
});

test('KeySession.hasKey: whether a key was exchanged', async () => {
  const [session, key] = [new KeySession(''), new AuthKey()];
  expect(session.hasKey).toBe(false);
  session.setAuthKey(key);
  expect(session.hasKey).toBe(false);
  await key.setKey(Buffer.alloc(256, 1));
  expect(session.hasKey).toBe(true);
});

test('KeySession keeps no more memory than its key', async () => {
  const key = new AuthKey();
  await key.setKey(Buffer.alloc(256, 7));
  const written = new KeySession('');
  written.setDC(2, '127.0.0.1', 443);
  written.setAuthKey(key);
  const session = new KeySession(written.save());
  await session.load();
  expect(session.authKey?.getKey()).toEqual(Buffer.alloc(256, 7));
  expect(session.authKey?.getKey()?.buffer.byteLength).toBe(256);
});
