import type { TlObject } from '../mtproto/tl/value.ts';
import { ContactTokens } from './contact-tokens.ts';
import { ExportedKeys } from './exported-keys.ts';
import { ImportThrottle } from './import-throttle.ts';
import { LoginCodes } from './login-codes.ts';
import { LoginTokens } from './login-tokens.ts';
import { PasswordChecks } from './password.ts';
import { PeopleIndex } from './people-index.ts';
import type { Person } from './person.ts';
import { readPhone } from './phone-number.ts';
import type { Savers } from './saved-numbers.ts';
import { Sessions } from './sessions.ts';
import { SignInLimits } from './sign-in-limits.ts';
import { SmsInbox } from './sms-inbox.ts';
import { Takeouts } from './takeouts.ts';

/** An `Updates` object for the connections of an account or of one key. */
export type Push =
  | {
      readonly to: 'account';
      readonly userId: bigint;
      readonly updates: TlObject;
      /** The key whose own call caused the push. Its client reads the change from the answer. */
      readonly exceptKey: bigint | undefined;
    }
  | { readonly to: 'key'; readonly keyId: bigint; readonly updates: TlObject };

/**
 * The data of the simulated Telegram. The functions of this folder read it, change it and push what
 * changed; `World` puts accounts into it. The state knows nothing about sockets: pushes go to the
 * function given to `onPush`.
 */
export class WorldState {
  readonly now: () => Date;
  readonly index = new PeopleIndex();
  readonly savers: Savers = new Map();
  readonly sms = new SmsInbox();
  readonly sessions = new Sessions();
  readonly exportedKeys = new ExportedKeys();
  readonly codes = new LoginCodes();
  readonly limits = new SignInLimits();
  readonly loginTokens = new LoginTokens();
  readonly passwordChecks = new PasswordChecks();
  readonly contactTokens = new ContactTokens();
  readonly takeouts = new Takeouts();
  readonly imports = new ImportThrottle();
  /** The most changes in one answer of updates.getDifference. Telegram does not publish its number. */
  differenceSize = 100;
  #revision = 0;
  #lastSharedId = 0;
  readonly #listeners = new Set<() => void>();
  #deliver: (push: Push) => void = () => {};

  constructor(options: { readonly now: () => Date }) {
    this.now = options.now;
  }

  get people(): ReadonlyMap<bigint, Person> {
    return this.index.all;
  }

  /** Throws when no account has this id. */
  person(id: bigint): Person {
    const person = this.index.get(id);
    if (!person) throw new Error(`No account has the id ${id}.`);
    return person;
  }

  findByPhone(phone: string): Person | undefined {
    return this.index.byPhone(readPhone(phone) ?? '');
  }

  findByUsername(username: string): Person | undefined {
    return this.index.byUsername(username);
  }

  /** Calls `listener` after every change until the result is disposed. */
  subscribe(listener: () => void): Disposable {
    this.#listeners.add(listener);
    return { [Symbol.dispose]: () => void this.#listeners.delete(listener) };
  }

  /** Grows with every change and every push. */
  get revision(): number {
    return this.#revision;
  }

  changed(): void {
    this.#revision += 1;
    for (const listener of this.#listeners) listener();
  }

  /** Sets the receiver of pushed updates. Earlier pushes are lost. */
  onPush(deliver: (push: Push) => void): void {
    this.#deliver = deliver;
  }

  /** The number of a message that the copies of both accounts get. */
  nextSharedId(): number {
    return ++this.#lastSharedId;
  }

  push(push: Push): void {
    this.#revision += 1;
    this.#deliver(push);
  }
}
