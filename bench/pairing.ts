import { Chat } from '../test/e2e/chat.ts';
import { startBotProcess } from './bot-process.ts';
import { Figures } from './figures.ts';
import { pairInChat } from './pair-in-chat.ts';
import { measureBareList } from './read-book.ts';
import type { Row } from './row.ts';
import { settle } from './settle.ts';

const contacts = 100_000;
const rounds = 3;
const patienceMs = 60_000;
const names = ['Anna', 'Ben', 'Chloe', 'Dmitri', 'Eve', 'Farid', 'Greta', 'Hugo', 'Ida'];
const ownerIds = Array.from({ length: rounds + 1 }, (_, at) => 7_100_000_001n + BigInt(at));

/** Pairing an account with many contacts, until the first page of them is shown. */
export async function measure(): Promise<readonly Row[]> {
  const bare = await measureBareList(contacts);
  await using bot = await startBotProcess('roster-process.ts', ownerIds, (world) => {
    const others = Array.from({ length: contacts }, (_, at) => {
      const name = { firstName: names[at % names.length] ?? '', lastName: `Number ${at}` };
      return world.addPerson({ ...name, phone: `+4477${10_000_000 + at}` });
    });
    for (const [at, id] of ownerIds.entries()) {
      world.addPerson({ id, firstName: 'Owner', phone: `+1202555${1000 + at}` });
      const app = world.app(id);
      for (const one of others) app.add(one.id, one.firstName, one.lastName, false);
    }
  });
  const figures = new Figures<'wall' | 'stall'>();
  for (const [round, id] of ownerIds.entries()) {
    const chat = new Chat(bot.sandbox.botApi.chat(id), patienceMs);
    await bot.usage();
    const started = performance.now();
    await pairInChat(chat, bot.sandbox);
    chat.say('/contacts');
    await chat.shows(/^Contacts of/);
    const wall = performance.now() - started;
    const stall = await settle(bot);
    // The first round warms up.
    if (round > 0) figures.add('Roster', { wall, stall });
  }
  const peer = { name: 'the list alone with mtcute', value: bare };
  const work = 'pairing an account of 100,000';
  return [
    { work, unit: 'ms', own: figures.of('Roster', 'wall'), peer, goal: { ratio: 3 } },
    { work, unit: 'ms stall', own: figures.of('Roster', 'stall'), peer, goal: { value: 20 } },
  ];
}
