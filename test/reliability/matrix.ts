import { writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { afterAll, expect, test } from 'vitest';
import { faults } from './faults.ts';
import { runCell, type Cell } from './run-cell.ts';
import { situations } from './situations.ts';
import { tableOf } from './table.ts';

/** One cell alone: `RELIABILITY_ONLY='flood' npm run reliability`. Then no table is written. */
const only = process.env['RELIABILITY_ONLY'];
const page = 'docs/reliability.md';
const cells: Cell[] = [];

const all = faults.flatMap((fault) => situations.map((situation) => ({ fault, situation })));
const chosen = all.filter(({ fault, situation }) =>
  `${fault.name}, ${situation.name}`.includes(only ?? ''),
);

test.each(chosen.map((one) => [`${one.fault.name}, ${one.situation.name}`, one] as const))(
  '%s: the person sees how it ends',
  async (_name, { fault, situation }) => {
    const cell = await runCell(fault, situation);
    cells.push(cell);
    if (only !== undefined) console.log(cell);
    // Messages to a person who blocked the bot are dropped.
    if (!fault.isAfter) expect(cell.seen, 'nothing was shown').not.toEqual([]);
    expect(cell.seen.join('\n')).not.toMatch(/Something went wrong/);
  },
);

afterAll(async () => {
  if (only !== undefined) return;
  const style = await resolveConfig(page);
  await writeFile(page, await format(tableOf(cells), { ...style, parser: 'markdown' }));
});
