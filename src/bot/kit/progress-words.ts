import { code, type Text } from './text.ts';
import { say } from './words.ts';

const cells = 20;

/** How far long work is, as a bar and in numbers. */
export function progressLine(settled: number, total: number): Text {
  const full = total === 0 ? cells : Math.floor((settled / total) * cells);
  const bar = '█'.repeat(full) + '░'.repeat(cells - full);
  return [code(bar), ' ', say('import-so-far', { settled, total })];
}

/** Nothing where it is not known. */
export function leftWords(leftMs: number | undefined): Text[] {
  if (leftMs === undefined) return [];
  const minutes = Math.ceil(leftMs / 60_000);
  return [minutes <= 1 ? say('import-left-soon') : say('import-left-minutes', { minutes })];
}
