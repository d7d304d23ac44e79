import type { AuthKey } from './auth-key.ts';
import type { KeyState } from './rpc.ts';
import { Session } from './session.ts';

const maxIdle = 32;

/** Every auth key of all data centers, with its sessions. */
export class Sessions {
  /** The state of each key by its id. */
  readonly states: ReadonlyMap<bigint, KeyState>;
  readonly #states = new Map<bigint, KeyState>();
  readonly #keys = new Map<
    bigint,
    { readonly key: AuthKey; readonly open: Map<bigint, Session> }
  >();
  readonly #now: () => Date;

  constructor(now: () => Date) {
    this.#now = now;
    this.states = this.#states;
  }

  /** Returns false when a key with this id exists. */
  addKey(key: AuthKey): boolean {
    if (this.#keys.has(key.state.keyId)) return false;
    this.#keys.set(key.state.keyId, { key, open: new Map() });
    this.#states.set(key.state.keyId, key.state);
    return true;
  }

  /** A key is valid only in the data center that made it. */
  key(id: bigint, dc: number): AuthKey | undefined {
    const key = this.#keys.get(id)?.key;
    return key?.state.dc === dc ? key : undefined;
  }

  keys(): readonly AuthKey[] {
    return [...this.#keys.values()].map(({ key }) => key);
  }

  forgetKey(id: bigint): void {
    this.#keys.delete(id);
    this.#states.delete(id);
  }

  /** Returns the session with this id, or makes it and drops the oldest idle ones. */
  open(key: AuthKey, id: bigint): Session {
    const open = this.#keys.get(key.state.keyId)?.open ?? new Map<bigint, Session>();
    const known = open.get(id);
    if (known) return known;
    const idle = [...open.values()].filter((one) => !one.outbox.connection);
    for (const one of idle.slice(0, -maxIdle)) open.delete(one.id);
    const session = new Session(id, key, this.#now);
    open.set(id, session);
    return session;
  }

  /** Returns false when there is no such session. */
  close(key: AuthKey, id: bigint): boolean {
    return this.#keys.get(key.state.keyId)?.open.delete(id) ?? false;
  }

  of(keyId: bigint): readonly Session[] {
    return [...(this.#keys.get(keyId)?.open.values() ?? [])];
  }
}
