import type { TlObject, TlValue } from './tl/value.ts';

/** An auth key as the server remembers it: what real Telegram calls an authorization. */
export interface KeyState {
  readonly keyId: bigint;
  /** The data centre that made the key. */
  readonly dc: number;
  /** Who is signed in on it. Written by the auth methods. */
  userId: bigint | undefined;
  /** The user who gave the password still to be checked (SESSION_PASSWORD_NEEDED). */
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

/** One call as a method's handler sees it, wrappers taken off. */
export interface Call {
  readonly method: string;
  readonly args: TlObject;
  readonly key: KeyState;
  /** From invokeWithTakeout. */
  readonly takeoutId: bigint | undefined;
}

/** An RPC error as Telegram sends it, e.g. `new RpcError(400, 'PHONE_CODE_INVALID')`. */
export class RpcError extends Error {
  readonly code: number;
  readonly text: string;

  constructor(code: number, text: string) {
    super(`${code} ${text}`);
    this.code = code;
    this.text = text;
  }
}

/** Answers a method with a value of its result type, or throws `RpcError`. */
export type Method = (call: Call) => TlValue | Promise<TlValue>;
export type Methods = Readonly<Record<string, Method>>;
