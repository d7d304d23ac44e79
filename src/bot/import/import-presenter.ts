import type { ImportRun, Roster } from '../../accounts/roster.ts';
import type { Screen } from '../kit/blocks.ts';
import type { WorkPresenter } from '../kit/work-board.ts';
import { countSettled } from './import-counts.ts';
import { progressScreen } from './import-progress-screen.ts';
import { resultScreen } from './import-result-screen.ts';

/** Renders running and finished imports. */
export function importPresenter({ imports }: Roster): WorkPresenter<ImportRun> {
  return {
    find: async (personId, id) => {
      const run = await imports.find(personId, id);
      // The preview is the message of an import that has not started.
      return run?.startedAt ? run : undefined;
    },
    screenOf: (run, leftMs) =>
      isOver(run)
        ? loadResultScreen(imports, run, 0)
        : Promise.resolve(progressScreen(run, leftMs)),
    countsOf: (run) => ({ ...countSettled(run), pending: run.outcomes.pending }),
    isOver,
  };
}

/** A finished import with a page of its rows, or of those whose numbers other accounts saved too. */
export async function loadResultScreen(
  imports: Roster['imports'],
  run: ImportRun,
  page: number,
  listed: 'all' | 'others' = 'all',
): Promise<Screen> {
  const { personId } = run.account;
  const [others, all] = await Promise.all([
    imports.savedByOthers(personId, run.id, page),
    listed === 'all' ? imports.rows(personId, run.id, { kind: 'all', page }) : undefined,
  ]);
  const count = others?.count ?? 0;
  const shown = listed === 'all' ? all : others;
  return resultScreen(run, shown ?? { rows: [], page: 0, pages: 1 }, { listed, count });
}

export function isOver({ state }: ImportRun): boolean {
  return state === 'done' || state === 'cancelled';
}
