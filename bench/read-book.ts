import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Long } from '@mtcute/node';
import { Api } from 'telegram';
import { createLog } from '../src/runtime/log.ts';
import { migrateDatabase } from '../src/store/migrate.ts';
import { openOwnPostgres } from '../src/store/own-postgres.ts';
import { connectGram } from '../test/integration/sandbox/clients/gram-client.ts';
import { askCode, signInWith } from '../test/integration/sandbox/clients/gram-sign-in.ts';
import { connectMtcute } from '../test/integration/sandbox/clients/mtcute-client.ts';
import { Figures } from './figures.ts';
import type { ListOrder, ListServers } from './list-process.ts';
import type { Row } from './row.ts';
import { takeRead, type TakenRead } from './take-read.ts';
import type { ServerDetails, ServerOrder } from './telegram-process.ts';

interface Rounds {
  readonly warmUps: number;
  readonly measured: number;
}

const ofLists: Rounds = { warmUps: 6, measured: 15 };
/** Of calls that take a millisecond, which the compiler and its timer affect more. */
const ofCalls: Rounds = { warmUps: 50, measured: 101 };

type Reader = () => Promise<TakenRead>;
type Kind = 'wall' | 'cpu' | 'stall';
type Clients = Awaited<ReturnType<typeof signInAll>>;

const units = { wall: 'ms', cpu: 'ms of CPU', stall: 'ms stall' } as const;

/** Reading whole contact lists, and lists that did not change, with Roster's client and two others. */
export async function measure(): Promise<readonly Row[]> {
  return [
    ...(await measureList(10_000, { cpu: 0.35, stall: 10 })),
    ...(await measureList(50_000, { stall: 15 })),
    ...(await measureUnchanged(10_000)),
    ...(await measureUnchanged(100_000)),
  ];
}

/** The list alone, and into the cache: for the first time, and again with nothing or one name changed. */
async function measureList(
  contacts: number,
  goals: { readonly cpu?: number; readonly stall: number },
): Promise<readonly Row[]> {
  const work = `list of ${contacts.toLocaleString('en')}`;
  await using clients = await signInAll(contacts);
  const figures = await measureReaders(
    {
      Roster: () => clients.roster('read'),
      mtcute: mtcuteReader(clients),
      first: () => clients.roster('first'),
      again: () => clients.roster('again'),
      changed: async () => {
        await clients.rename();
        return clients.roster('again');
      },
    },
    contacts,
    ofLists,
  );
  const row = (what: string, kind: Kind, goal: Row['goal'], contender = 'Roster'): Row => ({
    work: what,
    unit: units[kind],
    own: figures.of(contender, kind),
    peer: { name: 'mtcute', value: figures.of('mtcute', kind) },
    goal,
  });
  const cached = (what: string, contender: string, ratio: number) => [
    row(`${work} ${what}`, 'wall', { ratio }, contender),
    row(`${work} ${what}`, 'stall', { value: 15 }, contender),
  ];
  return [
    ...(goals.cpu === undefined ? [] : [row(work, 'cpu', { ratio: goals.cpu })]),
    row(work, 'stall', { value: goals.stall }),
    ...cached('into an empty cache', 'first', 1.5),
    ...cached('again, nothing changed', 'again', 1.3),
    ...cached('again, one name changed', 'changed', 1.3),
  ];
}

/** How long mtcute takes for a list without anything around it, in ms. */
export async function measureBareList(contacts: number): Promise<number> {
  await using clients = await signInAll(contacts);
  const rounds = { warmUps: 2, measured: 5 };
  const figures = await measureReaders({ mtcute: mtcuteReader(clients) }, contacts, rounds);
  return figures.of('mtcute', 'wall');
}

function mtcuteReader({ mtcute }: Clients): Reader {
  return inThisProcess(async () => {
    const list = await mtcute.call({ _: 'contacts.getContacts', hash: Long.ZERO });
    return list._ === 'contacts.contacts' ? list.users.length : 0;
  });
}

