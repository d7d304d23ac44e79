import { fork } from 'node:child_process';
import { once } from 'node:events';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Long } from '@mtcute/node';
import bigInt from 'big-integer';
import { Api } from 'telegram';
import { systemClock } from '../src/runtime/clock.ts';
import { createLog } from '../src/runtime/log.ts';
import { connectTelegram } from '../src/telegram/telegram.ts';
import { connectGram } from '../test/integration/sandbox/clients/gram-client.ts';
import { askCode, signInWith } from '../test/integration/sandbox/clients/gram-sign-in.ts';
import { connectMtcute } from '../test/integration/sandbox/clients/mtcute-client.ts';
import { median } from './median.ts';
import type { ServerDetails } from './telegram-process.ts';

// Measures how long three clients take to read a whole contact list, in alternating rounds.
const contacts = Number(process.argv[2] ?? 10_000);
const rounds = 9;

const child = fork(fileURLToPath(new URL('telegram-process.ts', import.meta.url)), [
  String(contacts),
]);
const receive = async <T>(): Promise<T> => ((await once(child, 'message')) as [T])[0];
const { dcs, publicKeyPem, phone } = await receive<ServerDetails>();
const requestCode = async (): Promise<string> => {
  child.send('code');
  return receive<string>();
};

const telegram = connectTelegram({
  apiId: 12345,
  apiHash: 'hash',
  dcs,
  publicKeyPem,
  device: { model: 'Benchmark', system: '1', app: '1' },
  clock: systemClock,
  log: createLog('warn'),
});
const signIn = await telegram.startSignIn();
await signIn.requestCode(phone);
const signedIn = await signIn.enterCode(await requestCode());
if (signedIn.kind !== 'signed_in') throw new Error(`Signing in failed: ${signedIn.kind}`);
await signIn[Symbol.asyncDispose]();
const book = await telegram.openAddressBook(signedIn.session);

const gram = await connectGram({ dcs, publicKeyPem });
const { phoneCodeHash } = await askCode(gram, phone);
await signInWith(gram, phone, phoneCodeHash, await requestCode());

const mtcute = await connectMtcute({ dcs, publicKeyPem });
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

const readers: Record<string, () => Promise<number>> = {
  Roster: async () => {
    const read = await book.readContacts();
    return read.kind === 'read' ? read.contacts.length : 0;
  },
  GramJS: async () => {
    const list = await gram.invoke(new Api.contacts.GetContacts({ hash: bigInt.zero }));
    return list instanceof Api.contacts.Contacts ? list.users.length : 0;
  },
  mtcute: async () => {
    const list = await mtcute.call({ _: 'contacts.getContacts', hash: Long.ZERO });
    return list._ === 'contacts.contacts' ? list.users.length : 0;
  },
};

interface Figures {
  readonly wall: number[];
  readonly cpu: number[];
  readonly stall: number[];
}
const figures = new Map(
  Object.keys(readers).map((name): [string, Figures] => [name, { wall: [], cpu: [], stall: [] }]),
);
for (let round = -2; round < rounds; round += 1) {
  for (const [name, read] of Object.entries(readers)) {
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const [cpu, started] = [process.cpuUsage(), performance.now()];
    if ((await read()) !== contacts) throw new Error(`${name} did not read all contacts`);
    const wall = performance.now() - started;
    const used = process.cpuUsage(cpu);
    // The event loop records the stall of a read in its next turn.
    await setTimeout(5);
    delay.disable();
    if (round < 0) continue;
    figures.get(name)?.wall.push(wall);
    figures.get(name)?.cpu.push((used.user + used.system) / 1000);
    figures.get(name)?.stall.push(delay.max / 1e6);
  }
}

const gramjs = figures.get('GramJS');
const times = (base: readonly number[] = [], own: readonly number[]): string =>
  `${median(own.map((ms, at) => (base[at] ?? 0) / ms)).toFixed(1)}x`.padStart(8);
console.log(`Reading ${contacts} contacts, medians of ${rounds} alternating rounds, in ms.`);
console.log('The servers run in their own process: wall includes their time, cpu does not.');
console.log('client     wall    cpu  stall   GramJS: wall     cpu');
for (const [name, { wall, cpu, stall }] of figures) {
  const cells = [median(wall), median(cpu), median(stall)].map((ms) => ms.toFixed(0).padStart(6));
  const ratios = [times(gramjs?.wall, wall), times(gramjs?.cpu, cpu)];
  console.log(`${name.padEnd(8)} ${cells.join(' ')}       ${ratios.join('')}`);
}

await book[Symbol.asyncDispose]();
await telegram[Symbol.asyncDispose]();
await gram.destroy();
await mtcute.destroy();
child.disconnect();
await once(child, 'exit');
