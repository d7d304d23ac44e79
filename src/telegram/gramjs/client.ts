import { Api, TelegramClient } from 'telegram';
import { EntityCache } from 'telegram/entityCache.js';
import type { BareSession } from './bare-session.ts';
import { connectionClass, type ConnectionHooks } from './transport.ts';
import { toLong } from '../tl/long.ts';
import { QuietLogger } from './quiet-logger.ts';
import type { TelegramSettings } from '../connection/settings.ts';
import { socketClass } from './socket.ts';

/** Keeps nobody: users are addressed by id and access hash. */
class NoEntities extends EntityCache {
  override add(): void {}
}

/** GramJS's client without its own ping loop, its sleeping on flood waits and its memory of users. */
export class Client extends TelegramClient {
  override _entityCache: EntityCache = new NoEntities();
  // GramJS's loop pings every 9 s and gives a pong 3 s, keeps timers after the end and cannot be
  // moved by a test. `watch` does its work.
  protected override _loopStarted = true;
  // Without somebody here GramJS asks for the own user before it hands out an update.
  override _selfInputPeer = new Api.InputPeerUser({ userId: toLong(0n), accessHash: toLong(0n) });
  readonly #onReconnect: () => void;

  constructor(
    settings: TelegramSettings,
    session: BareSession,
    hooks: Omit<ConnectionHooks, 'dcs'> & { readonly onReconnect: () => void },
  ) {
    super(session, settings.apiId, settings.apiHash, {
      connection: connectionClass({ dcs: settings.dcs, ...hooks }),
      networkSocket: socketClass(settings.clock, hooks.over),
      baseLogger: new QuietLogger(settings.log),
      deviceModel: settings.device.model,
      systemVersion: settings.device.system,
      appVersion: settings.device.app,
      // A finite number makes GramJS give up for good, silently.
      connectionRetries: Infinity,
      retryDelay: 1000,
      requestRetries: 3,
      floodSleepThreshold: 0,
      securityChecks: true,
    });
    this.#onReconnect = hooks.onReconnect;
    this.onError = (error) => {
      settings.log.debug({ error: error.message }, 'transport trouble');
      return Promise.resolve();
    };
  }

  /** Whether the connection is lost and not back. GramJS loses most calls made meanwhile. */
  get reconnecting(): boolean {
    return this._sender?.isReconnecting ?? false;
  }

  override _handleReconnect(): Promise<void> {
    this.#onReconnect();
    return Promise.resolve();
  }

  /**
   * Takes a call back that nobody waits for any more. GramJS would send it again after the next
   * reconnection, minutes or hours later.
   */
  forget(request: Api.AnyRequest): void {
    const sender = this._sender;
    if (!sender) return;
    for (const state of sender._pendingState.values()) {
      if (state.request !== request || !state.msgId) continue;
      sender._pendingState.delete(state.msgId);
      state.reject(new Error('No answer in time'));
    }
  }
}
