import { parseArgs } from 'node:util';
import { Chat } from '../test/e2e/chat.ts';
import { startBotProcess } from './bot-process.ts';
import { median } from './median.ts';
import { pairInChat } from './pair-in-chat.ts';

// Measures how long a person waits for pages of a long contact list, against a bot that only echoes.
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000' },
    rounds: { type: 'string', default: '15' },
  },
});
const sizes = values.sizes.split(',').map(Number);
const rounds = Number(values.rounds);
const owner = { id: 7_100_000_001n, firstName: 'Alex', phone: '+442079460001' };
const patienceMs = 60_000;

interface Figures {
  readonly wall: number[];
  readonly stall: number[];
}

const names = ['Anna', 'Ben', 'Chloe', 'Dmitri', 'Eve', 'Farid', 'Greta', 'Hugo', 'Ida'];

async function measureList(contacts: number): Promise<ReadonlyMap<string, Figures>> {
  await using bot = await startBotProcess('roster-process.ts', [owner.id], (world) => {
    world.addPerson(owner);
    const app = world.app(owner.id);
    for (let at = 0; at < contacts; at += 1) {
      const name = { firstName: names[at % names.length] ?? '', lastName: `Number ${at}` };
      const person = world.addPerson({ ...name, phone: `+4477${10_000_000 + at}` });
      app.add(person.id, name.firstName, name.lastName, false);
    }
  });
  const { sandbox } = bot;
  const chat = new Chat(sandbox.botApi.chat(owner.id), patienceMs);
  await pairInChat(chat, sandbox);
  const figures = new Map<string, Figures>();
  const time = async (what: string, act: () => void | Promise<unknown>, answer: RegExp) => {
    await bot.usage();
    const started = performance.now();
    const acting = act();
    await chat.shows(answer);
    await acting;
    const took = performance.now() - started;
    const { stall } = await bot.usage();
    const known = figures.get(what) ?? { wall: [], stall: [] };
    figures.set(what, { wall: [...known.wall, took], stall: [...known.stall, stall] });
  };
  await time('first list', () => chat.say('/contacts'), /Contacts of Alex/);
  for (let round = 0; round < rounds; round += 1) {
    await time('/contacts', () => chat.say('/contacts'), /Contacts of Alex/);
    await time('next page', () => chat.press(/^›$/), /Contacts of Alex/);
    await time('search', () => chat.say(`/contacts number ${round}7`), /Contacts of Alex/);
  }
  return figures;
}

async function measureEcho(): Promise<number> {
  await using bot = await startBotProcess('echo-process.ts', [owner.id], (world) => {
    world.addPerson(owner);
  });
  const chat = new Chat(bot.sandbox.botApi.chat(owner.id), patienceMs);
  const wall: number[] = [];
  for (let round = -5; round < 3 * rounds; round += 1) {
    const started = performance.now();
    chat.say('/contacts');
    await chat.shows(/You wrote/);
    if (round >= 0) wall.push(performance.now() - started);
  }
  return median(wall);
}

const echo = await measureEcho();
console.log(
  `A bot that only echoes answers in ${echo.toFixed(1)} ms. Medians of ${rounds} rounds, in ms.`,
);
console.log('contacts  what            wall   x echo   longest stall');
for (const size of sizes) {
  for (const [what, { wall, stall }] of await measureList(size)) {
    const ms = median(wall);
    const cells = [ms.toFixed(1).padStart(8), (ms / echo).toFixed(1).padStart(8)];
    console.log(
      String(size).padEnd(9),
      what.padEnd(11),
      ...cells,
      median(stall).toFixed(1).padStart(15),
    );
  }
}
