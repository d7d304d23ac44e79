import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import bigInt from 'big-integer';
import { Long } from '@mtcute/node';
import { Api } from 'telegram';
import { systemClock } from '../src/runtime/clock.ts';
import { createLog } from '../src/runtime/log.ts';
import { connectTelegram } from '../src/telegram/telegram.ts';
import { connectGram } from '../test/integration/sandbox/clients/gram-client.ts';
import { askCode, signInWith } from '../test/integration/sandbox/clients/gram-sign-in.ts';
import { connectMtcute } from '../test/integration/sandbox/clients/mtcute-client.ts';
import type { Hello } from './telegram-process.ts';

// How long it takes to read a whole contact list, by three clients side by side, in turns.
const contacts = Number(process.argv[2] ?? 10_000);
const rounds = 9;

const child = fork(fileURLToPath(new URL('telegram-process.ts', import.meta.url)), [
  String(contacts),
]);
const answer = async <T>(): Promise<T> => ((await once(child, 'message')) as [T])[0];
const { dcs, publicKeyPem, phone } = await answer<Hello>();
const code = async (): Promise<string> => {
  child.send('code');
  return answer<string>();
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
const signIn = await telegram.signIn();
await signIn.askCode(phone);
const step = await signIn.enterCode(await code());
if (step.kind !== 'signed_in') throw new Error(`Not signed in: ${step.kind}`);
await signIn[Symbol.asyncDispose]();
const book = await telegram.open(step.session);

const gram = await connectGram({ dcs, publicKeyPem });
const { phoneCodeHash } = await askCode(gram, phone);
await signInWith(gram, phone, phoneCodeHash, await code());

const mtcute = await connectMtcute({ dcs, publicKeyPem });
const settings = { _: 'codeSettings' } as const;
const sent = await mtcute.call({
  _: 'auth.sendCode',
  phoneNumber: phone,
  apiId: 12345,
  apiHash: 'hash',
  settings,
});
if (sent._ !== 'auth.sentCode') throw new Error(`Not a sent code: ${sent._}`);
const hash = { phoneNumber: phone, phoneCodeHash: sent.phoneCodeHash };
await mtcute.call({ _: 'auth.signIn', ...hash, phoneCode: await code() });

const readers: Record<string, () => Promise<number>> = {
  Roster: async () => {
    const read = await book.read();
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
    // The pause that a read ends with is noted when the loop turns.
    await setTimeout(5);
    delay.disable();
    if (round < 0) continue;
    figures.get(name)?.wall.push(wall);
    figures.get(name)?.cpu.push((used.user + used.system) / 1000);
    figures.get(name)?.stall.push(delay.max / 1e6);
  }
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
const gramjs = figures.get('GramJS');
const times = (base: readonly number[] = [], own: readonly number[]): string =>
  `${median(own.map((ms, at) => (base[at] ?? 0) / ms)).toFixed(1)}x`.padStart(8);
console.log(`Reading ${contacts} contacts, medians of ${rounds} rounds in turns, ms.`);
console.log('The servers run in a process of their own; their time is in wall, not in cpu.');
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
