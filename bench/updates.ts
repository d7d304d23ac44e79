import { parseArgs } from 'node:util';
import type { PersonChat } from '../sandbox/bot-api/person-chat.ts';
import { startBotProcess } from './bot-process.ts';
import { median } from './median.ts';

// Measures how many updates a second the program answers, against a bot that only echoes.
const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '50' },
    rounds: { type: 'string', default: '15' },
  },
});
const count = Number(values.people);
const rounds = Number(values.rounds);
const perRound = 4;
const people = Array.from({ length: count }, (_, at) => ({
  id: 7_100_000_001n + BigInt(at),
  firstName: `Person ${at}`,
  phone: `+1202555${1000 + at}`,
}));
const ids = people.map(({ id }) => id);

const start = (file: string) =>
  startBotProcess(file, ids, (world) => people.forEach((one) => world.addPerson(one)));
await using roster = await start('roster-process.ts');
await using echo = await start('echo-process.ts');
const contenders = [
  { name: 'Roster', bot: roster, wall: [] as number[], cpu: [] as number[] },
  { name: 'echo', bot: echo, wall: [] as number[], cpu: [] as number[] },
];

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

for (let round = -3; round < rounds; round += 1) {
  for (const { bot, wall, cpu } of contenders) {
    const chats = ids.map((id) => bot.sandbox.botApi.chat(id));
    await bot.usage();
    const started = performance.now();
    await askAll(chats);
    const took = performance.now() - started;
    const used = await bot.usage();
    if (round < 0) continue;
    wall.push(took);
    cpu.push(used.cpu);
  }
}

const updates = count * perRound;
console.log(`/help from ${count} people by polling, ${perRound} each at once.`);
console.log(`Medians of ${rounds} alternating rounds.`);
console.log('            updates/s   CPU an update, ms');
for (const { name, wall, cpu } of contenders) {
  const rate = ((updates / median(wall)) * 1000).toFixed(0);
  console.log(name.padEnd(8), rate.padStart(12), (median(cpu) / updates).toFixed(2).padStart(19));
}
const [ours, theirs] = contenders;
const ratio = median(theirs?.wall ?? []) / median(ours?.wall ?? []);
console.log(`Roster answers ${ratio.toFixed(2)} x as many updates a second; the goal is 0.5 x.`);
