import { accessHash } from '../../../../sandbox/world/access-hash.ts';
import type { Person } from '../../../../sandbox/world/person.ts';
import type { Push } from '../../../../sandbox/world/world-state.ts';
import { signIn } from '../../../../sandbox/world/sign-in.ts';
import { World } from '../../../../sandbox/world/world.ts';
import type { KeyState, Method } from '../../../../sandbox/mtproto/rpc.ts';
import type { TlObject, TlValue } from '../../../../sandbox/mtproto/tl/value.ts';
import { telegramMethods } from '../../../../sandbox/rpc/methods.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

/** A device that calls the methods directly, as the servers would. */
export interface Device {
  readonly key: KeyState;
  call(method: string, args?: Omit<TlObject, '_'>, takeoutId?: bigint): Promise<TlValue>;
  /** Like `call`, for methods that answer with an object. */
  ask(method: string, args?: Omit<TlObject, '_'>, takeoutId?: bigint): Promise<TlObject>;
  /** The updates pushed to it, in order. */
  readonly received: readonly TlObject[];
}

/** A world with a clock that stands still, and its devices. */
export class WorldUnderTest {
  readonly clock = new ManualClock(new Date('2026-11-22T12:00:00Z'));
  readonly world = new World({ now: () => this.clock.now() });
  readonly #methods = telegramMethods(this.world);
  readonly #pushes: Push[] = [];
  #nextKey = 1n;

  constructor() {
    this.world.onPush((push) => this.#pushes.push(push));
  }

  /** Adds a person with a one-word name and a number that ends in `digits`. */
  person(firstName: string, digits: number, more: { readonly username?: string } = {}): Person {
    return this.world.addPerson({ firstName, phone: `+1202555${digits}`, ...more });
  }

  device(dc = 2): Device {
    const key: KeyState = {
      keyId: this.#nextKey++,
      dc,
      userId: undefined,
      isImported: false,
      passwordPending: undefined,
      layer: 198,
      device: { model: 'Bench', system: '1', app: '1.0', apiId: 7 },
    };
    const from = this.#pushes.length;
    const call: Device['call'] = async (method, args = {}, takeoutId) => {
      const answer: Method | undefined = this.#methods[method];
      if (!answer) throw new Error(`There is no ${method}.`);
      const answered = answer({ method, args: { ...args, _: method }, key, takeoutId });
      return typeof answered === 'function' ? answered() : answered;
    };
    const pushes = this.#pushes;
    return {
      key,
      call,
      ask: async (...given) => tlObject(await call(...given)),
      get received() {
        return pushes.slice(from).flatMap((push) => (reaches(push, key) ? push.updates : []));
      },
    };
  }

  /** A signed-in device. */
  deviceOf(person: Person): Device {
    const device = this.device(person.homeDc);
    signIn(this.world, person, device.key);
    return device;
  }
}

export function inputUser(viewer: Person, person: Person): TlObject {
  const access_hash = accessHash(viewer.id, person.id);
  return { _: 'inputUser', user_id: person.id, access_hash };
}

export function inputPeer(viewer: Person, person: Person): TlObject {
  return { ...inputUser(viewer, person), _: 'inputPeerUser' };
}

/** The objects of a field that holds a vector. */
export function listOf(value: TlObject, field: string): TlObject[] {
  const list = value[field];
  if (!Array.isArray(list)) throw new Error(`${value._} has no list ${field}.`);
  return list.map((one: TlValue) => tlObject(one));
}

export function tlObject(value: TlValue | undefined): TlObject {
  if (typeof value !== 'object' || Array.isArray(value) || !('_' in value)) {
    throw new Error('The answer is no object.');
  }
  return value;
}

function reaches(push: Push, key: KeyState): boolean {
  if (push.to === 'key') return push.keyId === key.keyId;
  return push.userId === key.userId && push.exceptKey !== key.keyId;
}
