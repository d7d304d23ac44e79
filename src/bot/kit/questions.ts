import { randomBytes } from 'node:crypto';
import {
  conversations,
  createConversation,
  type Conversation,
  type ConversationData,
  type VersionedState,
} from '@grammyjs/conversations';
import { Composer, type Api, type Context, type MiddlewareFn } from 'grammy';
import type { Dialogs } from '../../accounts/roster.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Log } from '../../runtime/log.ts';
import { actions } from './actions.ts';
import { asEnd, buttonRows, message, button, type Screen } from './blocks.ts';
import { isWritten, type OpenQuestion, type PersonContext } from './person-context.ts';
import { questionKinds, type QuestionKind } from './question-kinds.ts';
import type { Replies } from './reply.ts';
import type { CommandWords } from './typed-command.ts';
import { say } from './words.ts';

/** How a message relates to the open question. */
type AnswerResult =
  /** It answers the question, which ends. */
  | 'done'
  /** It is an invalid answer. The person got a reply, and the question stays open. */
  | 'again'
  /** It is no answer. Other features handle it, and the question stays open. */
  | 'elsewhere'
  /** It is no answer, and the question ends. Other features handle the message. */
  | 'over';

type AnswerHandler = (ctx: PersonContext, about: readonly string[]) => Promise<AnswerResult>;

/**
 * Questions that a person answers with a plain message, one at a time per person. They survive a
 * restart: the name of the question and its ids are stored, but nothing that the person wrote.
 */
export interface Questions {
  /** Registers the handler for messages while such a question is open. `about`: what `ask` got. */
  on<About extends readonly unknown[]>(
    kind: QuestionKind<About>,
    handler: (ctx: PersonContext, ...about: About) => Promise<AnswerResult>,
  ): void;
  /**
   * Opens a question after this update was handled, and ends the previous one. Without a screen, the
   * caller has already sent the question, with a reply keyboard.
   */
  ask<About extends readonly unknown[]>(
    ctx: PersonContext,
    kind: QuestionKind<About>,
    about: About,
    screen?: Screen,
  ): Promise<void>;
  /** Ends the open question. False if there was none. */
  end(ctx: PersonContext): Promise<boolean>;
  /** Has to run before all features. */
  readonly middleware: MiddlewareFn<PersonContext>;
}

const dayMs = 24 * 60 * 60_000;
const nameQuestions: ReadonlySet<string> = new Set([
  questionKinds.nameToAdd.name,
  questionKinds.nameToRename.name,
]);
const conversationId = 'question';
/** The plugin discards stored state with another version. */
const version = 1;

