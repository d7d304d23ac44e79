import { GrammyError, InputFile, type Api } from 'grammy';
import type {
  InlineKeyboardButton,
  InlineKeyboardMarkup,
  InputRichBlock,
  RichText,
} from 'grammy/types';
import type { Log } from '../../runtime/log.ts';
import type { Account } from '../../accounts/roster.ts';
import { accountLine, withAccountLine } from './account-line.ts';
import type { PersonContext } from './person-context.ts';
import { flatten } from './text.ts';

/** What one message says. */
export interface Screen {
  /** For every app there is. */
  readonly text: RichText;
  readonly keyboard?: readonly (readonly InlineKeyboardButton[])[];
  /** The same for apps that draw rich messages, with buttons of its own: the keyboard is left out. */
  readonly rich?: readonly InputRichBlock[];
  /** A PNG that goes before the text as a photo; the rich blocks bring it along themselves. */
  readonly picture?: Uint8Array;
}

/** Whom a message is for, and the account it names where they have several. */
export interface Addressee {
  readonly personId: bigint;
  readonly account?: Account;
}

/** How messages leave. */
export interface Replies {
  /** The id of the message; undefined when the person blocked the bot. */
  send(to: Addressee, screen: Screen): Promise<number | undefined>;
  /** Puts the screen in place of a message, or sends it where that message is gone. */
  edit(to: Addressee, messageId: number, screen: Screen): Promise<void>;
  /** As a new message below whatever was pressed or written. */
  answer(ctx: PersonContext, screen: Screen): Promise<void>;
  /** In place of the message whose button was pressed; as a new message otherwise. */
  show(ctx: PersonContext, screen: Screen): Promise<void>;
}

/** Telegram's limit for the text of a message, in UTF-16 units. */
const maxText = 4096;

/**
 * Rich messages came with Bot API 10.1: a Bot API server of one's own may not know them, and Telegram
 * may refuse one. Such a message goes out as plain text, and the chat keeps to plain text from then on.
 * `plainTables` tells who has chosen that for themselves.
 */
export function createReplies(
  api: Api,
  log: Log,
  plainTables: (personId: bigint) => Promise<boolean>,
): Replies {
  const plainOnly = new Set<bigint>();

  const attempt = async <T>(
    personId: bigint,
    screen: Screen,
    asRich: (blocks: InputRichBlock[]) => Promise<T>,
    asPlain: () => Promise<T>,
  ): Promise<T> => {
    if (!screen.rich || plainOnly.has(personId) || (await plainTables(personId))) return asPlain();
    try {
      return await asRich([...screen.rich]);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const done = await asPlain();
      plainOnly.add(personId);
      log.warn({ err: error }, 'Telegram refused a rich message; plain text went out instead');
      return done;
    }
  };

  const send = (to: Addressee, given: Screen): Promise<number | undefined> =>
    unlessBlocked(log, async () => {
      const { personId } = to;
      const screen = naming(to, given);
      const message = await attempt<{ readonly message_id: number }>(
        personId,
        screen,
        (blocks) => api.sendRichMessage(Number(personId), richMessage(blocks)),
        async () => {
          if (screen.picture) await api.sendPhoto(Number(personId), new InputFile(screen.picture));
          const { text, other } = plainMessage(screen);
          return api.sendMessage(Number(personId), text, other);
        },
      );
      return message.message_id;
    });

  const edit = async (to: Addressee, messageId: number, given: Screen): Promise<void> => {
    const { personId } = to;
    const screen = naming(to, given);
    const gone = await unlessBlocked(log, async () => {
      try {
        await attempt<unknown>(
          personId,
          screen,
          (blocks) => api.editMessageText(Number(personId), messageId, richMessage(blocks)),
          () => {
            const { text, other } = plainMessage(screen);
            return api.editMessageText(Number(personId), messageId, text, other);
          },
        );
        return false;
      } catch (error) {
        if (says(error, 'message is not modified')) return false;
        if (cannotEdit(error)) return true;
        throw error;
      }
    });
    if (gone) await send(to, given);
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

/** The same with a first line that says which account it is about. */
function naming({ account }: Addressee, screen: Screen): Screen {
  if (!account) return screen;
  const line: InputRichBlock = { type: 'paragraph', text: accountLine(account) };
  return {
    ...screen,
    text: withAccountLine(account, screen.text),
    ...(screen.rich && { rich: [line, ...screen.rich] }),
  };
}

/** Runs a call to a person's chat; undefined when they blocked the bot, which is nothing to repair. */
export async function unlessBlocked<T>(log: Log, call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 403) throw error;
    log.info({ method: error.method }, 'A person blocked the bot; a message to them was dropped');
    return undefined;
  }
}

function richMessage(blocks: InputRichBlock[]): {
  blocks: InputRichBlock[];
  skip_entity_detection: true;
} {
  // Names are people's own: nothing in them is to become a command, a hashtag or a link.
  return { blocks, skip_entity_detection: true };
}

function plainMessage(screen: Screen): {
  text: string;
  other: {
    entities: ReturnType<typeof flatten>['entities'];
    link_preview_options: { is_disabled: true };
    reply_markup: InlineKeyboardMarkup;
  };
} {
  const { text, entities } = flatten(screen.text);
  return {
    text: text.length > maxText ? `${cut(text, maxText - 1)}…` : text,
    other: {
      entities: entities.filter(({ offset, length }) => offset + length < maxText),
      link_preview_options: { is_disabled: true },
      reply_markup: {
        inline_keyboard: (screen.keyboard ?? []).map((row) => [...row]),
      },
    },
  };
}

/** Telegram refuses a text that ends in half a character. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}

/** 404: the server does not know the method. 400: it does not like what was said. */
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
