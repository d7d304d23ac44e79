import type { PersonChat } from '../bot-api/person-chat.ts';
import type { OfficialApp } from '../world/official-app.ts';
import type { NewPerson, Person } from '../world/person.ts';

/** The part of the sandbox that the page uses. */
export interface PageSandbox {
  readonly world: {
    readonly people: ReadonlyMap<bigint, Person>;
    app(id: bigint): OfficialApp;
    findByPhone(phone: string): Person | undefined;
    addPerson(given: NewPerson): Person;
    subscribe(listener: () => void): Disposable;
  };
  readonly botApi: { chat(personId: bigint): PersonChat };
  readonly bot: { readonly id: bigint; readonly username: string; readonly firstName: string };
}
