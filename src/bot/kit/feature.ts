import {
  Composer,
  type CommandContext,
  type Filter,
  type FilterQuery,
  type MiddlewareFn,
  type NextFunction,
} from 'grammy';
import type { Account, AccountEvent, ImportRun } from '../../accounts/roster.ts';
import {
  actionNameOf,
  type AccountAction,
  type Action,
  type ImportAction,
  type ViewAction,
} from './action.ts';
import type { Screen } from './blocks.ts';
import type { BotContext, Command, CommandName } from './bot-context.ts';
import { resolveButtonView, type OpenView } from './open-view.ts';
import { requireAccount, resolveButtonAccount, resolveButtonImport } from './paired-account.ts';
import { isWritten, type PersonContext } from './person-context.ts';
import { askAboutTables } from './table-question.ts';

/** Commands, actions and event messages for one topic. */
export interface Feature {
  readonly commands: readonly Command[];
  /** Registers what the feature does. */
  build(bot: BotContext, on: Handlers): void;
  /** The message for an event, sent to the account's person; undefined if this feature has none. */
  onEvent?(event: AccountEvent, bot: BotContext): Promise<Screen | undefined>;
}

/**
 * The screen that a handler leads to. It replaces the message whose button was pressed, and answers
 * other messages. Without one, the handler has replied itself.
 */
export type Reply = Promise<Screen | void>;

type Handle<Args extends readonly unknown[]> = (ctx: PersonContext, ...args: Args) => Reply;

/**
 * Registers the handlers of all features. Commands and actions are found by their names, without asking
 * each handler. Handlers of an action about a view, an account or an import get what its id stands for; they
 * do not run if it is gone, and the person gets an alert.
 */
export class Handlers {
  readonly #commands = new Map<string, (ctx: CommandContext<PersonContext>) => Reply>();
  /** Undefined for data with other fields than the action's. */
  readonly #actions = new Map<string, (ctx: PersonContext, data: string) => Reply | undefined>();
  readonly #updates = new Composer<PersonContext>();
  readonly #bot: BotContext;

  constructor(bot: BotContext) {
    this.#bot = bot;
  }

  /** Complete once all features are registered. */
  get middleware(): MiddlewareFn<PersonContext> {
    const composer = new Composer<PersonContext>();
    composer.filter(isWritten).command([...this.#commands.keys()], async (ctx, next) => {
      const handle = this.#commands.get(commandOf(ctx));
      await (handle ? this.#show(ctx, handle(ctx)) : next());
    });
    composer.on('callback_query:data', async (ctx, next) => {
      const reply = this.press(ctx.callbackQuery.data, ctx);
      await (reply ? this.#show(ctx, reply) : next());
    });
    composer.use(this.#updates);
    return composer.middleware();
  }

  /** For updates that are neither commands nor actions. */
  update<Query extends FilterQuery>(
    query: Query,
    handle: (ctx: Filter<PersonContext, Query>, next: NextFunction) => Reply,
  ): void {
    this.#updates.on(query, (ctx, next) => this.#show(ctx, handle(ctx, next)));
  }

  command(name: CommandName, handle: (ctx: CommandContext<PersonContext>) => Reply): void {
    refuseSecond(this.#commands, name);
    this.#commands.set(name, handle);
  }

  /** Runs a command for an update that is none, as if these words followed it. */
  run(name: CommandName, ctx: PersonContext, words: string): Reply {
    const handle = this.#commands.get(name);
    if (!handle) throw new Error(`${name} has no handler`);
    // grammY's type is that of an update with a command; handlers read only the words after it.
    return handle(Object.assign(ctx, { match: words }) as CommandContext<PersonContext>);
  }

  /** Does what a button with this data does. Undefined if none has it. */
  press(data: string, ctx: PersonContext): Reply | undefined {
    return this.#actions.get(actionNameOf(data) ?? '')?.(ctx, data);
  }

  /** A command for the current account. Without one, the person is asked to pair it. */
  accountCommand(
    name: CommandName,
    handle: (ctx: CommandContext<PersonContext>, account: Account) => Reply,
  ): void {
    this.command(name, async (ctx) => {
      const account = await requireAccount(this.#bot, ctx);
      if (account) return handle(ctx, account);
    });
  }

  action<Args extends readonly unknown[]>(action: Action<Args>, handle: Handle<Args>): void {
    refuseSecond(this.#actions, action.name);
    this.#actions.set(action.name, (ctx, data) => {
      const args = action.read(data);
      return args && handle(ctx, ...args);
    });
  }

  viewAction<Rest extends readonly unknown[]>(
    action: ViewAction<Rest>,
    handle: Handle<[at: OpenView, ...Rest]>,
  ): void {
    this.#actionAbout(action, resolveButtonView, handle);
  }

  accountAction<Rest extends readonly unknown[]>(
    action: AccountAction<Rest>,
    handle: Handle<[account: Account, ...Rest]>,
  ): void {
    this.#actionAbout(action, resolveButtonAccount, handle);
  }

  importAction<Rest extends readonly unknown[]>(
    action: ImportAction<Rest>,
    handle: Handle<[run: ImportRun, ...Rest]>,
  ): void {
    this.#actionAbout(action, resolveButtonImport, handle);
  }

  #actionAbout<Subject, Rest extends readonly unknown[]>(
    action: Action<[string, ...Rest]>,
    resolve: (bot: BotContext, ctx: PersonContext, id: string) => Promise<Subject | undefined>,
    handle: Handle<[Subject, ...Rest]>,
  ): void {
    this.action(action, async (ctx, id, ...rest) => {
      const subject = await resolve(this.#bot, ctx, id);
      if (subject) return handle(ctx, subject, ...rest);
    });
  }

  async #show(ctx: PersonContext, reply: Reply): Promise<void> {
    const screen = await reply;
    const shown = screen && (await this.#bot.replies.show(ctx, screen));
    if (screen && shown) await askAboutTables(this.#bot, ctx, screen, shown);
  }
}

function refuseSecond(handlers: ReadonlyMap<string, unknown>, name: string): void {
  if (handlers.has(name)) throw new Error(`${name} has two handlers`);
}

/** The command at the start of a message, which may name the bot: `/help@roster_bot`. */
function commandOf({ message }: PersonContext): string {
  // Other entities may begin at the same place: a command in bold has two.
  const entity = message?.entities?.find(
    ({ type, offset }) => type === 'bot_command' && offset === 0,
  );
  const [command = ''] = message?.text?.slice(1, entity?.length).split('@', 1) ?? [];
  return command;
}
