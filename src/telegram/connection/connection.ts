import type { Api } from 'telegram';
import { TelegramError, whySignedOut, type SessionEnd } from '../../contacts/telegram-error.ts';
import { runInSpan } from '../../runtime/trace.ts';
import { Client, type KeySession } from '../gramjs/client.ts';
import { withDeadline } from '../gramjs/deadline.ts';
import type { TelegramSettings } from '../gramjs/settings.ts';
import type { AccountUpdate } from '../tl/read-update.ts';
import { openKeySession } from './open-key-session.ts';
import { readGramUpdate } from './read-gram-update.ts';
import { toTelegramError } from './rpc-failure.ts';
import { Watchdog } from './watchdog.ts';

/** Flood waits up to this long are waited out; longer ones are errors, for the person to know. */
const maxSilentFloodWaitMs = 3_000;

const defaultDeadlineMs = 20_000;
const defaultConnectDeadlineMs = 15_000;

export interface ConnectionOptions {
  /** A session string of `Connection.session`; without it a new key is made at the first data center. */
  readonly session: string | undefined;
  /** Whose call budgets the connection uses; without it nothing is limited. */
  readonly spender: string | undefined;
}

export interface ConnectionListener {
  /**
   * Called for the updates of other sessions and users; the effects of own calls are in their answers.
   *
   * @param users the users that came with the update
   */
  update(update: AccountUpdate, users: readonly Api.User[]): void;
  /** The connection was lost and is restored; updates may be missing. */
  reconnected(): void;
  /** A call was answered after one that got no answer in time. */
  answersAgain(): void;
  /** Telegram no longer accepts the key. Called at most once; the connection is closed. */
  signedOut(why: SessionEnd | undefined): void;
}

/**
 * One connection to Telegram with one auth key. Every call settles: with its answer, with an error, or at
 * its deadline.
 */
export class Connection implements AsyncDisposable {
  readonly #settings: TelegramSettings;
  /** Whose call budgets the connection uses. */
  readonly #spender: string | undefined;
  readonly #session: KeySession;
  readonly #client: Client;
  readonly #closed = new AbortController();
  readonly #watchdog: Watchdog;
  /** Resolves at the next reconnection. */
  #restored = Promise.withResolvers<void>();
  /** Whether the session was signed in when the connection opened. */
  readonly #isPaired: boolean;
  #listener: ConnectionListener | undefined;
  #reconnections = 0;
  /** Whether a call got no answer since the last one that was answered. */
  #isSilent = false;
  /** How often anything was received. */
  #received = 0;
  #destroyed: Promise<void> | undefined;

