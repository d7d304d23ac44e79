import type { PersonChat } from '../sandbox/bot-api/person-chat.ts';
import { startBotProcess } from './bot-process.ts';
import { Figures } from './figures.ts';
import type { Row } from './row.ts';

const rounds = 15;
const warmUps = 3;
const perRound = 4;

/** How many updates a second the program answers, against a bot that only echoes. */
export async function measure(): Promise<readonly Row[]> {
  return [
    await measureRate(50, 'polling', 0.5),
    await measureRate(200, 'polling', 0.4),
    await measureRate(50, 'webhook', 0.4),
    await measureRate(200, 'webhook', 0.3),
  ];
}

async function measureRate(count: number, way: 'polling' | 'webhook', goal: number): Promise<Row> {
  const people = Array.from({ length: count }, (_, at) => ({
    id: 7_100_000_001n + BigInt(at),
    firstName: `Person ${at}`,
    phone: `+1202555${1000 + at}`,
  }));
  const ids = people.map(({ id }) => id);
  const start = (file: string) =>
    startBotProcess(file, ids, (world) => people.forEach((one) => world.addPerson(one)), {
      webhook: way === 'webhook',
    });
  await using roster = await start('roster-process.ts');
  await using echo = await start('echo-process.ts');
  const figures = new Figures<'rate'>();
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const [name, bot] of Object.entries({ roster, echo })) {
      const chats = ids.map((id) => bot.sandbox.botApi.chat(id));
      const started = performance.now();
      await askAll(chats);
      const rate = (count * perRound * 1000) / (performance.now() - started);
      if (round >= 0) figures.add(name, { rate });
    }
  }
  return {
    work: `/help of ${count} people by ${way}`,
    unit: 'a second',
    own: figures.of('roster', 'rate'),
    peer: { name: 'echo bot of grammY', value: figures.of('echo', 'rate') },
    goal: { ratio: goal },
  };
}

/** Sends `perRound` commands of each person at once, and waits for all answers. */
async function askAll(chats: readonly PersonChat[]): Promise<void> {
  await Promise.all(
    chats.map(async (chat) => {
      const answered = (): number => chat.messages().filter(({ from }) => from === 'bot').length;
      const expected = answered() + perRound;
      const { promise, resolve } = Promise.withResolvers<void>();
      using _listening = chat.subscribe(() => {
        if (answered() >= expected) resolve();
      });
      for (let at = 0; at < perRound; at += 1) chat.say('/help');
      await promise;
    }),
  );
}
