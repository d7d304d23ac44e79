import type { UndoOutcome, UndoRefusal, UndoRun, Loss } from '../../accounts/roster.ts';
import { bullets, layOut, type Screen } from '../kit/blocks.ts';
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
 * The counts of outcomes in one line; empty while there are none. `isRedo`: whether the operation that is
 * reverted is an undo itself.
 */
export function undoCounts({ counts }: UndoRun, { isRedo }: { readonly isRedo: boolean }): Text {
  const said = outcomes.map(
    (outcome) =>
      counts[outcome] > 0 &&
      say(isRedo ? `redo-count-${outcome}` : `undo-count-${outcome}`, { count: counts[outcome] }),
  );
  return join(said, ' · ');
}

/** The number of changes that were not reverted. */
export function countNotReverted({ counts }: UndoRun): number {
  return counts.pending + counts.changed + counts.impossible + counts.failed;
}

/** The settled and pending changes of an undo. */
export function countUndo({ counts }: UndoRun): {
  readonly settled: number;
  readonly pending: number;
} {
  const settled = outcomes.reduce((sum, outcome) => sum + counts[outcome], 0);
  return { settled, pending: counts.pending };
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

/** A list of what an undo does not restore; empty if it restores everything. */
export function lossBlocks(losses: readonly Loss[], title: 'loss-before' | 'loss-after'): Screen {
  if (losses.length === 0) return [];
  return layOut([say(title), bullets(losses.map((loss) => say(`loss-${loss}`)))]);
}
