import { code, type Text } from './text.ts';
import { say } from './words.ts';

const barCells = 20;

/** The progress of long work as a bar and as numbers. */
export function progressLine(settled: number, total: number): Text {
  const full = total === 0 ? barCells : Math.floor((settled / total) * barCells);
  const bar = '█'.repeat(full) + '░'.repeat(barCells - full);
  return [code(bar), ' ', say('import-so-far', { settled, total })];
}

/** The remaining time in minutes; undefined if unknown. */
export function remainingTimeWords(leftMs: number | undefined): Text | undefined {
  if (leftMs === undefined) return undefined;
  const minutes = Math.ceil(leftMs / 60_000);
  return minutes <= 1 ? say('import-left-soon') : say('import-left-minutes', { minutes });
}