async function measureUnchanged(contacts: number): Promise<readonly Row[]> {
  await using clients = await signInAll(contacts);
  const figures = await measureReaders(
    {
      Roster: () => clients.roster('unchanged'),
      GramJS: inThisProcess(async () => {
        const id = [new Api.InputUserSelf()];
        return (await clients.gram.invoke(new Api.users.GetUsers({ id }))).length;
      }),
    },
    1,
    ofCalls,
  );
  return [
    {
      work: `list of ${contacts.toLocaleString('en')} that did not change`,
      unit: 'ms of CPU',
      own: figures.of('Roster', 'cpu'),
      peer: { name: 'users.getUsers of GramJS', value: figures.of('GramJS', 'cpu') },
      goal: { ratio: 1.3 },
    },
  ];
}

/** @param expected what each reader returns if it read everything */
async function measureReaders(
  readers: Readonly<Record<string, Reader>>,
  expected: number,
  { warmUps, measured }: Rounds,
): Promise<Figures<Kind>> {
  const figures = new Figures<Kind>();
  for (let round = -warmUps; round < measured; round += 1) {
    for (const [name, read] of Object.entries(readers)) {
      const { count, ...taken } = await read();
      if (count !== expected) throw new Error(`${name} did not read everything`);
      if (round >= 0) figures.add(name, taken);
    }
  }
  return figures;
}

function inThisProcess(read: () => Promise<number>): Reader {
  return () => takeRead(read);
}

/**
 * Three signed-in clients. The servers have their own process, so that their work does not count. Roster's client has one,
 * too: collecting the garbage of the others would hold up its reads.
 */
async function signInAll(contacts: number) {
  await using opened = new AsyncDisposableStack();
  const child = fork(fileURLToPath(new URL('telegram-process.ts', import.meta.url)), [
    String(contacts),
  ]);
  opened.defer(async () => {
    child.disconnect();
    await once(child, 'exit');
  });
  const receive = async <T>(): Promise<T> => ((await once(child, 'message')) as [T])[0];
  const { dcs, publicKeyPem, phone } = await receive<ServerDetails>();
  const order = (what: ServerOrder): Promise<string> => {
    child.send(what);
    return receive<string>();
  };
  const requestCode = () => order('code');
  const roster = fork(fileURLToPath(new URL('list-process.ts', import.meta.url)));
  opened.defer(async () => {
    roster.send('stop');
    await once(roster, 'exit');
  });
  const databaseUrl = await openDatabase(opened);
  roster.send({ dcs, publicKeyPem, phone, databaseUrl } satisfies ListServers);
  await once(roster, 'message');
  roster.send(await requestCode());
  await once(roster, 'message');

  const gram = await connectGram({ dcs, publicKeyPem });
  opened.defer(() => gram.destroy());
  const { phoneCodeHash } = await askCode(gram, phone);
  await signInWith(gram, phone, phoneCodeHash, await requestCode());

  const mtcute = await connectMtcute({ dcs, publicKeyPem });
  opened.defer(() => mtcute.destroy());
  const settings = { _: 'codeSettings' } as const;
  const sent = await mtcute.call({
    _: 'auth.sendCode',
    phoneNumber: phone,
    apiId: 12345,
    apiHash: 'hash',
    settings,
  });
  if (sent._ !== 'auth.sentCode') throw new Error(`auth.sendCode answered ${sent._}`);
  const hash = { phoneNumber: phone, phoneCodeHash: sent.phoneCodeHash };
  await mtcute.call({ _: 'auth.signIn', ...hash, phoneCode: await requestCode() });

  const closing = opened.move();
  return {
    gram,
    mtcute,
    rename: () => order('rename'),
    roster: async (order: ListOrder): Promise<TakenRead> => {
      roster.send(order);
      return ((await once(roster, 'message')) as [TakenRead])[0];
    },
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}

/** An empty database with the tables of the program. */
async function openDatabase(opened: AsyncDisposableStack): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'roster-bench-'));
  opened.defer(() => rm(dir, { recursive: true }));
  const options = { dir, durable: true, allowRoot: true };
  const { url } = opened.use(await openOwnPostgres(options, createLog('error')));
  await migrateDatabase(url);
  return url;
}
