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
import { buttonRows, message, type Screen } from './blocks.ts';
import type { OpenQuestion, PersonContext } from './person-context.ts';
import type { Replies } from './reply.ts';
import { say } from './words.ts';

/** What a message turned out to be while a question was open. */
type AnswerResult =
  /** The answer. */
  | 'done'
  /** Meant as the answer, and of no use: the person was told, and the question stands. */
  | 'again'
  /** Something else: it goes its usual way, and the question stands. */
  | 'elsewhere'
  /** Something else, after which the question makes no sense any more. */
  | 'over';

/** Hears what comes after a question; `about` is what it was asked with. */
type AnswerHandler = (ctx: PersonContext, about: readonly string[]) => Promise<AnswerResult>;

/**
 * Questions that are answered by a plain message, one at a time for each person. They outlast a
 * restart: what is stored is which question it is and the ids it is about, and nothing a person wrote.
 */
export interface Questions {
  /** Who hears the answers to the questions of this name. */
  on(name: string, listener: AnswerHandler): void;
  /**
   * Asks, once this update is handled; what was asked before is over. `about` holds ids only, for it
   * is stored. Without a screen the question was sent already.
   */
  ask(ctx: PersonContext, name: string, about: readonly string[], screen?: Screen): Promise<void>;
  /** Ends what is asked. False: nothing was. */
  end(ctx: PersonContext): Promise<boolean>;
  /** Comes before every feature. */
  readonly middleware: MiddlewareFn<PersonContext>;
}

const dayMs = 24 * 60 * 60_000;
/** The one conversation there is, and what its stored state must have been written by. */
const conversationId = 'question';
const version = 1;

export function createQuestions(services: {
  readonly dialogs: Dialogs;
  readonly replies: Replies;
  readonly api: Api;
  readonly clock: Clock;
  readonly log: Log;
}): Questions {
  const { replies, api, clock, log } = services;
  const listeners = new Map<string, AnswerHandler>();

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
    const listener = listeners.get(open.name);
    if (!listener || isCommand(ctx)) return 'elsewhere';
    const result = await listener(ctx, open.about);
    if (result === 'done' || result === 'over') await takeCancelAway(ctx, open);
    return result;
  };

  /** A button that cancels nothing any more would only mislead. */
  const takeCancelAway = async (ctx: PersonContext, { messageId }: OpenQuestion): Promise<void> => {
    if (messageId === undefined) return;
    await api
      .editMessageReplyMarkup(Number(ctx.personId), messageId)
      .catch((error: unknown) => log.debug({ err: error }, 'A question was gone already'));
  };

  const converse = async (
    conversation: Conversation<PersonContext, Context>,
    _asking: Context,
    open: OpenQuestion,
  ): Promise<void> => {
    await conversation.wait();
    // The plugin hands on copies of what is thrown, which are no `TelegramError` any more.
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
    // A skipped message leaves nothing in the state.
    if (result !== 'done') return conversation.skip({ next: result === 'elsewhere' });
  };

  const bot: MiddlewareFn<PersonContext> = async (ctx, next) => {
    if (isCommand(ctx) && !ctx.hasCommand('cancel')) await ctx.conversation.exitAll();
    await next();
    const { asking } = ctx;
    if (!asking) return;
    await ctx.conversation.exitAll();
    await ctx.conversation.enter(conversationId, asking);
  };

  return {
    on: (name, listener) => void listeners.set(name, listener),
    end,
    ask: async (ctx, name, about, screen) => {
      const key = randomBytes(6).toString('base64url');
      const cancel = { text: say('button-cancel'), callback_data: actions.noAnswer.data(key) };
      const messageId = screen && (await replies.send(ctx, [...screen, buttonRows([[cancel]])]));
      const askedAt = clock.now().getTime();
      ctx.asking = { name, key, about, askedAt, ...(messageId !== undefined && { messageId }) };
    },
    middleware: new Composer<PersonContext>(
      conversations<PersonContext, Context>({ storage: storageOf(services.dialogs) }),
      bot,
      createConversation<PersonContext, Context>(converse, conversationId),
    ).middleware(),
  };
}

function isCommand(ctx: PersonContext): boolean {
  return ctx.message?.text?.startsWith('/') ?? false;
}

function storageOf(dialogs: Dialogs) {
  return {
    type: 'key',
    version,
    getStorageKey: (ctx: PersonContext) => String(ctx.personId),
    adapter: {
      // Sealed by us: what comes out is what `write` put in, and the plugin compares the version.
      read: async (id: string) =>
        (await dialogs.load(BigInt(id))) as VersionedState<ConversationData> | undefined,
      write: (id: string, state: VersionedState<ConversationData>) =>
        dialogs.save(BigInt(id), withoutUpdates(state)),
      delete: (id: string) => dialogs.forget(BigInt(id)),
    },
  } as const;
}

/**
 * The plugin keeps each update a conversation has seen, whole: who wrote, and every word. The only one
 * that stays is the update that led to the question, and `converse` does not look at it.
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
