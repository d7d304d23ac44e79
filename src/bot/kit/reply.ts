import { GrammyError, InputFile, type Api } from 'grammy';
import type { InputRichMessage, Message } from 'grammy/types';
import type { Account } from '../../accounts/roster.ts';
import type { Log } from '../../runtime/log.ts';
import { accountLine } from './account-line.ts';
import { withNotice, type Screen } from './blocks.ts';
import { LiveButtons, type Matter } from './live-buttons.ts';
import type { Locale } from './locale.ts';
import type { PersonContext } from './person-context.ts';
import { renderPlain, type PlainMessage } from './render-plain.ts';
import { isRich, renderRich } from './render-rich.ts';
import { renderKeyboard } from './render-keyboard.ts';
import { changedAt, ShownMessages } from './shown-messages.ts';
import { withWays } from './ways.ts';

/** The receiver of a message, and the account that the message names if the person has several. */
export interface Addressee {
  readonly personId: bigint;
  readonly account?: Account;
  /** Known while an update of the person is handled. */
  readonly locale?: Locale;
  /** The same. */
  readonly plainTables?: boolean;
}

/** A message that was sent or edited. */
export interface ShownScreen {
  readonly messageId: number;
  /** It is a rich message, which not every app draws. */
  readonly isRich: boolean;
}

type ButtonsOwner = Pick<PersonContext, 'personId'> & Partial<Pick<PersonContext, 'callbackQuery'>>;

interface SendOptions {
  /** The message that this one is shown as a reply to. */
  readonly replyTo?: number;
  /** Whether it makes no sound. */
  readonly isSilent?: boolean;
}

/** Sends screens to people. Each gets its ways out (`withWays`). */
export interface Replies {
  /** Sends a new message, which stays when its Home is pressed. Undefined if the person blocked the bot. */
  send(to: Addressee, screen: Screen, options?: SendOptions): Promise<ShownScreen | undefined>;
  /** Replaces a message; sends a new one if that message is gone. */
  edit(to: Addressee, messageId: number, screen: Screen): Promise<void>;
  /** Sends a new message. */
  answer(ctx: PersonContext, screen: Screen): Promise<void>;
  /**
   * Replaces the message whose button was pressed; otherwise, and while Telegram limits edits for longer than calls
   * wait, sends a new message.
   */
  show(ctx: PersonContext, screen: Screen): Promise<ShownScreen | undefined>;
  /**
   * Takes the buttons for a matter that is over from the messages of a person, but not from the one whose button
   * was pressed, which is replaced.
   */
  endButtons(of: ButtonsOwner, matter: Matter): Promise<void>;
}

/** A screen as it goes to Telegram. */
type Outgoing =
  PlainMessage | { readonly rich: InputRichMessage; readonly keyboard: PlainMessage['keyboard'] };

/** How a person reads messages. */
export interface Reader {
  readonly locale: Locale;
  /** Whether they chose plain text instead of tables. */
  readonly plainTables: boolean;
}

/**
 * Sends rich messages where they are possible. They came with Bot API 10.1, so a self-hosted Bot API
 * server may not know them, and Telegram may refuse one. Then the message is sent as plain text, and so
 * are all later messages to that chat.
 */