export function createQuestions(services: {
  readonly dialogs: Dialogs;
  readonly replies: Replies;
  readonly api: Api;
  readonly clock: Clock;
  readonly log: Log;
  /** Commands are no answers, also without the slash. */
  readonly commandWords: CommandWords;
}): Questions {
  const { replies, api, clock, log, commandWords } = services;
  const handlers = new Map<string, AnswerHandler>();

  const end = async (ctx: PersonContext): Promise<boolean> => {
    const asked =
      ctx.conversation.active(conversationId) > 0 ||
      ctx.asking !== undefined ||
      ctx.openQuestion !== undefined;
    delete ctx.asking;
    await tidy(ctx);
    await ctx.conversation.exitAll();
    return asked;
  };

  /** The result if the answer is a command without its slash, which a name may be too. */
  const resultOfCommand = (ctx: PersonContext, open: OpenQuestion): AnswerResult | undefined => {
    const { text = '' } = ctx.message ?? {};
    const meant = isWritten(ctx) ? commandWords.read(text, ctx.locale) : undefined;
    if (meant?.words !== '') return undefined;
    // The command ends the question itself, and says so.
    if (meant.name === 'cancel') return 'elsewhere';
    return nameQuestions.has(open.name) ? undefined : 'over';
  };

  const handleAnswer = async (ctx: PersonContext, open: OpenQuestion): Promise<AnswerResult> => {
    ctx.openQuestion = open;
    if (clock.now().getTime() - open.askedAt > dayMs) return 'over';
    const pressed = ctx.callbackQuery?.data;
    if (pressed !== undefined) {
      if (actions.noAnswer.read(pressed)?.[0] !== open.key) return 'elsewhere';
      delete ctx.openQuestion;
      await replies.show(ctx, message(say('cancelled-question')));
      return 'done';
    }
    if (isCommand(ctx)) return ctx.hasCommand('cancel') ? 'elsewhere' : 'over';
    const handler = handlers.get(open.name);
    if (!handler) return 'elsewhere';
    return resultOfCommand(ctx, open) ?? handler(ctx, open.about);
  };

  /** Takes away what the person could answer an ended question with: its Cancel button or its keyboard. */
  const tidy = async (ctx: PersonContext): Promise<void> => {
    const { openQuestion: open } = ctx;
    if (!open) return;
    delete ctx.openQuestion;
    const chat = Number(ctx.personId);
    try {
      if (open.messageId !== undefined) await api.editMessageReplyMarkup(chat, open.messageId);
      else await removeReplyKeyboard(api, chat, ctx.locale.plain(say('question-ended')));
    } catch (error) {
      log.debug({ err: error }, 'Tidying up after a question failed');
    }
  };

  const converse = async (
    conversation: Conversation<PersonContext, Context>,
    _asking: Context,
    open: OpenQuestion,
  ): Promise<void> => {
    await conversation.wait();
    // The plugin rethrows copies of errors, which are no longer instances of `TelegramError`.
    const thrown: unknown[] = [];
    const result = await conversation.external(async (ctx) => {
      try {
        const given = await handleAnswer(ctx, open);
        if (given === 'done' || given === 'over') await tidy(ctx);
        return given;
      } catch (error) {
        thrown.push(error);
        return 'done';
      }
    });
    if (thrown.length > 0) throw thrown[0];
    if (result === 'over') return conversation.halt({ next: true });
    // The plugin stores nothing about a skipped message.
    if (result !== 'done') return conversation.skip({ next: result === 'elsewhere' });
  };

  const openQuestions: MiddlewareFn<PersonContext> = async (ctx, next) => {
    await next();
    const { asking } = ctx;
    if (!asking) return;
    await tidy(ctx);
    await ctx.conversation.exitAll();
    await ctx.conversation.enter(conversationId, asking);
  };

  return {
    on: (kind, handler) => {
      handlers.set(kind.name, async (ctx, texts) => {
        const about = kind.read(texts);
        return about ? handler(ctx, ...about) : 'over';
      });
    },
    end,
    ask: async (ctx, kind, about, screen) => {
      const key = randomBytes(6).toString('base64url');
      const cancel = button(say('button-cancel'), actions.noAnswer.data(key));
      const sent = screen && (await replies.send(ctx, asEnd([...screen, buttonRows([[cancel]])])));
      const askedAt = clock.now().getTime();
      const asking = { name: kind.name, key, about: kind.write(about), askedAt };
      ctx.asking = { ...asking, ...(sent && { messageId: sent.messageId }) };
    },
    middleware: new Composer<PersonContext>(
      conversations<PersonContext, Context>({ storage: storageOf(services.dialogs) }),
      openQuestions,
      createConversation<PersonContext, Context>(converse, conversationId),
    ).middleware(),
  };
}

/** Telegram takes a keyboard away only with a message, which is then deleted. */
async function removeReplyKeyboard(api: Api, chat: number, text: string): Promise<void> {
  const sent = await api.sendMessage(chat, text, { reply_markup: { remove_keyboard: true } });
  await api.deleteMessage(chat, sent.message_id);
}

function isCommand(ctx: PersonContext): boolean {
  return isWritten(ctx) && (ctx.message?.text?.startsWith('/') ?? false);
}

function storageOf(dialogs: Dialogs) {
  return {
    type: 'context',
    version,
    adapter: {
      // Sealed: only `write` can have stored it, and the plugin compares the version.
      read: async (ctx: PersonContext) =>
        ctx.hasDialog
          ? ((await dialogs.load(ctx.personId)) as VersionedState<ConversationData> | undefined)
          : undefined,
      write: (ctx: PersonContext, state: VersionedState<ConversationData>) =>
        dialogs.save(ctx.personId, withoutUpdates(state)),
      delete: (ctx: PersonContext) => dialogs.forget(ctx.personId),
    },
  } as const;
}

/**
 * The plugin stores whole updates with their authors and texts. Only the update that led to the
 * question remains in the state, and `converse` does not use it.
 */
function withoutUpdates({
  version: versions,
  state,
}: VersionedState<ConversationData>): VersionedState<ConversationData> {
  const kept = Object.entries(state).map(([id, instances]) => [
    id,
    instances.map(({ replay, ...rest }) => ({
      ...rest,
      replay: { ...replay, receive: replay.receive.map(({ send }) => ({ send, returnValue: {} })) },
    })),
  ]);
  return { version: versions, state: Object.fromEntries(kept) };
}
