import { setImmediate } from 'node:timers/promises';
import type { AuthKey } from './auth-key.ts';
import type { Connection } from './connection.ts';
import type { KeyState } from './rpc.ts';
import { Session } from './session.ts';
import { unixTime } from '../server/unix-time.ts';

/** Turns of the event loop, in which the end of a connection that was closed before arrives. */
const closingTurns = 10;

const maxIdle = 32;

interface KeyEntry {
  readonly key: AuthKey;
  readonly open: Map<bigint, Session>;
}

/** Every auth key of all data centers, with its sessions. */
export class Sessions {
  /** The state of each permanent key by its id. */
  readonly states: ReadonlyMap<bigint, KeyState>;
  readonly #states = new Map<bigint, KeyState>();
  readonly #keys = new Map<bigint, KeyEntry>();
  /** The temporary keys by the permanent key they are bound to. */
  readonly #temporary = new Map<bigint, Set<AuthKey>>();
  /** The connections that carried messages of each permanent key. */
  readonly #connections = new Map<bigint, Set<Connection>>();
  readonly #duplicated = new Set<bigint>();
  readonly #now: () => Date;

  constructor(now: () => Date) {
    this.#now = now;
    this.states = this.#states;
  }

  /** Returns false when a key with this id exists. */
  addKey(key: AuthKey): boolean {
    if (this.#keys.has(key.id)) return false;
    this.#keys.set(key.id, { key, open: new Map() });
    if (!key.isTemporary) this.#states.set(key.id, key.state);
    return true;
  }

  /** A key is valid only in the data center that made it, and a temporary one until it expires. */
  key(id: bigint, dc: number): AuthKey | undefined {
    const key = this.#keys.get(id)?.key;
    if (key?.dc !== dc) return undefined;
    if (key.expiresAt === undefined || unixTime(this.#now()) < key.expiresAt) return key;
    this.#forget(key);
    return undefined;
  }

  bind(temporary: AuthKey, permanent: AuthKey): void {
    temporary.bindTo(permanent);
    const bound = this.#temporary.get(permanent.id) ?? new Set();
    this.#temporary.set(permanent.id, bound.add(temporary));
  }

  /** Forgets the temporary keys of a permanent one, except those with the given ids. */
  dropTemporary(permanentId: bigint, except: ReadonlySet<bigint>): void {
    for (const key of this.#temporary.get(permanentId) ?? []) {
      if (!except.has(key.id)) this.#forget(key);
    }
  }

  /** Forgets a permanent key and the temporary ones bound to it. */
  forgetKey(id: bigint): void {
    this.dropTemporary(id, new Set());
    this.#keys.delete(id);
    this.#states.delete(id);
    this.#connections.delete(id);
  }

  /** Returns the session with this id, or makes it and drops the oldest idle ones. */
  open(key: AuthKey, id: bigint): Session {
    const open = this.#keys.get(key.id)?.open ?? new Map<bigint, Session>();
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
    return this.#keys.get(key.id)?.open.delete(id) ?? false;
  }

  /**
   * The permanent keys that were used from two addresses at once, which may be copies. Telegram accepts none of
   * them again.
   */
  get duplicated(): ReadonlySet<bigint> {
    return this.#duplicated;
  }

  /** Notes that a connection carries messages of a key. */
  noteUse({ state }: AuthKey, connection: Connection): void {
    const known = this.#connections.get(state.keyId) ?? [];
    const open = new Set([...known].filter((one) => one.isOpen)).add(connection);
    this.#connections.set(state.keyId, open);
    if (countAddresses(open) > 1) void this.#markIfDuplicated(state.keyId, open);
  }

  /** A connection that its client has closed looks open until the next events are handled. */
  async #markIfDuplicated(keyId: bigint, used: ReadonlySet<Connection>): Promise<void> {
    for (let turn = 0; turn < closingTurns; turn++) await setImmediate();
    if (countAddresses(used) > 1) this.#duplicated.add(keyId);
  }

  /** The sessions of a permanent key and of the temporary ones bound to it. */
  of(keyId: bigint): readonly Session[] {
    const ids = [keyId, ...[...(this.#temporary.get(keyId) ?? [])].map(({ id }) => id)];
    return ids.flatMap((id) => [...(this.#keys.get(id)?.open.values() ?? [])]);
  }

  #forget(temporary: AuthKey): void {
    this.#keys.delete(temporary.id);
    this.#temporary.get(temporary.state.keyId)?.delete(temporary);
  }
}

/** Of the connections that are open. */
function countAddresses(connections: ReadonlySet<Connection>): number {
  const open = [...connections].filter(({ isOpen }) => isOpen);
  return new Set(open.map(({ address }) => address)).size;
}
