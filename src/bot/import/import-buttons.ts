import type { ImportRun } from '../../accounts/roster.ts';
import { actions } from '../kit/actions.ts';
import { button, type Button } from '../kit/blocks.ts';
import { undoButtons } from '../kit/buttons.ts';
import { say } from '../kit/words.ts';
import { hasAnnotations } from './import-counts.ts';

/** The actions for a started import. */
export function runButtons(run: ImportRun): Button[][] {
  const { id, state, account, outcomes, files } = run;
  const cancel = button(say('button-import-cancel'), actions.importCancel.data(id));
  switch (state) {
    case 'running':
    case 'waiting':
      return [[button(say('button-import-pause'), actions.importPause.data(id)), cancel]];
    case 'paused': {
      const resume = actions.importResume.data(id);
      return [[button(say('button-import-resume'), resume, 'success'), cancel]];
    }
    case 'done':
    case 'cancelled': {
      // Telegram saves a number even if it finds no user, so that is a change.
      const isSent = outcomes.added + outcomes.renamed + outcomes.not_found > 0;
      const changed = isSent || hasAnnotations(run);
      return [
        ...undoButtons(changed ? id : undefined),
        ...(files.length === 0
          ? []
          : [[button(say('button-import-table'), actions.importTable.data(id))]]),
        [
          button(say('button-import-csv'), actions.importCsv.data(id)),
          button(say('button-contacts'), actions.contacts.data(account.id)),
        ],
      ];
    }
    case 'planned':
    case 'columns_needed':
      return [];
  }
}
