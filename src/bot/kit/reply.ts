import { GrammyError, InputFile, type Api } from 'grammy';
import type { InputRichMessage } from 'grammy/types';
import type { Account } from '../../accounts/roster.ts';
import type { Log } from '../../runtime/log.ts';
import { accountLine } from './account-line.ts';
import { withNotice, type Screen } from './blocks.ts';
import type { Locale } from './locale.ts';
import type { PersonContext } from './person-context.ts';
import { renderPlain, type PlainMessage } from './render-plain.ts';
import { isRich, renderRich } from './render-rich.ts';

/** The receiver of a message, and the account that the message names if the person has several. */
export interface Addressee {
  readonly personId: bigint;
  readonly account?: Account;
  /** Known while an update of the person is handled. */
  readonly locale?: Locale;
  /** The same. */
  readonly plainTables?: boolean;
}

/** Sends screens to people. */
export interface Replies {
  /** Returns the id of the message; undefined if the person blocked the bot. */
  send(to: Addressee, screen: Screen): Promise<number | undefined>;
  /** Replaces a message; sends a new one if that message is gone. */
  edit(to: Addressee, messageId: number, screen: Screen): Promise<void>;
  /** Sends a new message. */
  answer(ctx: PersonContext, screen: Screen): Promise<void>;
  /** Replaces the message whose button was pressed; otherwise sends a new message. */
  show(ctx: PersonContext, screen: Screen): Promise<void>;
}

/** How a person wants to read messages. */
interface ReaderPreferences {
  /** The language of messages that do not answer an update. */
  localeOf(personId: bigint): Locale;
  /** True if the person chose plain text instead of tables. */
  plainTables(personId: bigint): Promise<boolean>;
}

/**
 * Sends rich messages where they are possible. They came with Bot API 10.1, so a self-hosted Bot API
 * server may not know them, and Telegram may refuse one. Then the message is sent as plain text, and so
 * are all later messages to that chat.
 */
export function createReplies(api: Api, log: Log, reader: ReaderPreferences): Replies {
  const plainOnly = new Set<bigint>();

  const attempt = async <T>(
    { personId, account, locale = reader.localeOf(personId), plainTables }: Addressee,
    given: Screen,
    asRich: (message: InputRichMessage) => Promise<T>,
    asPlain: (message: PlainMessage) => Promise<T>,
  ): Promise<T> => {
    const screen = withNotice(account && accountLine(account), given);
    const sendPlain = (): Promise<T> => asPlain(renderPlain(screen, locale));
    const isPlain = !isRich(screen) || plainOnly.has(personId);
    if (isPlain || (plainTables ?? (await reader.plainTables(personId)))) return sendPlain();
    try {
      // Without this, a part of a person's name could become a command, a hashtag or a link.
      return await asRich({ blocks: renderRich(screen, locale), skip_entity_detection: true });
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const done = await sendPlain();
      plainOnly.add(personId);
      log.warn({ err: error }, 'Telegram refused a rich message; plain text went out instead');
      return done;
    }
  };

  const send = (to: Addressee, screen: Screen): Promise<number | undefined> =>
    unlessBlocked(log, async () => {
      const chat = Number(to.personId);
      const sent = await attempt<{ readonly message_id: number }>(
        to,
        screen,
        (message) => api.sendRichMessage(chat, message),
        async (message) => {
          for (const png of message.pictures) await api.sendPhoto(chat, new InputFile(png));
          return api.sendMessage(chat, message.text, optionsOf(message));
        },
      );
      return sent.message_id;
    });

  const edit = async (to: Addressee, messageId: number, screen: Screen): Promise<void> => {
    const chat = Number(to.personId);
    const gone = await unlessBlocked(log, async () => {
      try {
        await attempt<unknown>(
          to,
          screen,
          (message) => api.editMessageText(chat, messageId, message),
          (message) => api.editMessageText(chat, messageId, message.text, optionsOf(message)),
        );
        return false;
      } catch (error) {
        if (says(error, 'message is not modified')) return false;
        if (cannotEdit(error)) return true;
        throw error;
      }
    });
    if (gone) await send(to, screen);
  };

  return {
    send,
    edit,
    answer: async (ctx, screen) => {
      await send(ctx, screen);
    },
    show: async (ctx, screen) => {
      const message = ctx.callbackQuery?.message;
      if (message) await edit(ctx, message.message_id, screen);
      else await send(ctx, screen);
    },
  };
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

function optionsOf({ entities, keyboard }: PlainMessage) {
  return {
    entities,
    link_preview_options: { is_disabled: true },
    reply_markup: { inline_keyboard: keyboard },
  };
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

function says(error: unknown, words: string): boolean {
  return error instanceof GrammyError && error.description.includes(words);
}
