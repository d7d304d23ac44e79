import { fork } from 'node:child_process';
import { once } from 'node:events';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Long } from '@mtcute/node';
import bigInt from 'big-integer';
import { Api } from 'telegram';
import { ContactBook } from '../src/contacts/book/contact-book.ts';
import { systemClock } from '../src/runtime/clock.ts';
import { runInSlices } from '../src/runtime/in-slices.ts';
import { createLog } from '../src/runtime/log.ts';
import { connectTelegram } from '../src/telegram/telegram.ts';
import { connectGram } from '../test/integration/sandbox/clients/gram-client.ts';
import { askCode, signInWith } from '../test/integration/sandbox/clients/gram-sign-in.ts';
import { connectMtcute } from '../test/integration/sandbox/clients/mtcute-client.ts';
import { Figures } from './figures.ts';
import type { Row } from './row.ts';
import type { ServerDetails } from './telegram-process.ts';

setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc') as (options: { readonly type: 'minor' }) => void;

interface Rounds {
  readonly warmUps: number;
  readonly measured: number;
}

const ofLists: Rounds = { warmUps: 2, measured: 9 };
/** Of calls that take a millisecond, which the compiler and its timer affect more. */
const ofCalls: Rounds = { warmUps: 50, measured: 101 };

type Reader = () => Promise<number>;
type Kind = 'cpu' | 'stall';

/** Reading whole contact lists, and lists that did not change, with three clients in this process. */
export async function measure(): Promise<readonly Row[]> {
  return [
    ...(await measureList(10_000, { cpu: 0.35, stall: 10 })),
    ...(await measureList(50_000, { stall: 15 })),
    ...(await measureUnchanged(10_000)),
    ...(await measureUnchanged(100_000)),
  ];
}

async function measureList(
  contacts: number,
  goals: { readonly cpu?: number; readonly stall: number },
): Promise<readonly Row[]> {
  const work = `list of ${contacts.toLocaleString('en')}`;
  await using clients = await signInAll(contacts);
  const figures = await measureReaders(
    {
      Roster: clients.read,
      mtcute: async () => {
        const list = await clients.mtcute.call({ _: 'contacts.getContacts', hash: Long.ZERO });
        return list._ === 'contacts.contacts' ? list.users.length : 0;
      },
      GramJS: async () => {
        const request = new Api.contacts.GetContacts({ hash: bigInt.zero });
        const list = await clients.gram.invoke(request);
        return list instanceof Api.contacts.Contacts ? list.users.length : 0;
      },
    },
    contacts,
    ofLists,
  );
  const row = (kind: Kind, goal: Row['goal']): Row => ({
    work,
    unit: kind === 'cpu' ? 'ms of CPU' : 'ms stall',
    own: figures.of('Roster', kind),
    peer: { name: 'mtcute', value: figures.of('mtcute', kind) },
    goal,
  });
  return [
    ...(goals.cpu === undefined ? [] : [row('cpu', { ratio: goals.cpu })]),
    row('stall', { value: goals.stall }),
  ];
}

async function measureUnchanged(contacts: number): Promise<readonly Row[]> {
  await using clients = await signInAll(contacts);
  const first = await clients.book.readContacts();
  if (first.kind !== 'read') throw new Error('The list was not read');
  const known = await runInSlices(ContactBook.from(first.contacts));
  const figures = await measureReaders(
    {
      Roster: async () => {
        const { kind } = await clients.book.readContacts(known.hash(first.savedCount));
        return Number(kind === 'unchanged');
      },
      GramJS: async () => {
        const id = [new Api.InputUserSelf()];
        return (await clients.gram.invoke(new Api.users.GetUsers({ id }))).length;
      },
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
      const { count, ...taken } = await take(read);
      if (count !== expected) throw new Error(`${name} did not read everything`);
      if (round >= 0) figures.add(name, taken);
    }
  }
  return figures;
}

async function take(read: Reader) {
  // What another client left in the young generation must not be collected during this read.
  gc({ type: 'minor' });
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const before = process.cpuUsage();
  const count = await read();
  const { user, system } = process.cpuUsage(before);
  // The event loop records the stall of a read in its next turn.
  await setTimeout(5);
  delay.disable();
  return { count, cpu: (user + system) / 1000, stall: delay.max / 1e6 };
}

/** Three signed-in clients. The servers have their own process, so that their work does not count. */
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
  const requestCode = (): Promise<string> => {
    child.send('code');
    return receive<string>();
  };
  const telegram = opened.use(
    connectTelegram({
      apiId: 12345,
      apiHash: 'hash',
      dcs,
      publicKeyPem,
      device: { model: 'Benchmark', system: '1', app: '1' },
      clock: systemClock,
      log: createLog('warn'),
    }),
  );
  const signIn = await telegram.startSignIn();
  await signIn.requestCode(phone);
  const signedIn = await signIn.enterCode(await requestCode());
  if (signedIn.kind !== 'signed_in') throw new Error(`Signing in failed: ${signedIn.kind}`);
  await signIn[Symbol.asyncDispose]();
  const book = opened.use(await telegram.openAddressBook(signedIn.session));

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
    book,
    gram,
    mtcute,
    read: async (): Promise<number> => {
      const read = await book.readContacts();
      return read.kind === 'read' ? read.contacts.length : 0;
    },
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}