export function createReplies(
  api: Api,
  log: Log,
  readerOf: (personId: bigint) => Promise<Reader>,
): Replies {
  const plainOnly = new Set<bigint>();
  const shown = new ShownMessages();
  const live = new LiveButtons();

  const readerFor = async (
    personId: bigint,
    { locale, plainTables }: Pick<Addressee, 'locale' | 'plainTables'>,
  ): Promise<Reader> =>
    locale === undefined || plainTables === undefined
      ? { ...(await readerOf(personId)), ...(locale && { locale }) }
      : { locale, plainTables };

  const attempt = async <T>(
    { personId, ...known }: Addressee,
    screen: Screen,
    send: (message: Outgoing) => Promise<T>,
  ): Promise<T> => {
    const { locale, plainTables } = await readerFor(personId, known);
    const sendPlain = (): Promise<T> => {
      const plain = renderPlain(screen, locale);
      const { leftOut } = plain;
      if (leftOut > 0) log.error({ leftOut }, 'A screen is longer than a message');
      return send(plain);
    };
    const isPlain = !isRich(screen) || plainOnly.has(personId);
    if (isPlain || plainTables) return sendPlain();
    try {
      return await send({
        rich: {
          blocks: renderRich(screen, locale),
          is_rtl: locale.direction === 'rtl',
          // Without this, a part of a person's name could become a command, a hashtag or a link.
          skip_entity_detection: true,
        },
        keyboard: renderKeyboard(screen, locale),
      });
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const done = await sendPlain();
      plainOnly.add(personId);
      log.warn({ err: error }, 'Telegram refused a rich message; plain text went out instead');
      return done;
    }
  };

  const send = (
    to: Addressee,
    screen: Screen,
    options?: SendOptions,
  ): Promise<ShownScreen | undefined> =>
    unlessBlocked(log, () =>
      attempt(to, screen, async (message) => {
        const chat = Number(to.personId);
        const sent = await sendOutgoing(api, chat, message, options);
        const place = { chat, messageId: sent.message_id };
        if (!hasPicture(screen)) shown.keep(place, message, { at: changedAt(sent) });
        live.keep(place, message.keyboard);
        return { messageId: sent.message_id, isRich: 'rich' in message };
      }),
    );

  /** `seenAt`: when the message was last changed before, if the person has just seen it. */
  const edit = async (
    to: Addressee,
    messageId: number,
    screen: Screen,
    seenAt?: number,
  ): Promise<ShownScreen | undefined> => {
    const chat = Number(to.personId);
    const place = { chat, messageId };
    const canCompare = !hasPicture(screen);
    const replaceBy = async (message: Outgoing): Promise<ShownScreen> => {
      const result = { messageId, isRich: 'rich' in message };
      const isShown = canCompare && seenAt !== undefined;
      if (isShown && shown.has(place, message, { at: seenAt })) return result;
      const edited = await editOutgoing(api, place, message);
      live.keep(place, message.keyboard);
      // `true` is for messages of inline mode.
      if (canCompare && edited !== true) shown.keep(place, message, { at: changedAt(edited) });
      return result;
    };
    return unlessBlocked(log, async () => {
      try {
        return await attempt(to, screen, replaceBy);
      } catch (error) {
        if (says(error, 'message is not modified')) return undefined;
        if (cannotEdit(error)) return send(to, screen);
        throw error;
      }
    });
  };

  return {
    send: (to, screen, options) => send(to, framed(to, screen, 'apart'), options),
    edit: async (to, messageId, screen) => {
      await edit(to, messageId, framed(to, screen, 'apart'));
    },
    answer: async (ctx, screen) => {
      await send(ctx, framed(ctx, screen, 'here'));
    },
    show: async (ctx, screen) => {
      const given = framed(ctx, screen, 'here');
      const message = ctx.callbackQuery?.message;
      if (!message) return send(ctx, given);
      try {
        return await edit(ctx, message.message_id, given, changedAt(message));
      } catch (error) {
        if (!isLimited(error)) throw error;
        // The person waits for it; Telegram limits edits and new messages apart.
        return send(ctx, given);
      }
    },
    endButtons: async ({ personId, callbackQuery }, matter) => {
      const pressed = callbackQuery?.message?.message_id;
      for (const { chat, messageId, keyboard } of live.end(Number(personId), matter)) {
        if (messageId === pressed) continue;
        const markup = { reply_markup: { inline_keyboard: keyboard.map((row) => [...row]) } };
        await api.editMessageReplyMarkup(chat, messageId, markup).catch((error: unknown) => {
          log.debug({ err: error }, 'Taking away buttons that ended failed');
        });
      }
    },
  };
}

/** A screen below the line of its account, above its ways out. */
function framed({ account }: Addressee, screen: Screen, home: 'here' | 'apart'): Screen {
  return withWays(withNotice(account && accountLine(account), screen), home);
}

async function sendOutgoing(
  api: Api,
  chat: number,
  message: Outgoing,
  { replyTo, isSilent = false }: SendOptions = {},
): Promise<Message> {
  const sound = isSilent ? { disable_notification: true } : {};
  if ('rich' in message) {
    return api.sendRichMessage(chat, message.rich, { ...keyboardOf(message), ...sound });
  }
  for (const png of message.pictures) await api.sendPhoto(chat, new InputFile(png), sound);
  const reply = replyTo !== undefined && {
    reply_parameters: { message_id: replyTo, allow_sending_without_reply: true },
  };
  return api.sendMessage(chat, message.text, { ...optionsOf(message), ...sound, ...reply });
}

function editOutgoing(
  api: Api,
  { chat, messageId }: { readonly chat: number; readonly messageId: number },
  message: Outgoing,
): Promise<Message | true> {
  if ('rich' in message) {
    return api.editMessageText(chat, messageId, message.rich, keyboardOf(message));
  }
  return api.editMessageText(chat, messageId, message.text, optionsOf(message));
}

/** Runs a call to a person's chat. Returns undefined if the person blocked the bot. */
export async function unlessBlocked<T>(log: Log, call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 403) throw error;
    log.info({ method: error.method }, 'A person blocked the bot; a message to them was dropped');
    return undefined;
  }
}

/** Pictures are not compared: hashing one would take too long. */
function hasPicture(screen: Screen): boolean {
  return screen.some(({ type }) => type === 'picture');
}

function optionsOf(message: PlainMessage) {
  const { entities } = message;
  return { entities, link_preview_options: { is_disabled: true }, ...keyboardOf(message) };
}

function keyboardOf({ keyboard }: Outgoing) {
  return { reply_markup: { inline_keyboard: keyboard } };
}

/** True if the server does not know rich messages (404) or rejects this one (400). */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof GrammyError)) return false;
  if (says(error, 'message is not modified') || cannotEdit(error)) return false;
  return error.error_code === 400 || error.error_code === 404;
}

function cannotEdit(error: unknown): boolean {
  return [
    'message to edit not found',
    "message can't be edited",
    'there is no text in the message to edit',
    'MESSAGE_ID_INVALID',
  ].some((words) => says(error, words));
}

function isLimited(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code === 429;
}

function says(error: unknown, words: string): boolean {
  return error instanceof GrammyError && error.description.includes(words);
}
