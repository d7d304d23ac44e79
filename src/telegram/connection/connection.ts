import { Api } from 'telegram';
import { TelegramError } from '../../contacts/telegram-error.ts';
import { BareSession } from '../gramjs/bare-session.ts';
import { Client } from '../gramjs/client.ts';
import { withDeadline } from '../gramjs/deadline.ts';
import { toFailure } from './rpc-failure.ts';
import type { TelegramSettings } from './settings.ts';
import { type Pulse, watch } from './watchdog.ts';

/** A wait that a person does not notice is waited out here; longer ones are told. */
const unnoticedFloodMs = 3_000;

const pingMs = 10_000;

/** Updates, and what GramJS hands on as it came though no `Update`. */
export type Incoming = Api.TypeUpdate | Api.UpdateShortMessage | Api.UpdatesTooLong;

export interface LinkListener {
  /** Somebody else's doing: what comes of own calls is in their answers only. */
  update(update: Incoming, bundled: readonly Api.User[]): void;
  /** The connection was lost and is back; updates may be missing. */
  reconnected(): void;
  /** Telegram does not know the key any more. Said once; the link is over. */
  signedOut(): void;
}

/** One connection to Telegram with one key, on which every call ends: answered, late or cut off. */
export class Link implements AsyncDisposable {
  readonly #settings: TelegramSettings;
  readonly #session: BareSession;
  readonly #client: Client;
  readonly #over = new AbortController();
  #back = Promise.withResolvers<void>();
  readonly #paired: boolean;
  #listener: LinkListener | undefined;
  #reconnections = 0;
  #ended: Promise<void> | undefined;

