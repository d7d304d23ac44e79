import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cardFile } from './card-file.ts';
import { readers } from './card-readers.ts';
import { Figures } from './figures.ts';
import type { Measurement } from './read-cards-process.ts';
import type { Row } from './row.ts';

const cards = 10_000;
const rounds = 7;
const program = fileURLToPath(new URL('read-cards-process.ts', import.meta.url));

/** The time and memory three readers take to read an address book. */
export async function measure(): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'roster-bench-'));
  try {
    return [
      ...(await compare(`${cards.toLocaleString('en')} cards`, cardFile(cards), folder)),
      ...(await compare(
        `${cards.toLocaleString('en')} cards, every twentieth with a photo`,
        cardFile(cards, 20),
        folder,
      )),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function compare(work: string, text: string, folder: string): Promise<readonly Row[]> {
  const path = join(folder, 'contacts.vcf');
  await writeFile(path, text);
  const figures = new Figures<'warm' | 'memory'>();
  const lengths = new Set<number>();
  for (let round = 0; round < rounds; round += 1) {
    for (const name of Object.keys(readers)) {
      const { warm, peak, before, nameLength } = await runReader(name, path);
      figures.add(name, { warm, memory: peak - before });
      lengths.add(nameLength);
    }
  }
  if (lengths.size > 1) throw new Error('The readers read different names.');
  const megabytes = Buffer.byteLength(text) / 1e6;
  const row = (unit: Row['unit'], kind: 'warm' | 'memory', peer: string, goal: Row['goal']) => ({
    work,
    unit,
    own: figures.of('Roster', kind),
    peer: { name: peer, value: figures.of(peer, kind) },
    goal,
  });
  return [
    row('ms', 'warm', 'ical.js', { ratio: 0.4 }),
    row('ms', 'warm', 'vcf', { ratio: 0.4 }),
    row('MB', 'memory', 'ical.js', { value: Math.round(3 * megabytes) }),
  ];
}

/** In a process of its own. Times are those of later reads. */
async function runReader(name: string, path: string): Promise<Measurement> {
  const child = fork(program, [name, path]);
  const ended = once(child, 'exit');
  // The process sends one message, its measurement.
  const [measured] = (await once(child, 'message')) as [Measurement];
  await ended;
  if (measured.cards !== cards || measured.phones !== 2 * cards) {
    throw new Error(`${name} read ${measured.cards} cards and ${measured.phones} numbers`);
  }
  return measured;
}
