import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sql } from 'postgres';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import type { NewPerson, Person } from '../../sandbox/world/person.ts';
import type { World } from '../../sandbox/world/world.ts';
import { startApp, type App } from '../../src/app.ts';
import { systemClock, type Clock } from '../../src/runtime/clock.ts';
import type { Log } from '../../src/runtime/log.ts';
import type { Keys } from '../../src/store/seal.ts';
import { expectNoDuplicates, firstDc } from '../integration/accounts/accounts-harness.ts';
import { addressOf, openClient } from '../../src/store/open-client.ts';
import { createDatabase, inDatabase } from '../support/database.ts';
import { sharedFileWorkers } from '../support/file-workers.ts';
import { announceSilences } from '../support/silent-answers.ts';
import { Chat } from './chat.ts';
import { storePairedAccount } from '../support/paired-account.ts';
import { startProxy, type CuttableProxy } from '../support/cuttable.ts';
import { eventually } from '../support/eventually.ts';
import type { OwnServer } from '../support/own-server.ts';
import { freePort } from '../support/free-port.ts';

/** A line that the program logged. */
interface LogLine {
  readonly level: keyof Log;
  readonly message: string;
  readonly fields: object;
}

interface Network {
  /** The proxy in front of the database. */
  readonly database: CuttableProxy;
  /** The proxies in front of each data center. */
  readonly telegram: readonly CuttableProxy[];
}

/** The whole program against the sandbox, both on sockets, with a database of its own. */
export interface Harness extends AsyncDisposable {
  readonly sandbox: Sandbox;
  readonly world: World;
  /** What the program's connections go through; throws without the option `cuttable`. */
  readonly network: Network;
  readonly databaseUrl: string;
  /** The keys with which the program seals. */
  readonly keys: Keys;
  readonly app: App;
  readonly log: readonly LogLine[];
  chat(person: Person): Chat;
  /** Starts the program another time at another internet address, over the same database. */
  startAnother(): Promise<App>;
  /** Stops the program and starts it again over the same database, with the same keys or others. */
  restart(meanwhile?: () => void | Promise<void>, sessionKeys?: Keys): Promise<void>;
}

export interface HarnessOptions {
  readonly populate: (world: World) => void;
  /** The owners from the start; without them the program prints a claim link. */
  readonly owners?: readonly bigint[];
  /** The account of this person is paired before the start. */
  readonly paired?: bigint;
  readonly clock?: Clock;
  /** Cancels the start. */
  readonly signal?: AbortSignal;
  /** People are asked at their first table whether they see it. */
  readonly asksAboutTables?: boolean;
  /** The program has this server to itself; by default a database on the server of the test run. */
  readonly server?: OwnServer;
  /** The collector of traces. */
  readonly traceEndpoint?: string;
  /** Updates come by webhook instead of polling. */
  readonly webhook?: boolean;
  /** Proxies are in front of the database and Telegram. They double the work of each test. */
  readonly cuttable?: boolean;
}

export async function startHarness(options: HarnessOptions): Promise<Harness> {
  await using opened = new AsyncDisposableStack();
  const clock = options.clock ?? systemClock;
  const sandbox = opened.use(
    await startSandbox({ now: () => clock.now(), populate: options.populate }),
  );
  announceSilences(sandbox.wire, clock);
  const { url } = options.server ?? opened.use(await createDatabase());
  await setTablesAsked(options, url);
  const network = options.cuttable ? opened.use(await startNetwork(url, sandbox)) : undefined;
  const databaseUrl = network?.database.inFrontOf(url) ?? url;
  const dcs = sandbox.wire.dcs.map((dc, at) => {
    const port = network?.telegram[at]?.port ?? dc.port;
    return { ...dc, port };
  });
  const dataDir = await mkdtemp(join(tmpdir(), 'roster-stage-'));
  opened.defer(() => rm(dataDir, { recursive: true }));
  const lines: LogLine[] = [];
  const log = logInto(lines);
  const keys: Keys = [{ id: 'test', key: randomBytes(32) }];
  if (options.paired !== undefined) {
    const person = sandbox.world.person(options.paired);
    await storePairedAccount(sandbox, { databaseUrl: url, keys, at: clock.now() }, person);
  }
  const port = options.webhook ? await freePort() : 0;
  const config = {
    botToken: sandbox.botToken,
    apiId: 17349,
    apiHash: '0123456789abcdef0123456789abcdef',
    databaseUrl,
    dataDir,
    allowRoot: true,
    sessionKeys: keys,
    owners: options.owners ?? [],
    // The sandbox delivers without TLS on this machine.
    publicUrl: options.webhook ? `http://127.0.0.1:${port}` : undefined,
    host: '127.0.0.1',
    port,
    metricsToken: undefined,
    traceEndpoint: options.traceEndpoint,
    botApiRoot: sandbox.botApi.root,
    dcs,
    mtprotoPublicKey: sandbox.wire.publicKeyPem,
    logLevel: 'silent',
  };
  const start = (sessionKeys = keys): Promise<App> =>
    startApp(
      { ...config, sessionKeys },
      { clock, log, files: sharedFileWorkers, ...(options.signal && { signal: options.signal }) },
    );
  const startAnother = async (): Promise<App> => {
    const another = await sandbox.wire.openAddress();
    return startApp({ ...config, dcs: another }, { clock, log, files: sharedFileWorkers });
  };
  let app = await start();
  // Not `use`: a restart replaces the program.
  opened.defer(() => app[Symbol.asyncDispose]());
  const chats = new Map<bigint, Chat>();
  const closing = opened.move();
  return {
    sandbox,
    world: sandbox.world,
    get network() {
      if (!network) throw new Error('the harness was started without `cuttable`');
      return network;
    },
    databaseUrl,
    keys,
    get app() {
      return app;
    },
    log: lines,
    startAnother,
    chat: ({ id }) => {
      const chat = chats.get(id) ?? new Chat(sandbox.botApi.chat(id));
      chats.set(id, chat);
      return chat;
    },
    restart: async (meanwhile, sessionKeys) => {
      await app[Symbol.asyncDispose]();
      await meanwhile?.();
      app = await start(sessionKeys);
    },
    [Symbol.asyncDispose]: async () => {
      await closing.disposeAsync();
      expectNoDuplicates(sandbox);
      const [defect] = sandbox.wire.errors;
      if (defect)
        throw new Error(`The sandbox failed over ${defect.method}`, { cause: defect.error });
    },
  };
}

