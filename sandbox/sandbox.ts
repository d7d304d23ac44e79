import type { BotApi } from './bot-api/server.ts';
import { startBotApi } from './bot-api/http/start-bot-api.ts';
import { startWire } from './mtproto/start-wire.ts';
import type { Wire } from './mtproto/wire.ts';
import { telegramMethods } from './rpc/methods.ts';
import type { Profile } from './bot-api/person-chat.ts';
import { watchChats } from './watched-chats.ts';
import { World } from './world/world.ts';

export interface SandboxOptions {
  readonly host?: string;
  readonly now?: () => Date;
  readonly token?: string;
  readonly botUsername?: string;
  /** The first is where a new session starts. */
  readonly dcs?: readonly number[];
  /** Puts people into the world before anything listens. */
  readonly populate?: (world: World) => void;
  readonly botApiPort?: number;
}

/** A whole Telegram of its own: its people, its MTProto servers, and the Bot API for one bot. */
export interface Sandbox extends AsyncDisposable {
  readonly world: World;
  readonly wire: Wire;
  readonly botApi: BotApi;
  readonly botToken: string;
  readonly bot: { readonly id: bigint; readonly firstName: string; readonly username: string };
}

const defaultToken = '4200000001:sandbox-token-of-the-roster-bot-00000';

/** New sessions start at data centre 4 and people live at 2, so that signing in really migrates. */
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
  const wire = started.use(await startWire({ host, dcs: options.dcs ?? [4, 2], methods, now }));
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
    botApi: watchChats(world, server),
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
