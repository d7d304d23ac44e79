import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cardFile } from './card-file.ts';
import { readers } from './card-readers.ts';
import type { Measurement } from './read-cards-process.ts';
import { median } from './median.ts';

// Measures the time and memory three readers take to read an address book, in alternating rounds.
const cards = Number(process.argv[2] ?? 10_000);
const rounds = 7;
const program = fileURLToPath(new URL('read-cards-process.ts', import.meta.url));

const folder = await mkdtemp(join(tmpdir(), 'roster-bench-'));
try {
  await compare('without photos', cardFile(cards));
  await compare('with a photo in every twentieth', cardFile(cards, 20));
} finally {
  await rm(folder, { recursive: true });
}

async function compare(what: string, text: string): Promise<void> {
  const path = join(folder, 'contacts.vcf');
  await writeFile(path, text);
  const measured = new Map(Object.keys(readers).map((name): [string, Measurement[]] => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, all] of measured) all.push(await runReader(name, path));
  }
  const lengths = new Set([...measured.values()].flat().map(({ nameLength }) => nameLength));
  if (lengths.size > 1) throw new Error('The readers read different names.');
  const megabytes = (Buffer.byteLength(text) / 1e6).toFixed(1);
  console.log(
    `\n${cards} cards ${what}, ${megabytes} MB; medians of ${rounds} alternating rounds.`,
  );
  console.log(
    'Each reader has its own process. ms and cards/s are warm: later reads of the process.',
  );
  console.log('reader     cards/s     ms  first  times Roster   peak MB  MB by reading');
  const own = measured.get('Roster') ?? [];
  for (const [name, all] of measured) {
    const of = (figure: (one: Measurement) => number): number => median(all.map(figure));
    const warm = of((one) => one.warm);
    const ratio = median(all.map((one, round) => one.warm / (own[round]?.warm ?? 0)));
    const cells = [
      ((cards / warm) * 1000).toFixed(0).padStart(8),
      warm.toFixed(0).padStart(6),
      of((one) => one.first)
        .toFixed(0)
        .padStart(6),
      ratio.toFixed(2).padStart(13),
      of((one) => one.peak)
        .toFixed(0)
        .padStart(9),
      of((one) => one.peak - one.before)
        .toFixed(0)
        .padStart(9),
    ];
    console.log(`${name.padEnd(9)} ${cells.join(' ')}`);
  }
}

async function runReader(name: string, path: string): Promise<Measurement> {
  const child = fork(program, [name, path]);
  const ended = once(child, 'exit');
  // The process sends one message, its measurement.
  const [measured] = (await once(child, 'message')) as [Measurement];
  await ended;
  const expected = { cards, phones: 2 * cards };
  if (measured.cards !== expected.cards || measured.phones !== expected.phones) {
    throw new Error(`${name} read ${measured.cards} cards and ${measured.phones} numbers`);
  }
  return measured;
}
