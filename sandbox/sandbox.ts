import { startBotApi } from './bot-api/http/start-bot-api.ts';
import type { PersonChat, Profile } from './bot-api/person-chat.ts';
import type { BotApi } from './bot-api/server.ts';
import { startWire } from './mtproto/start-wire.ts';
import type { Wire } from './mtproto/wire.ts';
import { ignoredArguments } from './rpc/ignored-arguments.ts';
import { telegramMethods } from './rpc/methods.ts';
import { World } from './world/world.ts';

export interface SandboxOptions {
  readonly host?: string;
  readonly now?: () => Date;
  readonly token?: string;
  readonly botUsername?: string;
  /** Ids of the data centers. New sessions start at the first one. */
  readonly dcs?: readonly number[];
  /** Adds people before the servers start to listen. */
  readonly populate?: (world: World) => void;
  readonly botApiPort?: number;
  /** For GramJS and mtcute: see `WireOptions`. */
  readonly avoidLeadingZeros?: boolean;
}

/**
 * A simulated Telegram: the accounts, the MTProto servers, and the Bot API server for one bot.
 * Only `demo.ts` knows the program that runs against it. Groups and channels are not simulated. The
 * README of this folder says how to use it and how it differs from Telegram.
 */
export interface Sandbox extends AsyncDisposable {
  readonly world: World;
  readonly wire: Wire;
  readonly botApi: BotApi;
  readonly botToken: string;
  readonly bot: { readonly id: bigint; readonly firstName: string; readonly username: string };
}

const defaultToken = '4200000001:sandbox-token-of-the-roster-bot-00000';

/** New sessions start at data center 4 and accounts live at 2, so that every sign-in migrates. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { host = '127.0.0.1', now = () => new Date(), token = defaultToken } = options;
  const world = new World({ now });
  const bot = {
    id: BigInt(token.split(':')[0] ?? ''),
    firstName: 'Roster',
    username: options.botUsername ?? 'roster_bot',
  };
  world.addPerson({ ...bot, kind: 'bot' });
  options.populate?.(world);
  await using started = new AsyncDisposableStack();
  const methods = telegramMethods(world);
  const { dcs = [4, 2], avoidLeadingZeros = false } = options;
  const wire = started.use(
    await startWire({ host, dcs, methods, now, ignoredArguments, avoidLeadingZeros }),
  );
  world.onPush((push) => {
    if (push.to === 'key') wire.pushToKey(push.keyId, push.updates);
    else wire.push(push.userId, push.updates, push.exceptKey);
  });
  const findProfile = (id: bigint): Profile | undefined => profileOf(world, id);
  const port = options.botApiPort ?? 0;
  const server = started.use(await startBotApi({ host, port, token, bot, findProfile, now }));
  const running = started.move();
  return {
    world,
    wire,
    botApi: invalidateWrittenCodes(world, server),
    botToken: token,
    bot,
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

function profileOf(world: World, id: bigint): Profile | undefined {
  const person = world.people.get(id);
  if (person?.kind !== 'person') return undefined;
  const { firstName, lastName, username, phone = '', languageCode } = person;
  return { id, firstName, lastName, username, phone, languageCode };
}

/** Telegram invalidates a login code that its owner writes to a bot, so every chat is watched for codes. */
function invalidateWrittenCodes(world: World, botApi: BotApi): BotApi {
  const chats = new Map<bigint, PersonChat>();
  return {
    ...botApi,
    chat: (personId) => {
      const known = chats.get(personId);
      if (known) return known;
      const chat = botApi.chat(personId);
      chats.set(personId, chat);
      let lastReadId = 0;
      chat.subscribe(() => {
        const unread = chat.messages().filter(({ id }) => id > lastReadId);
        lastReadId = unread.at(-1)?.id ?? lastReadId;
        for (const { from, text } of unread) {
          if (from === 'person' && text) world.app(personId).invalidateWrittenCode(text);
        }
      });
      return chat;
    },
  };
}
