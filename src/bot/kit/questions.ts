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
import { buttonRows, message, button, type Screen } from './blocks.ts';
import { isWritten, type OpenQuestion, type PersonContext } from './person-context.ts';
import type { QuestionKind } from './question-kinds.ts';
import type { Replies } from './reply.ts';
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
   * caller has already sent the question.
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
const conversationId = 'question';
/** The plugin discards stored state with another version. */
const version = 1;

export function createQuestions(services: {
  readonly dialogs: Dialogs;
  readonly replies: Replies;
  readonly api: Api;
  readonly clock: Clock;
  readonly log: Log;
}): Questions {
  const { replies, api, clock, log } = services;
  const handlers = new Map<string, AnswerHandler>();

  const end = async (ctx: PersonContext): Promise<boolean> => {
    const asked = ctx.conversation.active(conversationId) > 0 || ctx.asking !== undefined;
    delete ctx.asking;
    await ctx.conversation.exitAll();
    return asked;
  };

  const handleAnswer = async (ctx: PersonContext, open: OpenQuestion): Promise<AnswerResult> => {
    if (clock.now().getTime() - open.askedAt > dayMs) return 'over';
    const pressed = ctx.callbackQuery?.data;
    if (pressed !== undefined) {
      if (actions.noAnswer.read(pressed)?.[0] !== open.key) return 'elsewhere';
      await replies.show(ctx, message(say('cancelled-question')));
      return 'done';
    }
    const handler = handlers.get(open.name);
    if (!handler || isCommand(ctx)) return 'elsewhere';
    const result = await handler(ctx, open.about);
    if (result === 'done' || result === 'over') await removeCancelButton(ctx, open);
    return result;
  };

  const removeCancelButton = async (
    ctx: PersonContext,
    { messageId }: OpenQuestion,
  ): Promise<void> => {
    if (messageId === undefined) return;
    await api
      .editMessageReplyMarkup(Number(ctx.personId), messageId)
      .catch((error: unknown) => log.debug({ err: error }, 'Removing a Cancel button failed'));
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
        return await handleAnswer(ctx, open);
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
    if (isCommand(ctx) && !ctx.hasCommand('cancel')) await ctx.conversation.exitAll();
    await next();
    const { asking } = ctx;
    if (!asking) return;
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
      const messageId = screen && (await replies.send(ctx, [...screen, buttonRows([[cancel]])]));
      const askedAt = clock.now().getTime();
      const asking = { name: kind.name, key, about: kind.write(about), askedAt };
      ctx.asking = { ...asking, ...(messageId !== undefined && { messageId }) };
    },
    middleware: new Composer<PersonContext>(
      conversations<PersonContext, Context>({ storage: storageOf(services.dialogs) }),
      openQuestions,
      createConversation<PersonContext, Context>(converse, conversationId),
    ).middleware(),
  };
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
