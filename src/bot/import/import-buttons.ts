import type { ImportRun } from '../../accounts/roster.ts';
import { actions } from '../kit/actions.ts';
import type { Button } from '../kit/blocks.ts';
import { undoButtons } from '../kit/buttons.ts';
import { say, type PlainKey } from '../kit/words.ts';

/** What can be done with an import that was begun, a row each. */
export function runButtons({ id, state, account, outcomes }: ImportRun): Button[][] {
  const button = (words: PlainKey, data: string): Button => ({
    text: say(words),
    callback_data: data,
  });
  const cancel: Button = {
    ...button('button-import-cancel', actions.importCancel.data(id)),
    style: 'danger',
  };
  switch (state) {
    case 'running':
    case 'waiting':
      return [[button('button-import-pause', actions.importPause.data(id)), cancel]];
    case 'paused': {
      const resume = button('button-import-resume', actions.importResume.data(id));
      return [[{ ...resume, style: 'success' }, cancel]];
    }
    case 'done':
    case 'cancelled': {
      // A number that finds nobody is saved all the same.
      const changed = outcomes.added + outcomes.renamed + outcomes.not_found > 0;
      return [
        ...undoButtons(changed ? id : undefined),
        [
          button('button-import-csv', actions.importCsv.data(id)),
          button('button-contacts', actions.contacts.data(account.id)),
        ],
      ];
    }
    case 'planned':
    case 'columns_needed':
      return [];
  }
}