  private constructor(settings: TelegramSettings, stored: string | undefined) {
    const session = sessionOf(settings, stored);
    this.#settings = settings;
    this.#session = session;
    this.#paired = stored !== undefined;
    this.#client = new Client(settings, session, {
      over: this.#over.signal,
      onReconnect: () => this.#reconnected(),
      onUnknownKey: () => {
        if (session.hasKey) this.#signedOut(new TelegramError({ kind: 'signed_out' }));
      },
    });
  }

  /**
   * Throws `TelegramError`. Without a stored session a new key is made, at the first data centre. Aborting
   * `closing` ends the link, opened or not yet.
   */
  static async open(
    settings: TelegramSettings,
    stored: string | undefined,
    closing: AbortSignal,
  ): Promise<Link> {
    const link = new Link(settings, stored);
    const close = (): void => void link[Symbol.asyncDispose]();
    closing.addEventListener('abort', close, { signal: link.over });
    try {
      const connected = await link.#inTime(
        () => link.#client.connect(),
        settings.connectDeadlineMs ?? 15_000,
      );
      if (!connected) throw new TelegramError({ kind: 'unreachable' });
    } catch (error) {
      await link[Symbol.asyncDispose]();
      throw toFailure(error, settings.clock.now());
    }
    void watch(link.#pulse(), settings.clock, link.#over.signal);
    return link;
  }

  /** The key to the account as a string; it changes when a sign-in moves to another data centre. */
  get session(): string {
    return this.#session.save();
  }

  /** How often the connection was lost: calls that were pending then were sent again. */
  get reconnections(): number {
    return this.#reconnections;
  }

  /** Aborted when nothing can be called any more, with the `TelegramError` that says why. */
  get over(): AbortSignal {
    return this.#over.signal;
  }

  listen(listener: LinkListener): void {
    if (!this.#listener) this.#client.addEventHandler((update: unknown) => this.#update(update));
    this.#listener = listener;
  }

  /** Sends one request. Throws `TelegramError`, `unreachable` when no answer comes in time. */
  async call<R extends Api.AnyRequest>(request: R): Promise<R['__response']> {
    try {
      return await this.#callOnce(request);
    } catch (error) {
      const wait = this.#floodWait(error);
      if (wait === undefined || wait > unnoticedFloodMs) throw error;
      await this.#settings.clock.sleep(wait, this.#over.signal);
      return await this.#callOnce(request);
    }
  }

  /** Moves a session that nobody is signed in on to another data centre, where it gets a new key. */
  async switchDc(id: number): Promise<void> {
    try {
      await this.#inTime(() => this.#client._switchDC(id));
    } catch (error) {
      throw toFailure(error, this.#settings.clock.now());
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#end(new TelegramError({ kind: 'unreachable' }));
  }

  async #callOnce<R extends Api.AnyRequest>(request: R): Promise<R['__response']> {
    this.#over.signal.throwIfAborted();
    const { clock, log } = this.#settings;
    const started = clock.now().getTime();
    const said = (outcome: string): void =>
      log.debug(
        { method: request.className, outcome, ms: clock.now().getTime() - started },
        'called Telegram',
      );
    try {
      const answer = await this.#inTime((givenUp) => this.#send(request, givenUp));
      said('answered');
      return answer;
    } catch (error) {
      this.#client.forget(request);
      const failure = toFailure(error, clock.now());
      said(failure.reason.kind);
      // While signing in it only says that nobody is signed in yet.
      if (failure.reason.kind === 'signed_out' && this.#paired) this.#signedOut(failure);
      throw failure;
    }
  }

  async #send<R extends Api.AnyRequest>(
    request: R,
    givenUp: AbortSignal,
  ): Promise<R['__response']> {
    while (this.#client.reconnecting) await this.#back.promise;
    givenUp.throwIfAborted();
    return await this.#client.invoke(request);
  }

  async #inTime<T>(
    work: (givenUp: AbortSignal) => Promise<T>,
    ms = this.#settings.deadlineMs ?? 20_000,
  ): Promise<T> {
    return await withDeadline(this.#settings.clock, ms, this.#over.signal, work);
  }

  #floodWait(error: unknown): number | undefined {
    if (!(error instanceof TelegramError) || error.reason.kind !== 'flood') return undefined;
    return error.reason.until.getTime() - this.#settings.clock.now().getTime();
  }

  #pulse(): Pulse {
    return {
      ping: async (request) => {
        try {
          await this.#inTime((givenUp) => this.#send(request, givenUp), pingMs);
        } catch (error) {
          this.#client.forget(request);
          const failure = toFailure(error, this.#settings.clock.now());
          if (failure.reason.kind === 'unreachable') throw error;
          if (failure.reason.kind === 'signed_out' && this.#paired) this.#signedOut(failure);
        }
      },
      reconnect: () => this.#client._sender?.reconnect(),
    };
  }

  #update(update: unknown): void {
    // GramJS passes what it says about the connection through here as well.
    if (!isUpdate(update)) return;
    this.#listener?.update(update, [...(update._entities?.values() ?? [])].filter(isUser));
  }

  #reconnected(): void {
    this.#reconnections += 1;
    this.#settings.log.info({}, 'the connection to Telegram is back');
    this.#back.resolve();
    this.#back = Promise.withResolvers();
    this.#listener?.reconnected();
  }

  #signedOut(failure: TelegramError): void {
    if (this.#over.signal.aborted) return;
    void this.#end(failure);
    this.#listener?.signedOut();
  }

  #end(failure: TelegramError): Promise<void> {
    // Destroying comes first: it tells GramJS not to reopen the sockets that close with the signal.
    this.#ended ??= this.#client.destroy();
    this.#over.abort(failure);
    return this.#ended;
  }
}

function sessionOf({ dcs }: TelegramSettings, stored: string | undefined): BareSession {
  try {
    const session = new BareSession(stored);
    const [first] = dcs ?? [];
    if (stored === undefined && first) session.setDC(first.id, first.host, 443);
    return session;
  } catch (cause) {
    throw new TelegramError({ kind: 'signed_out' }, { cause });
  }
}

type GramUpdate = Incoming & {
  readonly _entities?: ReadonlyMap<string, unknown>;
};

function isUpdate(value: unknown): value is GramUpdate {
  return value instanceof Object && 'className' in value;
}

function isUser(value: unknown): value is Api.User {
  return value instanceof Api.User;
}