async function startNetwork(
  databaseUrl: string,
  { wire }: Sandbox,
): Promise<Network & AsyncDisposable> {
  await using opened = new AsyncDisposableStack();
  const database = opened.use(await startProxy(addressOf(databaseUrl)));
  const telegram = await Promise.all(
    wire.dcs.map(async (dc) => opened.use(await startProxy({ host: dc.host, port: dc.port }))),
  );
  const closing = opened.move();
  return { database, telegram, [Symbol.asyncDispose]: () => closing.disposeAsync() };
}

/** The databases where new people count as asked. The next test may get the database of this one. */
const askedIn = new Set<string>();

/** Whether new people count as asked if they see tables. */
async function setTablesAsked(
  { server, asksAboutTables = false }: HarnessOptions,
  databaseUrl: string,
): Promise<void> {
  const asked = !asksAboutTables;
  if (askedIn.has(databaseUrl) === asked) return;
  const set = (sql: Sql) =>
    sql.unsafe(`alter table people alter column asked_tables set default ${asked}`);
  if (server) {
    const sql = openClient(databaseUrl, { max: 1 });
    await set(sql);
    return sql.end();
  }
  await inDatabase({ databaseUrl }, set);
  if (asked) askedIn.add(databaseUrl);
  else askedIn.delete(databaseUrl);
}

/** Pairs by the QR code in the chat, as the person would. */
export async function pairByCode(harness: Harness, person: Person): Promise<void> {
  const chat = harness.chat(person);
  chat.say('/pair');
  const picture = await chat.showsPicture();
  harness.world.app(person.id).scanLogin(chat.readCode(picture));
  await chat.shows(/^Paired with /);
}

/** Scans the QR code in the chat with the phone of another account than the chat's own, and confirms it. */
export async function scanAsAnother(harness: Harness, chat: Chat, other: Person): Promise<void> {
  harness.world.app(other.id).scanLogin(chat.readCode(await chat.showsPicture()));
  await chat.shows(/isn’t the account you chat from/);
  await chat.press(/^Yes, pair this account$/);
}

/** Waits until the program has handled and confirmed every update. */
export async function waitForUpdates({ sandbox }: Harness): Promise<void> {
  await eventually('the bot has handled every update', () => sandbox.botApi.pendingUpdates(), []);
}

export interface PairedApp {
  readonly harness: Harness;
  readonly owner: Person;
  readonly chat: Chat;
}

/** A harness whose bot belongs to Alex, with Alex's account paired. */
export async function startPairedApp(
  populate: (world: World, me: Person) => void = () => {},
  options: Omit<HarnessOptions, 'populate' | 'owners' | 'paired'> = {},
): Promise<PairedApp> {
  await using opened = new AsyncDisposableStack();
  const harness = opened.use(
    await startHarness({
      ...options,
      populate: (world) => populate(world, world.addPerson(alex)),
      owners: [alex.id],
      paired: alex.id,
    }),
  );
  const owner = harness.world.person(alex.id);
  const chat = harness.chat(owner);
  await chat.shows(/^Paired with /);
  opened.move();
  return { harness, owner, chat };
}

/** The owner of the bot in most scenarios. */
export const alex = {
  id: 7_100_000_001n,
  firstName: 'Alex',
  lastName: 'Rivers',
  phone: '+442079460001',
  username: 'alex_rivers',
  homeDc: firstDc,
} as const satisfies NewPerson;

function logInto(lines: LogLine[]): Log {
  const write =
    (level: keyof Log) =>
    (fields: object, message: string): void =>
      void lines.push({ level, message, fields });
  return {
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
  };
}

/**
 * The actions of the pairing page at this address, by the requests it sends. With several processes, by their URLs, each
 * request goes to the next one.
 */
export function pageOf(
  text: string,
  processes?: readonly string[],
): (path: string, body: object) => Promise<unknown> {
  const [, root = '', token = ''] = /(http:\S+)\/pair#([\w-]+)/.exec(text) ?? [];
  const roots = processes ?? [root];
  let count = 0;
  return async (path, body) => {
    const answer = await fetch(`${roots[count++ % roots.length]}/pair/${path}`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Authorization: `Bearer ${token}`,
        'X-Pairing-Browser': 'a-browser-of-the-test',
      },
      body: JSON.stringify(body),
    });
    return answer.json();
  };
}