  private constructor(settings: TelegramSettings, { session: stored, spender }: ConnectionOptions) {
    const session = openKeySession(settings, stored);
    this.#settings = settings;
    this.#spender = spender;
    this.#session = session;
    this.#isPaired = stored !== undefined;
    this.#client = new Client(settings, session, {
      closed: this.#closed.signal,
      isPaired: this.#isPaired,
      onReceived: () => void (this.#received += 1),
      onReconnect: () => this.#onReconnect(),
      onKeyExchangeFailure: (cause) =>
        void this.#close(new TelegramError({ kind: 'telegram_broken' }, { cause })),
      onUnknownKey: () => {
        if (session.hasKey) this.#onSignedOut(new TelegramError({ kind: 'signed_out' }));
      },
    });
    this.#watchdog = this.#createWatchdog();
  }

  /**
   * Connects to Telegram.
   *
   * @param closing closes the connection when aborted, also while it opens
   * @throws TelegramError `signed_out` when `session` is not a session string
   */
  static async open(
    settings: TelegramSettings,
    options: ConnectionOptions,
    closing: AbortSignal,
  ): Promise<Connection> {
    const connection = new Connection(settings, options);
    if (options.session === undefined) await connection.#spend('new_key');
    const close = (): void => void connection[Symbol.asyncDispose]();
    closing.addEventListener('abort', close, { signal: connection.closed });
    try {
      // A listener is not called for an abort that came before it, as during the wait for a new key.
      if (closing.aborted) throw new TelegramError({ kind: 'unreachable' });
      const connected = await connection.#inTime(
        () => connection.#client.connect(),
        settings.connectDeadlineMs ?? defaultConnectDeadlineMs,
      );
      if (!connected) throw new TelegramError({ kind: 'unreachable' });
    } catch (error) {
      await connection[Symbol.asyncDispose]();
      throw toTelegramError(error, settings.clock.now());
    }
    void connection.#watchdog.run();
    return connection;
  }

  /** The auth key as a string, which a sign-in at another data center replaces. Treat it as a secret. */
  get session(): string {
    return this.#session.save();
  }

  /** How often the connection was lost. GramJS sends the calls that were pending again. */
  get reconnections(): number {
    return this.#reconnections;
  }

  /** Aborted when the connection is closed for good, with the `TelegramError` as its reason. */
  get closed(): AbortSignal {
    return this.#closed.signal;
  }

  listen(listener: ConnectionListener): void {
    if (!this.#listener) this.#client.addEventHandler((update: unknown) => this.#onUpdate(update));
    this.#listener = listener;
  }

  /**
   * Sends a request and resolves with Telegram's answer. Short flood waits are waited out.
   *
   * @throws TelegramError `unreachable` when no answer comes in time; Telegram may have done the request
   * @example
   * const statuses = await connection.call(new Api.contacts.GetStatuses());
   */
  async call<R extends Api.AnyRequest>(request: R): Promise<R['__response']> {
    try {
      return await this.#callOnce(request);
    } catch (error) {
      const wait = this.#floodWait(error);
      if (wait === undefined || wait > maxSilentFloodWaitMs) throw error;
      await this.#settings.clock.sleep(wait, this.#closed.signal);
      return await this.#callOnce(request);
    }
  }

  /** Moves a session that is not signed in to another data center, where it gets a new key. */
  async switchDataCenter(id: number): Promise<void> {
    try {
      await this.#inTime(() => this.#client._switchDC(id));
    } catch (error) {
      throw toTelegramError(error, this.#settings.clock.now());
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#close(new TelegramError({ kind: 'unreachable' }));
  }

  #callOnce<R extends Api.AnyRequest>(request: R): Promise<R['__response']> {
    return runInSpan(`telegram ${request.className}`, () => this.#callAndLog(request));
  }

  async #callAndLog<R extends Api.AnyRequest>(request: R): Promise<R['__response']> {
    this.#closed.signal.throwIfAborted();
    await this.#spend(request.className);
    const { clock, log, metrics } = this.#settings;
    const started = clock.now().getTime();
    const logOutcome = (outcome: string): void => {
      const ms = clock.now().getTime() - started;
      log.debug({ method: request.className, outcome, ms }, 'Telegram was called');
      metrics?.countTelegramCall(request.className, outcome);
    };
    try {
      const answer = await this.#inTime((abandoned) => {
        void this.#watchdog.watchCall(abandoned);
        return this.#send(request, abandoned);
      });
      logOutcome('answered');
      if (this.#isSilent) {
        this.#isSilent = false;
        this.#listener?.answersAgain();
      }
      return answer;
    } catch (error) {
      this.#client.discardCall(request);
      const failure = toTelegramError(error, clock.now());
      logOutcome(failure.reason.kind);
      this.#isSilent ||= failure.reason.kind === 'unreachable';
      const waitMs = this.#floodWait(failure);
      if (waitMs !== undefined) metrics?.observeFloodWait(request.className, waitMs / 1000);
      this.#closeIfSignedOut(failure);
      throw failure;
    }
  }

  /** Throws `flood` when the spender's budget for the method is used up. */
  async #spend(method: string): Promise<void> {
    const until = this.#spender && (await this.#settings.budgets?.take(this.#spender, method));
    if (until) throw new TelegramError({ kind: 'flood', until, by: 'budget' });
  }

  async #send<R extends Api.AnyRequest>(
    request: R,
    abandoned: AbortSignal,
  ): Promise<R['__response']> {
    while (this.#client.isReconnecting) await this.#restored.promise;
    abandoned.throwIfAborted();
    return await this.#client.invoke(request);
  }

  async #inTime<T>(
    work: (abandoned: AbortSignal) => Promise<T>,
    ms = this.#settings.deadlineMs ?? defaultDeadlineMs,
  ): Promise<T> {
    return await withDeadline(this.#settings.clock, ms, this.#closed.signal, work);
  }

  #floodWait(error: unknown): number | undefined {
    if (!(error instanceof TelegramError) || error.reason.kind !== 'flood') return undefined;
    return error.reason.until.getTime() - this.#settings.clock.now().getTime();
  }

  #createWatchdog(): Watchdog {
    const received = (): number => this.#received;
    const watched = {
      ping: async (request: Api.AnyRequest, deadlineMs: number) => {
        try {
          await this.#inTime((abandoned) => this.#send(request, abandoned), deadlineMs);
        } catch (error) {
          this.#client.discardCall(request);
          const failure = toTelegramError(error, this.#settings.clock.now());
          if (failure.reason.kind === 'unreachable') throw error;
          this.#closeIfSignedOut(failure);
        }
      },
      get received() {
        return received();
      },
      reconnect: () => this.#client._sender?.reconnect(),
    };
    return new Watchdog(watched, this.#settings.clock, this.#closed.signal);
  }

  #onUpdate(update: unknown): void {
    const received = readGramUpdate(update);
    if (received) this.#listener?.update(received.update, received.users);
  }

  #onReconnect(): void {
    this.#reconnections += 1;
    this.#settings.log.info({}, 'The connection to Telegram was restored');
    this.#restored.resolve();
    this.#restored = Promise.withResolvers();
    this.#listener?.reconnected();
  }

  /** While signing in, `signed_out` only means that the sign-in is not finished. */
  #closeIfSignedOut(failure: TelegramError): void {
    if (failure.reason.kind === 'signed_out' && this.#isPaired) this.#onSignedOut(failure);
  }

  #onSignedOut(failure: TelegramError): void {
    if (this.#closed.signal.aborted) return;
    void this.#close(failure);
    this.#listener?.signedOut(whySignedOut(failure));
  }

  #close(failure: TelegramError): Promise<void> {
    // Destroying precedes aborting: it keeps GramJS from reopening the sockets that the signal closes.
    this.#destroyed ??= this.#client.destroy();
    this.#closed.abort(failure);
    return this.#destroyed;
  }
}
