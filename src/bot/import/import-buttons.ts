import type { ImportRun } from '../../accounts/roster.ts';
import { buttons } from '../kit/actions.ts';
import { undoKeys } from '../kit/undo-buttons.ts';
import type { Key } from '../kit/blocks.ts';
import { label } from '../kit/words.ts';

/** What can be done with an import that was begun, a row each. */
export function runKeys({ id, state, account, outcomes }: ImportRun): Key[][] {
  const key = (words: string, data: string): Key => ({ text: label(words), callback_data: data });
  const cancel: Key = {
    ...key('button-import-cancel', buttons.importCancel.data(id)),
    style: 'danger',
  };
  switch (state) {
    case 'running':
    case 'waiting':
      return [[key('button-import-pause', buttons.importPause.data(id)), cancel]];
    case 'paused': {
      const resume = key('button-import-resume', buttons.importResume.data(id));
      return [[{ ...resume, style: 'success' }, cancel]];
    }
    case 'done':
    case 'cancelled': {
      // A number that finds nobody is saved all the same.
      const changed = outcomes.added + outcomes.renamed + outcomes.not_found > 0;
      return [
        ...undoKeys(changed ? id : undefined),
        [
          key('button-import-csv', buttons.importCsv.data(id)),
          key('button-contacts', buttons.contacts.data(account.id)),
        ],
      ];
    }
    case 'planned':
    case 'columns_needed':
      return [];
  }
}
