import { Chat } from '../test/e2e/chat.ts';
import { startBotProcess } from './bot-process.ts';
import { pairInChat } from './pair-in-chat.ts';

// Measures how long /help takes for one person while another one sends commands that Telegram does not answer.
const commands = Number(process.argv[2] ?? 1000);
const rounds = 300;
/** Longer than a command waits for Telegram. */
const patienceMs = 60_000;

const busy = { id: 7_100_000_001n, firstName: 'Alex', phone: '+442079460001' };
/** One for each measurement, because a chat gets slower as it grows. */
const others = ['Mina', 'Zoe'].map((firstName, at) => ({
  id: 7_100_000_002n + BigInt(at),
  firstName,
  phone: `+1202555010${at}`,
}));

interface Figures {
  readonly p50: number;
  readonly p99: number;
}

async function measureWay(way: 'polling' | 'webhook'): Promise<readonly Figures[]> {
  const people = [busy, ...others];
  await using bot = await startBotProcess(
    'roster-process.ts',
    people.map(({ id }) => id),
    (world) => {
      for (const person of people) world.addPerson(person);
    },
    { webhook: way === 'webhook' },
  );
  const { sandbox } = bot;
  const alex = new Chat(sandbox.botApi.chat(busy.id), patienceMs);
  await pairInChat(alex, sandbox);
  const sendCommands = (): void => {
    sandbox.wire.faults.add('contacts.resolvePhone', { kind: 'silence' }, commands);
    for (let at = 0; at < commands; at += 1) alex.raw.say(`/contact +1202556${1000 + at}`);
  };
  const measured: Figures[] = [];
  for (const { id } of others) {
    const chat = new Chat(sandbox.botApi.chat(id), patienceMs);
    await timeHelp(chat, 20);
    if (measured.length > 0) sendCommands();
    measured.push(await timeHelp(chat, rounds));
  }
  return measured;
}

/** Asks for help again and again, and waits for each answer. */
async function timeHelp(chat: Chat, count: number): Promise<Figures> {
  const took: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const started = performance.now();
    chat.say('/help');
    await chat.shows(/\/contacts/);
    took.push(performance.now() - started);
  }
  took.sort((one, another) => one - another);
  const at = (share: number): number => took[Math.floor(took.length * share)] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}

console.log(`/help of one person, ${rounds} times, in ms: quiet, and while another one sends`);
console.log(`${commands} commands that Telegram does not answer.`);
console.log('           quiet: p50   p99   busy: p50   p99   ratio: p50   p99');
for (const way of ['polling', 'webhook'] as const) {
  const [quiet, loaded] = await measureWay(way);
  if (!quiet || !loaded) continue;
  const cells = [quiet.p50, quiet.p99, loaded.p50, loaded.p99].map((ms) => ms.toFixed(0));
  const ratios = [loaded.p50 / quiet.p50, loaded.p99 / quiet.p99].map((one) => one.toFixed(1));
  const [p50 = '', p99 = '', busyP50 = '', busyP99 = '', ...of] = [...cells, ...ratios];
  console.log(
    `${way.padEnd(8)} ${p50.padStart(13)} ${p99.padStart(5)} ${busyP50.padStart(11)} ` +
      `${busyP99.padStart(5)} ${(of[0] ?? '').padStart(12)} ${(of[1] ?? '').padStart(5)}`,
  );
}
