import { Api, errors, Logger, sessions, TelegramClient } from 'telegram';
import { EntityCache } from 'telegram/entityCache.js';
import { RequestState } from 'telegram/network/RequestState.js';
import { toLong } from '../tl/long.ts';
import { IntroducedCall, isAboutConnection } from './introduced-call.ts';
import { KeyExchangeError } from './protocol-error.ts';
import type { TelegramLog, TelegramSettings } from './settings.ts';
import { createSocketClass, createTransportClass, type TransportOptions } from './transport.ts';

/** GramJS's session without its list of every user it has seen, which grows without limit. */
export class KeySession extends sessions.StringSession {
  override processEntities(): void {}

  override async load(): Promise<void> {
    // GramJS's copy is a part of a buffer of 64 KB, which it would keep as long as the session is open.
    if (this._key) this._key = Buffer.from(Uint8Array.from(this._key).buffer);
    await super.load();
  }

  /** Whether a key was exchanged with the servers, signed in or not. */
  get hasKey(): boolean {
    return this.authKey?.getKey() !== undefined;
  }
}

/** Roster addresses users by id and access hash and needs no cache of them. */
class EmptyEntityCache extends EntityCache {
  override add(): void {}
}

/**
 * Writes GramJS's warnings and errors at debug level. Its info and debug lines are dropped, because some
 * print message bodies; `canSend` also stops its direct use of the console.
 */
class GramLogger extends Logger {
  readonly #log: TelegramLog;

  constructor(log: TelegramLog) {
    super();
    this.#log = log;
  }

  override canSend(): boolean {
    return false;
  }

  override warn(message: string): void {
    this.#log.debug({ gramjs: message }, 'GramJS warned');
  }

  override error(message: string): void {
    this.#log.debug({ gramjs: message }, 'GramJS failed');
  }
}

export interface ClientHooks extends Omit<TransportOptions, 'dcs'> {
  /** Whether the session belongs to an account, which stays at its data center: another one has no such key. */
  readonly isPaired: boolean;
  /** Something was received, part of a message or more. */
  readonly onReceived: () => void;
  readonly onReconnect: () => void;
  /** The server failed a check of the key exchange. */
  readonly onKeyExchangeFailure: (error: KeyExchangeError) => void;
}

/** GramJS's client without its ping loop, its repeating of calls and its cache of users. */
export class Client extends TelegramClient {
  override _entityCache: EntityCache = new EmptyEntityCache();
  // GramJS's loop pings every 9 s, allows 3 s for the pong, leaves timers behind and ignores the
  // injected clock. The watchdog replaces it.
  protected override _loopStarted = true;
  // Without a value GramJS requests the own user before it delivers the first update.
  override _selfInputPeer = new Api.InputPeerUser({ userId: toLong(0n), accessHash: toLong(0n) });
  readonly #hooks: ClientHooks;
  readonly #log: TelegramLog;

  constructor(settings: TelegramSettings, session: KeySession, hooks: ClientHooks) {
    super(session, settings.apiId, settings.apiHash, {
      connection: createTransportClass({ dcs: settings.dcs, ...hooks }),
      networkSocket: createSocketClass(settings.clock, hooks),
      baseLogger: new GramLogger(settings.log),
      deviceModel: settings.device.model,
      systemVersion: settings.device.system,
      appVersion: settings.device.app,
      // After a finite number GramJS stops reconnecting without a sign.
      connectionRetries: Infinity,
      retryDelay: 1000,
      securityChecks: true,
    });
    this.#hooks = hooks;
    this.#log = settings.log;
    this.onError = (error) => {
      settings.log.debug({ error: error.message }, 'GramJS reported an error');
      if (error instanceof KeyExchangeError) hooks.onKeyExchangeFailure(error);
      return Promise.resolve();
    };
  }

  /** Whether the connection is lost and not restored. GramJS loses most calls made meanwhile. */
  get isReconnecting(): boolean {
    return this._sender?.isReconnecting ?? false;
  }

  override _handleReconnect(): Promise<void> {
    this.#hooks.onReconnect();
    return Promise.resolve();
  }

  /**
   * Sends a request, and once more when Telegram refused it because of the connection: a sign-in moves to
   * the data center that Telegram names, any other call is introduced again. GramJS also moves paired
   * sessions, which drops their key, and sleeps between its attempts.
   */
  override async invoke<R extends Api.AnyRequest>(request: R): Promise<R['__response']> {
    try {
      return await this.#send(request);
    } catch (error) {
      if (!(error instanceof errors.RPCError) || !isAboutConnection(error)) throw error;
      const failure = error.errorMessage;
      this.#log.warn({ method: request.className, failure }, 'Telegram refused a connection');
      if (this.#hooks.isPaired || !namesDataCenter(error)) {
        return await this.#send(new IntroducedCall(this._initRequest, request));
      }
      await this._switchDC(error.newDc);
      return await this.#send(request);
    }
  }

  /** Discards a pending call; GramJS would send it again after the next reconnection, even hours later. */
  discardCall(request: Api.AnyRequest): void {
    const sender = this._sender;
    if (!sender) return;
    for (const state of sender._pendingState.values()) {
      const { request: sent } = state as { readonly request: unknown };
      const call = sent instanceof IntroducedCall ? sent.call : sent;
      if (call !== request || !state.msgId) continue;
      sender._pendingState.delete(state.msgId);
      state.reject(new Error('Telegram did not answer the call in time'));
    }
  }

  async #send(request: Api.AnyRequest): Promise<unknown> {
    const { _sender: sender } = this;
    if (!sender || sender.userDisconnected) throw new Error('The client is disconnected');
    const state = new RequestState(request);
    sender.addStateToQueue(state);
    const answer = await state.promise;
    releaseAnswer(state);
    return answer;
  }
}

/** The send loop keeps what it sent last until it sends something else, which may be a minute later. */
function releaseAnswer(state: RequestState): void {
  state.promise = Promise.resolve();
  // These functions hold the promise, and it the answer.
  state.resolve = state.reject = () => undefined;
}

function namesDataCenter(
  error: errors.RPCError,
): error is errors.UserMigrateError | errors.PhoneMigrateError | errors.NetworkMigrateError {
  return (
    error instanceof errors.UserMigrateError ||
    error instanceof errors.PhoneMigrateError ||
    error instanceof errors.NetworkMigrateError
  );
}
