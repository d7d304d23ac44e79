import type { BotCommand, ReplyKeyboardMarkup } from '@grammyjs/types';
import type { SharedContact, ShownMessage } from '../bot-api/person-chat.ts';
import type { Authorization, OfficialApp, ServerBook } from '../world/official-app.ts';
import type { Person } from '../world/person.ts';
import type { Audience, PrivacyKey } from '../world/privacy-rule.ts';
import type { PageJob } from './page-jobs.ts';
import type { PageSandbox } from './page-sandbox.ts';

/** The JSON form of a type: ids are strings, dates are ISO 8601. */
type ToJson<T> = T extends bigint | Date
  ? string
  : T extends object
    ? { readonly [K in keyof T]: ToJson<T[K]> }
    : T;

export type PageMessage = Omit<ShownMessage, 'date' | 'contact'> & {
  readonly date: string;
  readonly contact?: ToJson<SharedContact>;
  /** The file id of its picture when that is a login code. */
  readonly qr?: string;
};

export interface PagePerson {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly username?: string;
  readonly phone?: string;
  readonly online: boolean;
  readonly deleted: boolean;
  /** The person has the visitor as a contact. */
  readonly addedMe: boolean;
}

/** The parts besides the messages (`message:<id>`). A changed part is sent as a whole. */
export interface PageParts {
  readonly title: string;
  /** What the page offers to do with one tap. */
  readonly jobs: ToJson<readonly PageJob[]>;
  readonly bot: ToJson<PageSandbox['bot']>;
  readonly me: PagePerson & {
    /** True when a sign-in needs a password. */
    readonly password: boolean;
    /** The language of the visitor's Telegram app, an IETF tag. */
    readonly language: string;
    readonly privacy: Readonly<
      Record<Extract<PrivacyKey, 'phone_number' | 'added_by_phone' | 'last_seen'>, Audience>
    >;
  };
  /** What the bot says about itself; empty without a description. */
  readonly description: string;
  readonly commands: readonly BotCommand[];
  readonly keyboard: ReplyKeyboardMarkup | null;
  readonly action: string | null;
  readonly service: ToJson<ReturnType<OfficialApp['serviceChat']>>;
  readonly sms: ToJson<ReturnType<OfficialApp['sms']>>;
  readonly book: ToJson<ServerBook>;
  readonly devices: ToJson<readonly Authorization[]>;
  /** All other people. */
  readonly people: readonly PagePerson[];
}

/** The JSON of each part of the page. */
export function describeParts(options: {
  readonly sandbox: PageSandbox;
  readonly visitor: bigint;
  readonly title: string;
  readonly jobs: readonly PageJob[];
  readonly isLoginCode: (fileId: string) => boolean;
}): ReadonlyMap<string, string> {
  const { sandbox, visitor, isLoginCode } = options;
  const chat = sandbox.botApi.chat(visitor);
  const app = sandbox.world.app(visitor);
  const people = [...sandbox.world.people.values()].filter(({ kind }) => kind === 'person');
  const me = people.find(({ id }) => id === visitor);
  const parts = new Map<string, string>();
  const put = (name: string, value: unknown): void => {
    parts.set(name, toJson(value));
  };
  put('title', options.title);
  put('jobs', options.jobs);
  put('bot', sandbox.bot);
  put('me', me && describeMe(me));
  put('description', chat.description());
  put('commands', chat.commands());
  put('keyboard', chat.keyboard() ?? null);
  put('action', chat.action() ?? null);
  put('service', app.serviceChat());
  put('sms', app.sms());
  put('book', app.book());
  put('devices', app.authorizations());
  put(
    'people',
    people.filter(({ id }) => id !== visitor).map((person) => describePerson(person, visitor)),
  );
  for (const message of chat.messages()) {
    const qr = message.from === 'bot' && picturesOf(message).find(isLoginCode);
    put(`message:${message.id}`, { ...message, ...(qr && { qr }) });
  }
  return parts;
}

/** The file ids of a message's pictures. */
export function picturesOf({ photo, rich }: ShownMessage): readonly string[] {
  const inBlocks = (rich?.blocks ?? []).flatMap((block) =>
    block.type === 'photo' ? [String(block.photo.media)] : [],
  );
  return [...(photo ? [photo.fileId] : []), ...inBlocks];
}

function describeMe(me: Person): object {
  const { phone_number, added_by_phone, last_seen } = me.privacy;
  return {
    ...describePerson(me, me.id),
    password: me.password !== undefined,
    language: me.languageCode,
    privacy: {
      phone_number: phone_number.audience,
      added_by_phone: added_by_phone.audience,
      last_seen: last_seen.audience,
    },
  };
}

function describePerson(person: Person, visitor: bigint): object {
  return {
    id: person.id,
    firstName: person.firstName,
    lastName: person.lastName,
    username: person.username,
    phone: person.phone,
    online: person.presence.kind === 'online',
    deleted: person.deleted,
    addedMe: person.contacts.has(visitor),
  };
}

function toJson(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, field: unknown) =>
    typeof field === 'bigint' ? field.toString() : field,
  );
}
