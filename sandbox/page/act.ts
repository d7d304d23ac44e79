import { z } from 'zod';
import type { ButtonAnswer, InlineAnswer, PersonChat } from '../bot-api/person-chat.ts';
import { picturesOf } from './page-parts.ts';
import type { OfficialApp } from '../world/official-app.ts';
import type { PageSandbox } from './page-sandbox.ts';
import { readQr } from './picture.ts';

const id = z
  .string()
  .regex(/^\d{1,19}$/)
  .transform(BigInt);
/** A signed or unsigned 64-bit number. */
const keyId = z
  .string()
  .regex(/^-?\d{1,20}$/)
  .transform(BigInt);
const number = z.int();
const text = z.string().max(4096);
/** The server cuts longer names. */
const name = z.string().trim().max(256);

/** Languages of the simulated app, IETF tags. */
const languages = ['en', 'ru', 'es', 'de', 'fa', 'ar'] as const;

/** The visitor's actions in the chat with the bot. */
const chatActions = [
  z.object({ do: z.literal('say'), text: text.min(1), replyTo: number.optional() }),
  z.object({ do: z.literal('start'), payload: z.string().optional() }),
  z.object({ do: z.literal('press'), message: number, data: z.string() }),
  z.object({
    do: z.literal('share_contact'),
    contact: z.object({
      phone: z.string().min(1),
      firstName: name.min(1),
      lastName: name.optional(),
      userId: id.optional(),
    }),
  }),
  z.object({ do: z.literal('share_own_contact') }),
  z.object({ do: z.literal('pick_users'), request: number, users: z.array(id).min(1) }),
  z.object({ do: z.literal('inline_query'), query: text, offset: text }),
  z.object({ do: z.literal('choose_inline'), answer: z.string(), result: z.string() }),
  z.object({ do: z.literal('press_inline'), answer: z.string() }),
  z.object({ do: z.literal('forward'), from: id, text: text.min(1), hidden: z.boolean() }),
] as const;

/** The actions of `person` in Telegram's app: the visitor, or a person the visitor acts for. */
const appActions = [
  z.object({ do: z.literal('scan'), message: number }),
  z.object({ do: z.literal('allow_takeout') }),
  z.object({ do: z.literal('terminate'), key: keyId }),
  z.object({
    do: z.literal('add'),
    person: id,
    other: id,
    firstName: name,
    lastName: name,
    sharePhone: z.boolean(),
  }),
  z.object({ do: z.literal('remove'), person: id, other: id }),
  z.object({ do: z.literal('block'), person: id, other: id }),
  z.object({ do: z.literal('set_online'), person: id, online: z.boolean() }),
  z.object({ do: z.literal('set_language'), person: id, language: z.enum(languages) }),
  z.object({ do: z.literal('rename'), person: id, firstName: name.min(1), lastName: name }),
  z.object({ do: z.literal('set_username'), person: id, username: z.string().trim() }),
  z.object({ do: z.literal('change_phone'), person: id, phone: z.string().trim() }),
  z.object({ do: z.literal('set_password'), password: z.string(), hint: z.string() }),
  z.object({
    do: z.literal('set_privacy'),
    person: id,
    key: z.enum(['phone_number', 'added_by_phone', 'last_seen']),
    rule: z.enum(['everybody', 'contacts', 'nobody']),
  }),
  z.object({ do: z.literal('delete_account'), person: id }),
  z.object({ do: z.literal('let_saved_number_join') }),
] as const;

export const actionShape = z.discriminatedUnion('do', [...chatActions, ...appActions]);
export type Action = z.output<typeof actionShape>;

/**
 * Performs an action. A refused one throws an Error with a sentence for the visitor. A pressed button and
 * an inline query resolve with the bot's answer.
 */
export async function perform(
  action: Action,
  sandbox: PageSandbox,
  visitor: bigint,
): Promise<Partial<ButtonAnswer> | InlineAnswer | undefined> {
  const chat = sandbox.botApi.chat(visitor);
  const app = sandbox.world.app(visitor);
  switch (action.do) {
    case 'press':
      return chat.press(action.message, action.data);
    case 'say':
      chat.say(action.text, action.replyTo);
      return;
    case 'start':
      chat.start(action.payload);
      return;
    case 'share_contact': {
      const { phone, firstName, lastName, userId } = action.contact;
      chat.shareContact({
        phone,
        firstName,
        ...(lastName && { lastName }),
        ...(userId && { userId }),
      });
      return;
    }
    case 'share_own_contact':
      chat.shareOwnContact();
      return;
    case 'pick_users':
      chat.pickUsers(action.request, action.users);
      return;
    case 'inline_query':
      return chat.inlineQuery(action.query, { offset: action.offset });
    case 'choose_inline':
      chat.chooseInlineResult(action.answer, action.result);
      return;
    case 'press_inline':
      return { url: chat.pressInlineButton(action.answer) };
    case 'forward':
      chat.forward(sandbox.botApi.chat(action.from).person, action.text, action.hidden);
      return;
    case 'scan':
      app.scanLogin(loginLink(chat, action.message));
      return;
    case 'allow_takeout':
      app.allowTakeout();
      return;
    case 'terminate':
      app.terminate(action.key);
      return;
    case 'set_password':
      app.setPassword(action.password || undefined, action.hint || undefined);
      return;
    case 'let_saved_number_join':
      letSavedNumberJoin(sandbox, app.book().saved);
      return;
    default:
      performAs(action, sandbox);
      return;
  }
}

function performAs(action: Extract<Action, { person: bigint }>, sandbox: PageSandbox): void {
  const app = sandbox.world.app(action.person);
  switch (action.do) {
    case 'add':
      return app.add(action.other, action.firstName, action.lastName, action.sharePhone);
    case 'remove':
      return app.remove(action.other);
    case 'block':
      return app.block(action.other);
    case 'set_online':
      return app.setOnline(action.online);
    case 'set_language':
      return app.setLanguage(action.language);
    case 'rename':
      return app.rename(action.firstName, action.lastName);
    case 'set_username':
      return app.setUsername(action.username || undefined);
    case 'change_phone':
      return app.changePhone(action.phone);
    case 'set_privacy':
      return app.setPrivacy(action.key, action.rule);
    case 'delete_account':
      return app.deleteAccount();
  }
}

/** A person whose number the visitor saved makes an account. Telegram announces it in a chat with them. */
function letSavedNumberJoin(
  { world }: PageSandbox,
  saved: ReturnType<OfficialApp['book']>['saved'],
): void {
  const joining = saved.find(({ phone }) => !world.findByPhone(phone));
  if (!joining) throw new Error('Everyone whose number you saved is on Telegram already.');
  const { phone, firstName, lastName } = joining;
  world.addPerson({ firstName, lastName, phone });
}

function loginLink(chat: PersonChat, messageId: number): string {
  const message = chat.messages().find(({ id }) => id === messageId);
  for (const fileId of message ? picturesOf(message) : []) {
    const link = readQr(chat.file(fileId));
    if (link !== undefined) return link;
  }
  throw new Error('There is no login code in this message any more.');
}
