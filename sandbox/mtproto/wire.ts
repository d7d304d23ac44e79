import type { Faults } from '../server/faults.ts';
import type { KeyState, Methods } from './rpc.ts';
import type { TlObject } from './tl/value.ts';

/** What the MTProto servers need of the outside. */
export interface WireOptions {
  readonly host: string;
  /** Ids of the data centres to run, each on a free port of its own. The first is the default one. */
  readonly dcs: readonly number[];
  readonly methods: Methods;
  readonly now: () => Date;
}

/** A call that has been answered, with an error or without. */
export interface CallRecord {
  readonly method: string;
  readonly keyId: bigint;
  /** The length of the answer before it is packed with gzip. */
  readonly answerBytes: number;
}

/** A call the sandbox could not serve as Telegram would: the client got 500 INTERNAL. */
export interface WireError {
  /** Empty when the bytes were no call that a schema explains. */
  readonly method: string;
  readonly error: Error;
}

/** The running MTProto servers: all data centres, one table of methods. */
export interface Wire extends AsyncDisposable {
  readonly dcs: readonly { readonly id: number; readonly host: string; readonly port: number }[];
  /** PKCS#1 PEM. */
  readonly publicKeyPem: string;
  readonly faults: Faults<{ readonly code: number; readonly text: string }>;
  /** Every key made so far. */
  readonly keys: ReadonlyMap<bigint, KeyState>;
  /** Sends an `Updates` object to the connections of everybody signed in as `userId`, but `exceptKey`. */
  push(userId: bigint, updates: TlObject, exceptKey?: bigint): void;
  /** Sends an `Updates` object to one key, signed in or not (updateLoginToken). */
  pushToKey(keyId: bigint, updates: TlObject): void;
  /** Forgets a key: its connections get transport error -404 from now on. */
  forgetKey(keyId: bigint): void;
  /** Cuts every connection; clients may come back at once. */
  dropConnections(): void;
  /** Cuts all connections and resets new ones at once, or takes them again. */
  setDown(down: boolean): void;
  /** Calls answered so far, in order: for counting what a client sent. */
  readonly calls: readonly CallRecord[];
  /** What went wrong inside the sandbox so far: a test that finds anything here has found a defect. */
  readonly errors: readonly WireError[];
}
