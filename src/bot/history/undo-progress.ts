import type { Roster, UndoRun } from '../../accounts/roster.ts';
import { actions } from '../kit/actions.ts';
import { button, buttonRows, heading, layOut, type Button, type Screen } from '../kit/blocks.ts';
import { remainingTimeWords, progressLine } from '../kit/progress-words.ts';
import { time, type Maybe, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { loadTitle } from './operation-title.ts';
import { countUndo, undoCounts } from './undo-words.ts';

/** The progress of an undo that is running or waiting. */
export interface UndoProgress {
  readonly title: Text;
  readonly said: readonly Maybe<Text>[];
  readonly buttons: Button[][];
}

export async function undoProgress(
  roster: Roster,
  run: UndoRun,
  leftMs: number | undefined,
): Promise<UndoProgress> {
  const operation = await roster.history.find(run.account.personId, run.operationId);
  const of = operation && (await loadTitle(roster.history, operation));
  const { settled, pending } = countUndo(run);
  return {
    title: say(of?.isUndo ? 'undo-title-again' : 'undo-title', {
      what: of?.first ?? say('undo-something'),
    }),
    said: [
      progressLine(settled, settled + pending),
      undoCounts(run, { isRedo: of?.isUndo === true }),
      await waitWords(roster, run, leftMs),
    ],
    buttons: [[button(say('button-undo-stop'), actions.undoStop.data(run.id))]],
  };
}

export async function undoProgressScreen(
  roster: Roster,
  run: UndoRun,
  leftMs: number | undefined,
): Promise<Screen> {
  const { title, said, buttons } = await undoProgress(roster, run, leftMs);
  return layOut([heading(title), ...said, buttonRows(buttons)]);
}

async function waitWords(
  { imports }: Roster,
  { account, state, wait, counts }: UndoRun,
  leftMs: number | undefined,
): Promise<Maybe<Text>> {
  if (!account.signedIn) return say('undo-waits-signed_out');
  if (state === 'waiting' && wait) {
    return say(`import-waits-${wait.why}`, { time: time(wait.until, 'Dt') });
  }
  // An account runs one long work at a time.
  const runs = counts.undone > 0 ? [] : await imports.underWay(account.personId);
  const isHeldUp = runs.some((one) => one.account.id === account.id && one.state === 'running');
  return isHeldUp ? say('undo-waits-import') : remainingTimeWords(leftMs);
}
