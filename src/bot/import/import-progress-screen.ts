import type { ImportRun } from '../../accounts/roster.ts';
import { buttonRows, heading, layOut, type Screen } from '../kit/blocks.ts';
import { remainingTimeWords, progressLine } from '../kit/progress-words.ts';
import { join, time, type Maybe, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { runButtons } from './import-buttons.ts';
import { countSettled, outcomeKinds } from './import-counts.ts';
import { importTitle, sourceWords } from './source-words.ts';

/** The progress of an import. `leftMs`: the estimated remaining time, undefined if unknown. */
export function progressScreen(run: ImportRun, leftMs: number | undefined): Screen {
  const { title, said } = progressWords(run, leftMs);
  const buttons = runButtons(run);
  return layOut([heading(title), ...said, buttonRows(buttons)]);
}

export function progressWords(
  run: ImportRun,
  leftMs: number | undefined,
): { readonly title: Text; readonly said: readonly Maybe<Text>[] } {
  const { state } = run;
  const { settled, total } = countSettled(run);
  return {
    title: importTitle(run, state === 'paused' ? 'paused' : 'running'),
    said: [
      sourceWords(run),
      progressLine(settled, total),
      join(countWords(run), ' · '),
      waitWords(run, leftMs),
    ],
  };
}

/** The counts of outcomes so far, without zeros. */
export function countWords({ outcomes }: ImportRun): Text[] {
  return outcomeKinds
    .filter((kind) => outcomes[kind] > 0)
    .map((kind) => say(`import-count-${kind}`, { count: outcomes[kind] }));
}

function waitWords(
  { state, wait, problem, behind }: ImportRun,
  leftMs: number | undefined,
): Maybe<Text> {
  if (state === 'paused') return say(problem ? `import-paused-${problem}` : 'import-paused');
  if (state === 'waiting' && wait) {
    return say(`import-waits-${wait.why}`, { time: time(wait.until, 'Dt') });
  }
  return behind ? say('import-waits-turn') : remainingTimeWords(leftMs);
}
