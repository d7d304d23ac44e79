import type { PersonChat, ShownMessage } from '../../../sandbox/bot-api/person-chat.ts';
import type { OfficialApp } from '../../../sandbox/world/official-app.ts';
import type { Person } from '../../../sandbox/world/person.ts';
import type { World } from '../../../sandbox/world/world.ts';
import { Chat } from '../chat.ts';
import { textOf } from '../chat-text.ts';

/** How long a person of the soak waits for an answer: ten of them share a process and a database. */
const answerMs = 60_000;
/** Telegram's accounts that all people of the soak share: they save and import them. */
const castSize = 300;

/** People whose numbers everybody finds, in the order of `phoneOf`. */
export function addCast(world: World): readonly Person[] {
  return Array.from({ length: castSize }, (_, at) =>
    world.addPerson({
      firstName: `Own ${at}`,
      phone: phoneOf(at),
      privacy: { phone_number: 'everybody' },
    }),
  );
}

/** From `castSize` on, a number without an account. */
export function phoneOf(at: number): string {
  return `+1202555${String(1000 + at)}`;
}

/** One person of the soak, with an account, a phone and a chat with the bot. */
export class SoakAccount {
  readonly person: Person;
  readonly app: OfficialApp;
  readonly chat: Chat;
  readonly #cast: readonly Person[];
  readonly #world: World;

  constructor(world: World, raw: PersonChat, cast: readonly Person[], person: Person) {
    this.person = person;
    this.app = world.app(person.id);
    this.chat = new Chat(raw, answerMs);
    this.#cast = cast;
    this.#world = world;
  }

  /** Saves the first people of the cast, under these names. `isMutual`: they have this account, too. */
  save(names: readonly string[], { isMutual = false } = {}): void {
    for (const [at, name] of names.entries()) {
      const other = this.#cast[at];
      if (!other) throw new Error(`The cast has no ${at + 1} people.`);
      this.app.add(other.id, name, '', false);
      if (isMutual) this.#world.app(other.id).add(this.person.id, 'Soak', '', false);
    }
  }

  removeAll(): void {
    for (const { id } of this.app.book().contacts) this.app.remove(id);
  }

  async pair(): Promise<void> {
    this.chat.say('/pair');
    this.app.scanLogin(this.chat.readCode(await this.chat.showsPicture()));
    await this.chat.shows(/^Paired with /);
  }

  sendCsv(people: readonly (readonly [name: string, phone: string])[]): void {
    const bytes = Buffer.from(['Name,Phone', ...people.map((one) => one.join(','))].join('\n'));
    this.chat.does(() => this.chat.raw.sendFile({ name: 'people.csv', mime: 'text/csv', bytes }));
  }

  /** Presses a button without waiting for an answer, which the killed process may not give. */
  press(label: RegExp): void {
    void this.chat.press(label).catch(() => undefined);
  }

  /** Names of contacts, sorted. */
  names(): readonly string[] {
    return this.app
      .book()
      .contacts.map(({ firstName, lastName }) => `${firstName} ${lastName}`.trim())
      .toSorted();
  }

  /** Messages of the bot with these words. */
  reads(words: RegExp): readonly ShownMessage[] {
    return this.chat.raw.messages().filter((one) => one.from === 'bot' && words.test(textOf(one)));
  }

  /** The whole chat, for the report of a run that is wrong. */
  transcript(): string {
    return this.chat.raw
      .messages()
      .map(
        (one) => `    [${one.from} ${one.id}] ${textOf(one).slice(0, 300).replaceAll('\n', ' / ')}`,
      )
      .join('\n');
  }
}
