import { serviceId } from './messages.ts';
import type { OfficialApp } from './official-app.ts';
import { makePerson, type NewPerson, type Person } from './person.ts';
import { PhoneApp } from './phone-app.ts';
import { readPhone } from './phone-number.ts';
import { signUp } from './sign-up.ts';
import { WorldState } from './world-state.ts';

/**
 * The accounts of the simulated Telegram and everything they share: address books, privacy, chats,
 * sessions and sign-ins. The folder decides what an account may see and pushes every difference. It
 * leaves out the protocol: `rpc/` translates calls, `mtproto/` carries them.
 */
export class World extends WorldState {
  readonly #apps = new Map<bigint, OfficialApp>();
  #nextId = 7_000_000_001n;

  constructor(options: { readonly now: () => Date }) {
    super(options);
    const service = { id: serviceId, kind: 'service', firstName: 'Telegram' } as const;
    this.index.add(makePerson({ ...service, phone: '+42777' }, this.savers));
  }

  /**
   * Throws when the id, the number or the username is taken, or when a person has no valid number.
   * `isSilent` leaves out "... joined Telegram".
   */
  addPerson(given: NewPerson, { isSilent = false } = {}): Person {
    const phone = given.phone === undefined ? undefined : readPhone(given.phone);
    if ((given.kind ?? 'person') === 'person' && !phone) throw new Error('People need a number.');
    const { phone: _, ...rest } = given;
    const id = given.id ?? this.#freeId();
    const person = makePerson({ ...rest, id, ...(phone ? { phone } : {}) }, this.savers);
    this.index.add(person);
    signUp(this, person, { isSilent });
    this.changed();
    return person;
  }

  /** The official app on a person's phone; the same object on every call. */
  app(id: bigint): OfficialApp {
    const app = this.#apps.get(id) ?? new PhoneApp(this, this.person(id));
    this.#apps.set(id, app);
    return app;
  }

  #freeId(): bigint {
    while (this.index.get(this.#nextId)) this.#nextId += 1n;
    return this.#nextId;
  }
}
