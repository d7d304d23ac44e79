import type { Api } from 'grammy';
import type { MaybeInaccessibleMessage } from 'grammy/types';
import type { Account, LiveButtons as StoredButtons } from '../../accounts/roster.ts';
import type { Log } from '../../runtime/log.ts';
import { accountLine } from './account-line.ts';
import { withNotice, type Screen } from './blocks.ts';
import { LiveButtons, type Keyboard, type Matter } from './live-buttons.ts';
import type { Locale } from './locale.ts';
import { MessageTurns } from './message-turns.ts';
import type { PersonContext } from './person-context.ts';
import { renderPlain } from './render-plain.ts';
import { isRich, renderRich } from './render-rich.ts';
import { renderKeyboard } from './render-keyboard.ts';
import {
  cannotEdit,
  editOutgoing,
  isLimited,
  isRefusal,
  isUnchanged,
  sendOutgoing,
  unlessBlocked,
  type Outgoing,
  type SendOptions,
} from './send-outgoing.ts';
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

/** Sends screens to people. Each gets its ways out (`withWays`). */
export interface Replies {
  /** Sends a new message, which stays when its Home is pressed. Undefined if the person blocked the bot. */
  send(to: Addressee, screen: Screen, options?: SendOptions): Promise<ShownScreen | undefined>;
  /** Sends a new message about what the person did not just do: without a sound in their night. */
  sendNews(to: Addressee, screen: Screen): Promise<ShownScreen | undefined>;
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
  {
    readerOf,
    isNight,
    storedButtons,
  }: {
    readonly readerOf: (personId: bigint) => Promise<Reader>;
    /** Whether it is night for a person. */
    readonly isNight: (personId: bigint) => Promise<boolean>;
    readonly storedButtons: StoredButtons;
  },
): Replies {
  const plainOnly = new Set<bigint>();
  const shown = new ShownMessages();
  const live = new LiveButtons(storedButtons, log);
  const turns = new MessageTurns();

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
        await live.keep(ownPlace(to, sent.message_id), message.keyboard, 'none');
        return { messageId: sent.message_id, isRich: 'rich' in message };
      }),
    );

  /** `seen`: the message as the person has just seen it: when it was last changed, and its keyboard. */
  const edit = async (
    to: Addressee,
    messageId: number,
    screen: Screen,
    seen?: { readonly at: number | undefined; readonly keyboard: Keyboard | 'unknown' },
  ): Promise<ShownScreen | undefined> => {
    const chat = Number(to.personId);
    const place = { chat, messageId };
    const canCompare = !hasPicture(screen);
    const replaceBy = async (message: Outgoing): Promise<ShownScreen> => {
      const result = { messageId, isRich: 'rich' in message };
      const isShown = canCompare && seen?.at !== undefined;
      if (isShown && shown.has(place, message, { at: seen.at })) return result;
      const edited = await turns.replace(place, async () => {
        const done = await editOutgoing(api, place, message);
        await live.keep(ownPlace(to, messageId), message.keyboard, seen?.keyboard ?? 'unknown');
        return done;
      });
      // `true` is for messages of inline mode.
      if (canCompare && edited !== true) shown.keep(place, message, { at: changedAt(edited) });
      return result;
    };
    return unlessBlocked(log, async () => {
      try {
        return await attempt(to, screen, replaceBy);
      } catch (error) {
        if (isUnchanged(error)) return undefined;
        if (cannotEdit(error)) return send(to, screen);
        throw error;
      }
    });
  };

  return {
    send: (to, screen, options) => send(to, framed(to, screen, 'apart'), options),
    sendNews: async (to, screen) =>
      send(to, framed(to, screen, 'apart'), { isSilent: await isNight(to.personId) }),
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
        return await edit(ctx, message.message_id, given, seenOf(message));
      } catch (error) {
        if (!isLimited(error)) throw error;
        // The person waits for it; Telegram limits edits and new messages apart.
        return send(ctx, given);
      }
    },
    endButtons: async ({ personId, callbackQuery }, matter) => {
      const showKeyboard = async (messageId: number, keyboard: Keyboard): Promise<void> => {
        const markup = { reply_markup: { inline_keyboard: keyboard.map((row) => [...row]) } };
        await api
          .editMessageReplyMarkup(Number(personId), messageId, markup)
          .catch((error: unknown) => {
            log.debug({ err: error }, 'Taking away buttons that ended failed');
          });
      };
      await live.end(personId, matter, {
        show: showKeyboard,
        inTurn: (messageId, edit) => turns.trim({ chat: Number(personId), messageId }, edit),
        except: callbackQuery?.message?.message_id,
      });
    },
  };
}

function ownPlace({ personId, account }: Addressee, messageId: number) {
  return { personId, messageId, accountId: account?.id };
}

/** A message below which a button was pressed. Its keyboard is missing if it is too old. */
function seenOf(message: MaybeInaccessibleMessage) {
  const markup = 'reply_markup' in message ? message.reply_markup : undefined;
  const keyboard: Keyboard | 'unknown' = markup?.inline_keyboard ?? 'unknown';
  return { at: changedAt(message), keyboard };
}

/** A screen below the line of its account, above its ways out. */
function framed({ account }: Addressee, screen: Screen, home: 'here' | 'apart'): Screen {
  return withWays(withNotice(account && accountLine(account), screen), home);
}

/** Pictures are not compared: hashing one would take too long. */
function hasPicture(screen: Screen): boolean {
  return screen.some(({ type }) => type === 'picture');
}
