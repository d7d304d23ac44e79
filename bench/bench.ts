import { writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg } from 'node:os';
import manifest from '../package.json' with { type: 'json' };
import { renderRows, type Row } from './row.ts';

/** The measurements by name, in the order of the table. Each loads its modules when it runs. */
const measurements: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  'read-book': async () => (await import('./read-book.ts')).measure(),
  pairing: async () => (await import('./pairing.ts')).measure(),
  pages: async () => (await import('./pages.ts')).measure(),
  updates: async () => (await import('./updates.ts')).measure(),
  fairness: async () => (await import('./fairness.ts')).measure(),
  import: async () => (await import('./import.ts')).measure(),
  'read-cards': async () => (await import('./read-cards.ts')).measure(),
  takeover: async () => (await import('./takeover.ts')).measure(),
  memory: async () => (await import('./memory.ts')).measure(),
  start: async () => (await import('./start.ts')).measure(),
};

const peers = ['telegram', '@mtcute/node', 'grammy', 'ical.js', 'vcf'] as const;

// `npm run bench` measures everything and writes results.md; `npm run bench -- NAME` measures one thing.
const [name, ...rest] = process.argv.slice(2);
if (name === 'accounts') {
  // Its figures have no peer, and it takes minutes: only by its name.
  const { measure } = await import('./many-accounts.ts');
  console.log(await measure(rest));
  process.exit(0);
}
const only = name === undefined ? Object.keys(measurements) : [name];
const unknown = only.find((one) => !(one in measurements));
if (unknown !== undefined) {
  console.error(`There is no measurement ${unknown}: ${Object.keys(measurements).join(', ')}`);
  process.exit(1);
}
const rows: Row[] = [];
const loads = [loadavg()[0] ?? 0];
for (const one of only) {
  console.error(`Measuring ${one} ...`);
  const measured = (await measurements[one]?.()) ?? [];
  // At once, so that a later failure loses nothing.
  console.log(renderRows(measured));
  rows.push(...measured);
  loads.push(loadavg()[0] ?? 0);
}
if (name === undefined) await writeFile(new URL('results.md', import.meta.url), report());
// A measurement may leave a client behind that keeps the process alive.
process.exit(0);

function report(): string {
  const versions = { ...manifest.dependencies, ...manifest.devDependencies };
  const named = peers.map((peer) => `${peer} ${versions[peer]}`).join(', ');
  const load = `${Math.min(...loads).toFixed(1)} to ${Math.max(...loads).toFixed(1)}`;
  return `# Results

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${availableParallelism()} cores (${cpus()[0]?.model.trim()}), load ${load}, Node.js
${process.version}, ${named}. Medians of alternating rounds. [README](README.md) says
how each is measured, and what was tried.

${renderRows(rows)}
`;
}
