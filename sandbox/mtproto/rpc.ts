import type { TlObject, TlValue } from './tl/value.ts';

/** The state of a permanent auth key: what Telegram calls an authorization. */
export interface KeyState {
  readonly keyId: bigint;
  /** The data center that made the key. */
  readonly dc: number;
  /** The signed-in account. The auth methods set it. */
  userId: bigint | undefined;
  /** The key belongs to a device that receives its updates in another data center. */
  isImported: boolean;
  /** The account whose password is still required (SESSION_PASSWORD_NEEDED). */
  passwordPending: bigint | undefined;
  layer: number;
  /** From initConnection. */
  device: {
    readonly model: string;
    readonly system: string;
    readonly app: string;
    readonly apiId: number;
  };
}

/** One call without its wrappers. */
export interface Call {
  readonly method: string;
  readonly args: TlObject;
  readonly key: KeyState;
  /** From invokeWithTakeout. */
  readonly takeoutId: bigint | undefined;
}

/** An error that Telegram answers, e.g. `new RpcError(400, 'PHONE_CODE_INVALID')`. */
export class RpcError extends Error {
  readonly code: number;
  readonly text: string;

  constructor(code: number, text: string) {
    super(`${code} ${text}`);
    this.code = code;
    this.text = text;
  }
}

/**
 * The second step of a method that changes something: makes the change and returns the answer. It runs when
 * every argument is known to be read, so a call that is refused for an argument has changed nothing.
 */
export type Change = () => TlValue;

/** Returns a value of the method's result type or a `Change`, or throws an `RpcError`. */
export type Method = (call: Call) => TlValue | Promise<TlValue> | Change;
export type Methods = Readonly<Record<string, Method>>;
