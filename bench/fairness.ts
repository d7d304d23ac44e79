import { Chat } from '../test/e2e/chat.ts';
import { startBotProcess } from './bot-process.ts';
import { pairInChat } from './pair-in-chat.ts';
import type { Row } from './row.ts';

const commands = 1000;
const helps = 300;
const warmUps = 20;
/** Longer than a command waits for Telegram. */
const patienceMs = 60_000;

const busy = { id: 7_100_000_001n, firstName: 'Alex', phone: '+442079460001' };
/** One for each measurement, because a chat gets slower as it grows. */
const others = ['Mina', 'Zoe'].map((firstName, at) => ({
  id: 7_100_000_002n + BigInt(at),
  firstName,
  phone: `+1202555010${at}`,
}));

/** How long /help takes for one person while another one sends commands that Telegram does not answer. */
export async function measure(): Promise<readonly Row[]> {
  return [await measureWay('polling'), await measureWay('webhook')];
}

async function measureWay(way: 'polling' | 'webhook'): Promise<Row> {
  const people = [busy, ...others];
  await using bot = await startBotProcess(
    'roster-process.ts',
    people.map(({ id }) => id),
    (world) => people.forEach((person) => world.addPerson(person)),
    { webhook: way === 'webhook' },
  );
  const { sandbox } = bot;
  const alex = new Chat(sandbox.botApi.chat(busy.id), patienceMs);
  await pairInChat(alex, sandbox);
  const p99s: number[] = [];
  for (const { id } of others) {
    const chat = new Chat(sandbox.botApi.chat(id), patienceMs);
    await timeHelp(chat, warmUps);
    if (p99s.length > 0) {
      sandbox.wire.faults.add('contacts.resolvePhone', { kind: 'silence' }, commands);
      for (let at = 0; at < commands; at += 1) alex.raw.say(`/contact +1202556${1000 + at}`);
    }
    p99s.push(await timeHelp(chat, helps));
  }
  const [quiet = Number.NaN, loaded = Number.NaN] = p99s;
  return {
    work: `p99 of /help by ${way} while another person's ${commands} commands wait`,
    unit: 'ms',
    own: loaded,
    peer: { name: 'the same when quiet', value: quiet },
    goal: { ratio: 2 },
  };
}

/** Asks for help again and again, and waits for each answer. Returns the 99th percentile, in ms. */
async function timeHelp(chat: Chat, count: number): Promise<number> {
  const took: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const started = performance.now();
    chat.say('/help');
    await chat.shows(/^What I can do/);
    took.push(performance.now() - started);
  }
  return took.toSorted((one, other) => one - other)[Math.floor(count * 0.99)] ?? Number.NaN;
}
