import type { Person } from '../../sandbox/world/person.ts';
import type { World } from '../../sandbox/world/world.ts';
import type { Chat } from '../e2e/chat.ts';

/** An action of a person, or news for them, while a part fails. */
export interface Situation {
  readonly name: string;
  /** The RPC method that it calls. */
  readonly method: string;
  /** `shows` waits for an answer while time passes. */
  prepare(chat: Chat, shows: (words: RegExp) => Promise<unknown>): Promise<void>;
  /** The fault begins right before it. Resolves with the words that the app shows over the chat. */
  begin(chat: Chat, world: World): Promise<string | undefined>;
  /** The words that it leads to without a fault. */
  readonly end: RegExp;
}

const zoePhone = '+12025550101';

/** Zoe is a contact; the others can be found by their numbers. */
export function populate(world: World, me: Person): void {
  const zoe = world.addPerson({ firstName: 'Zoe', lastName: 'Miller', phone: zoePhone });
  world.app(me.id).add(zoe.id, 'Zoe', 'Miller', false);
  for (const at of [2, 3, 4]) {
    world.addPerson({
      firstName: `Own ${at}`,
      phone: `+1202555010${at}`,
      privacy: { phone_number: 'everybody' },
    });
  }
}

function sendFile(chat: Chat): void {
  const rows = [2, 3, 4].map((at) => `Person ${at},+1202555010${at}`);
  const bytes = Buffer.from(['Name,Phone', ...rows].join('\n'));
  chat.does(() => chat.raw.sendFile({ name: 'people.csv', mime: 'text/csv', bytes }));
}

async function press(chat: Chat, label: RegExp): Promise<string | undefined> {
  // No answer in the time that an app waits shows nothing.
  return (await chat.press(label).catch(() => undefined))?.text;
}

export const situations: readonly Situation[] = [
  {
    name: 'command',
    method: 'contacts.deleteContacts',
    prepare: async (chat, shows) => {
      chat.say('/delete zoe');
      await shows(/^Delete Zoe/);
    },
    begin: (chat) => press(chat, /^Delete Zoe Miller$/),
    end: /^Deleted Zoe Miller/,
  },
  {
    name: 'import',
    method: 'contacts.importContacts',
    prepare: async (chat, shows) => {
      sendFile(chat);
      await shows(/^Import into/);
    },
    begin: (chat) => press(chat, /^Import 3$/),
    end: /^Imported into/,
  },
  {
    name: 'undo',
    method: 'contacts.deleteContacts',
    prepare: async (chat, shows) => {
      sendFile(chat);
      await shows(/^Import into/);
      await chat.press(/^Import 3$/);
      await shows(/^Imported into/);
    },
    begin: (chat) => press(chat, /^Undo$/),
    end: /^Undone: /,
  },
  {
    name: 'notification',
    method: 'updates.getDifference',
    prepare: () => Promise.resolve(),
    begin: async (_, world) => {
      await Promise.resolve();
      const zoe = world.findByPhone(zoePhone);
      if (zoe) world.app(zoe.id).setUsername('zoe_m');
      return undefined;
    },
    end: /took the username @zoe_m/,
  },
];
