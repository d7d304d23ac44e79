import { ContactTokens } from './contact-tokens.ts';
import { ExportedKeys } from './exported-keys.ts';
import { ImportThrottle } from './import-throttle.ts';
import { LoginCodes } from './login-codes.ts';
import { LoginTokens } from './login-tokens.ts';
import { serviceId } from './messages.ts';
import type { OfficialApp } from './official-app.ts';
import { PasswordChecks } from './password/password-checks.ts';
import { PeopleIndex } from './people-index.ts';
import { makePerson, type NewPerson, type Person } from './person.ts';
import { PhoneApp } from './phone-app.ts';
import { readPhone } from './phone-number.ts';
import type { Push } from './push.ts';
import type { Savers } from './saved-numbers.ts';
import { Sessions } from './sessions.ts';
import { signUp } from './sign-up.ts';
import { SmsInbox } from './sms-inbox.ts';
import { Takeouts } from './takeouts.ts';

/**
 * Everybody who has an account at the simulated Telegram, and what they are to each other. Knows
 * nothing of sockets: what should reach a connection goes to the listener of `onPush`.
 */
export class World {
  readonly now: () => Date;
  readonly index = new PeopleIndex();
  readonly savers: Savers = new Map();
  readonly sms = new SmsInbox();
  readonly sessions = new Sessions();
  readonly exportedKeys = new ExportedKeys();
  readonly codes = new LoginCodes();
  readonly loginTokens = new LoginTokens();
  readonly passwordChecks = new PasswordChecks();
  readonly contactTokens = new ContactTokens();
  readonly takeouts = new Takeouts();
  readonly imports = new ImportThrottle();
  readonly #apps = new Map<bigint, OfficialApp>();
  readonly #listeners = new Set<() => void>();
  #deliver: (push: Push) => void = () => {};
  #nextId = 7_000_000_001n;

  constructor(options: { readonly now: () => Date }) {
    this.now = options.now;
    const service = { id: serviceId, kind: 'service', firstName: 'Telegram' } as const;
    this.index.add(makePerson({ ...service, phone: '+42777' }, this.savers));
  }

  /** Throws when the number, the id or the username is taken, or the number is none. */
  addPerson(given: NewPerson): Person {
    const phone = given.phone === undefined ? undefined : readPhone(given.phone);
    if ((given.kind ?? 'person') === 'person' && !phone) throw new Error('People need a number.');
    const { phone: _, ...rest } = given;
    const id = given.id ?? this.#freeId();
    const person = makePerson({ ...rest, id, ...(phone ? { phone } : {}) }, this.savers);
    this.index.add(person);
    signUp(this, person);
    this.changed();
    return person;
  }

  get people(): ReadonlyMap<bigint, Person> {
    return this.index.all;
  }

  /** Throws for an id that nobody has. */
  person(id: bigint): Person {
    const person = this.index.get(id);
    if (!person) throw new Error(`Nobody has the id ${id}.`);
    return person;
  }

  findByPhone(phone: string): Person | undefined {
    return this.index.byPhone(readPhone(phone) ?? '');
  }

  findByUsername(username: string): Person | undefined {
    return this.index.byUsername(username);
  }

  /** The phone of a person; always the same object. */
  app(id: bigint): OfficialApp {
    const app = this.#apps.get(id) ?? new PhoneApp(this, this.person(id));
    this.#apps.set(id, app);
    return app;
  }

  /** Called after every change of anything. */
  subscribe(listener: () => void): Disposable {
    this.#listeners.add(listener);
    return { [Symbol.dispose]: () => void this.#listeners.delete(listener) };
  }

  changed(): void {
    for (const listener of this.#listeners) listener();
  }

  /** Where pushed updates go. Until it is called they are lost, as for an account without devices. */
  onPush(deliver: (push: Push) => void): void {
    this.#deliver = deliver;
  }

  push(push: Push): void {
    this.#deliver(push);
  }

  #freeId(): bigint {
    while (this.index.get(this.#nextId)) this.#nextId += 1n;
    return this.#nextId;
  }
}
