import type { UndoOutcome, UndoRefusal, UndoRun, Loss } from '../../accounts/roster.ts';
import { join, time, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';

const outcomes = [
  'undone',
  'nothing',
  'changed',
  'impossible',
  'failed',
] as const satisfies readonly UndoOutcome[];

/**
 * The counts of outcomes in one line; empty while there are none. `again`: whether the operation that is
 * reverted is an undo itself.
 */
export function undoCounts({ counts }: UndoRun, again: boolean): Text[] {
  const said = outcomes
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) =>
      say(again ? `redo-count-${outcome}` : `undo-count-${outcome}`, { count: counts[outcome] }),
    );
  return said.length > 0 ? [join(said, ' · ')] : [];
}

/** The number of changes that were not reverted. */
export function countLeft({ counts }: UndoRun): number {
  return counts.pending + counts.changed + counts.impossible + counts.failed;
}

/** The settled and pending changes of an undo. */
export function countUndo({ counts }: UndoRun): {
  readonly settled: number;
  readonly pending: number;
} {
  const { undone, nothing, changed, impossible, failed, pending } = counts;
  return { settled: undone + nothing + changed + impossible + failed, pending };
}

export function refusalWords(why: UndoRefusal, run: UndoRun | undefined): Text {
  if (run && !isUndoOver(run)) return say('undo-refused-running');
  if (why !== 'done_already') return say(`undo-refused-${why}`);
  return run?.endedAt
    ? say('undo-refused-done_already-at', { time: time(run.endedAt, 'Dt') })
    : say('undo-refused-done_already');
}

export function isUndoOver({ state }: UndoRun): boolean {
  return state === 'done' || state === 'stopped';
}

/** One line for each loss of an undo; empty if it restores everything. */
export function lossLines(losses: readonly Loss[], heading: 'loss-before' | 'loss-after'): Text[] {
  if (losses.length === 0) return [];
  return [say(heading), ...losses.map((loss): Text => ['· ', say(`loss-${loss}`)])];
}
