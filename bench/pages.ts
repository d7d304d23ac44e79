import { Chat } from '../test/e2e/chat.ts';
import { startBotProcess, type BotProcess } from './bot-process.ts';
import { Figures } from './figures.ts';
import { median } from './median.ts';
import { pairInChat } from './pair-in-chat.ts';
import type { Row } from './row.ts';
import { settle } from './settle.ts';

const rounds = 15;
const warmUps = 20;
const owner = { id: 7_100_000_001n, firstName: 'Alex', phone: '+442079460001' };
const names = ['Anna', 'Ben', 'Chloe', 'Dmitri', 'Eve', 'Farid', 'Greta', 'Hugo', 'Ida'];
const patienceMs = 60_000;
const kinds = ['/contacts', 'next page', 'search'] as const;
const title = /Contacts of Alex/;

type Asked = Figures<'wall' | 'stall'>;

/** How long a person waits for pages of a long contact list, and how long other people wait meanwhile. */
export async function measure(): Promise<readonly Row[]> {
  const echo = await measureEcho();
  const [small, large] = [await measureList(10_000), await measureList(100_000)];
  const long = await measureWholeBook(50_000);
  const rowOf = (work: string, own: Asked, kind: string, goal: Row['goal'], peer: Row['peer']) => {
    const unit = 'value' in goal ? 'ms stall' : 'ms';
    const value = own.of(kind, unit === 'ms' ? 'wall' : 'stall');
    return { work, unit, own: value, peer, goal } as const;
  };
  const echoBot = { name: 'echo bot of grammY', value: echo };
  return [
    ...kinds.flatMap((kind) => [
      rowOf(`${kind} at 10,000`, small, kind, { ratio: 2 }, echoBot),
      rowOf(`${kind} at 10,000`, small, kind, { value: 3 }, echoBot),
    ]),
    ...kinds.flatMap((kind) => {
      const peer = { name: 'the same at 10,000', value: small.of(kind, 'wall') };
      return [
        rowOf(`${kind} at 100,000`, large, kind, { ratio: 1.3 }, peer),
        rowOf(`${kind} at 100,000`, large, kind, { value: 5 }, peer),
      ];
    }),
    ...Object.keys({ ...wholeBookCommands, ...wholeBookButtons }).map((kind) =>
      rowOf(`${kind} at 50,000`, long, kind, { value: 15 }, echoBot),
    ),
    {
      work: 'a second /duplicates at 50,000',
      unit: 'ms',
      own: long.of('/duplicates again', 'wall'),
      peer: echoBot,
      goal: { value: 50 },
    },
  ];
}

async function openList(contacts: number): Promise<{ bot: BotProcess; chat: Chat }> {
  const bot = await startBotProcess('roster-process.ts', [owner.id], (world) => {
    world.addPerson(owner);
    const app = world.app(owner.id);
    for (let at = 0; at < contacts; at += 1) {
      const name = { firstName: names[at % names.length] ?? '', lastName: `Number ${at}` };
      const person = world.addPerson({ ...name, phone: `+4477${10_000_000 + at}` });
      app.add(person.id, name.firstName, name.lastName, false);
    }
  });
  const chat = new Chat(bot.sandbox.botApi.chat(owner.id), patienceMs);
  await pairInChat(chat, bot.sandbox);
  chat.say('/contacts');
  await chat.shows(title);
  await settle(bot);
  return { bot, chat };
}

/** Asks for something until its answer is shown. */
async function time(
  { bot, chat }: { readonly bot: BotProcess; readonly chat: Chat },
  act: () => void | Promise<unknown>,
  answer: RegExp,
): Promise<{ readonly wall: number; readonly stall: number }> {
  await bot.usage();
  const started = performance.now();
  const acting = act();
  await chat.shows(answer);
  await acting;
  const wall = performance.now() - started;
  const { stall } = await bot.usage();
  return { wall, stall };
}

async function measureList(contacts: number): Promise<Asked> {
  const list = await openList(contacts);
  const { chat } = list;
  await using _ = list.bot;
  const figures: Asked = new Figures();
  for (let round = -warmUps; round < rounds; round += 1) {
    const took = {
      '/contacts': await time(list, () => chat.say('/contacts'), title),
      'next page': await time(list, () => chat.press(/^›$/), title),
      search: await time(list, () => chat.say(`/contacts number ${round + warmUps}7`), title),
    };
    if (round < 0) continue;
    for (const kind of kinds) figures.add(kind, took[kind]);
  }
  return figures;
}

/** Commands that look at all contacts, with their answers. */
const wholeBookCommands = {
  '/duplicates': /^Duplicates, contacts of/,
  '/cleanup': /^Clean-up, /,
  '/status': /^Last seen, /,
  '/history': /^Changes to the contacts of/,
} as const;
/** Work on all contacts that a button begins, with its screen and its answer. */
const wholeBookButtons = {
  'a snapshot': {
    say: '/snapshots',
    screen: /^Snapshots of/,
    button: /^Take one/,
    answer: /Took a snapshot/,
  },
  'an export': {
    say: '/export',
    screen: /Which file/,
    button: /^vCard 3/,
    answer: /their Telegram id/,
  },
} as const;

async function measureWholeBook(contacts: number): Promise<Asked> {
  const list = await openList(contacts);
  await using _ = list.bot;
  const { chat } = list;
  const figures: Asked = new Figures();
  const app = list.bot.sandbox.world.app(owner.id);
  const rename = async (name: string): Promise<void> => {
    const [first] = app.book().contacts;
    if (first) app.add(first.id, name, '', false);
    await settle(list.bot);
  };
  // Otherwise the message after pairing has found the duplicates already.
  await rename('Renamed');
  for (const [command, answer] of Object.entries(wholeBookCommands)) {
    figures.add(command, await time(list, () => chat.say(command), answer));
  }
  const again = await time(list, () => chat.say('/duplicates'), wholeBookCommands['/duplicates']);
  figures.add('/duplicates again', again);
  // Otherwise there is nothing to take a snapshot of.
  await rename('Renamed again');
  for (const [kind, { say, screen, button, answer }] of Object.entries(wholeBookButtons)) {
    chat.say(say);
    await chat.shows(screen);
    figures.add(kind, await time(list, () => chat.press(button), answer));
  }
  return figures;
}

async function measureEcho(): Promise<number> {
  await using bot = await startBotProcess('echo-process.ts', [owner.id], (world) => {
    world.addPerson(owner);
  });
  const chat = new Chat(bot.sandbox.botApi.chat(owner.id), patienceMs);
  const wall: number[] = [];
  for (let round = -warmUps; round < 3 * rounds; round += 1) {
    const started = performance.now();
    chat.say('/contacts');
    await chat.shows(/You wrote/);
    if (round >= 0) wall.push(performance.now() - started);
  }
  return median(wall);
}
