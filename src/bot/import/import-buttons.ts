import type { ImportRun } from '../../accounts/roster.ts';
import { actions } from '../kit/actions.ts';
import { undoKeys } from '../kit/buttons.ts';
import type { Button } from '../kit/blocks.ts';
import { label } from '../kit/words.ts';

/** What can be done with an import that was begun, a row each. */
export function runKeys({ id, state, account, outcomes }: ImportRun): Button[][] {
  const key = (words: string, data: string): Button => ({
    text: label(words),
    callback_data: data,
  });
  const cancel: Button = {
    ...key('button-import-cancel', actions.importCancel.data(id)),
    style: 'danger',
  };
  switch (state) {
    case 'running':
    case 'waiting':
      return [[key('button-import-pause', actions.importPause.data(id)), cancel]];
    case 'paused': {
      const resume = key('button-import-resume', actions.importResume.data(id));
      return [[{ ...resume, style: 'success' }, cancel]];
    }
    case 'done':
    case 'cancelled': {
      // A number that finds nobody is saved all the same.
      const changed = outcomes.added + outcomes.renamed + outcomes.not_found > 0;
      return [
        ...undoKeys(changed ? id : undefined),
        [
          key('button-import-csv', actions.importCsv.data(id)),
          key('button-contacts', actions.contacts.data(account.id)),
        ],
      ];
    }
    case 'planned':
    case 'columns_needed':
      return [];
  }
}
