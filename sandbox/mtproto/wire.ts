import type { Faults } from '../server/faults.ts';
import type { IgnoredArguments } from './argument-reads.ts';
import type { KeyState, Methods } from './rpc.ts';
import type { TlObject } from './tl/value.ts';

/** A data center: one of Telegram's servers, with the address it listens on. */
export interface DataCenter {
  readonly id: number;
  readonly host: string;
  readonly port: number;
}

export interface WireOptions {
  readonly host: string;
  /** Ids of the data centers to run, each on its own free port. The first one is the default. */
  readonly dcs: readonly number[];
  readonly methods: Methods;
  readonly now: () => Date;
  /** Any other argument that a client sets and no code reads is an error, recorded in `Wire.errors`. */
  readonly ignoredArguments?: IgnoredArguments;
  /**
   * Serves GramJS and mtcute, which cannot use an auth key with a leading zero byte or the fingerprint
   * of a server key with a leading zero digit: makes others instead. Telegram does not do so.
   */
  readonly avoidLeadingZeros?: boolean;
}

/** An answered call. The answer may be an error. */
export interface CallRecord {
  readonly method: string;
  readonly keyId: bigint;
  /** The length of the answer before compression. */
  readonly answerBytes: number;
}

/**
 * A call or a push that the sandbox failed to serve as Telegram would. The client got 400 with the
 * reason, 500 INTERNAL, or updatesTooLong.
 */
export interface WireError {
  /** Empty when no schema explains the bytes, and of a push. */
  readonly method: string;
  readonly error: Error;
}

/**
 * The running MTProto servers: every data center, with one table of methods. The folder owns the
 * protocol: transports, encryption, key exchange, sessions and the TL format. It leaves out what the
 * methods do; `rpc/` supplies them.
 */
export interface Wire extends AsyncDisposable {
  readonly dcs: readonly DataCenter[];
  /** A PKCS#1 PEM. */
  readonly publicKeyPem: string;
  readonly faults: Faults<{ readonly code: number; readonly text: string }>;
  /** Every key that exists, by its id. */
  readonly keys: ReadonlyMap<bigint, KeyState>;
  /**
   * Sends an `Updates` object to every key signed in as `userId` except `exceptKey` and the keys of
   * other data centers. A client without a connection gets it when it is back. Never throws.
   */
  push(userId: bigint, updates: TlObject, exceptKey?: bigint): void;
  /**
   * Makes a key of a data center without an exchange, as if a client had exchanged one before. It is not signed
   * in: `world.sessions.open` does that.
   */
  addKey(dc: number): { readonly bytes: Buffer; readonly state: KeyState };
  /** Sends an `Updates` object to one key, signed in or not (updateLoginToken). */
  pushToKey(keyId: bigint, updates: TlObject): void;
  /** Forgets a key. Its connections get transport error -404 from now on. */
  forgetKey(keyId: bigint): void;
  /** Forgets the layer of every client: calls fail with CONNECTION_NOT_INITED until it is stated again. */
  forgetLayers(): void;
  /**
   * Opens other ports of every data center. A client that connects there counts as one at another internet
   * address: a key that is used at two of them at once is refused with AUTH_KEY_DUPLICATED from then on.
   */
  openAddress(): Promise<readonly DataCenter[]>;
  /** The keys that were used from two addresses at once. */
  readonly duplicatedKeys: ReadonlySet<bigint>;
  /** Cuts every connection. Clients can reconnect at once. */
  dropConnections(): void;
  /** While down, existing connections are cut and new ones are reset. */
  setDown(down: boolean): void;
  /** The answered calls, in order. */
  readonly calls: readonly CallRecord[];
  /** Failures inside the sandbox. Any entry is a defect of the sandbox or of the client. */
  readonly errors: readonly WireError[];
}
