import type { ImportRun } from '../../accounts/roster.ts';
import { actions } from '../kit/actions.ts';
import type { Button } from '../kit/blocks.ts';
import { undoButtons } from '../kit/buttons.ts';
import { say, type PlainKey } from '../kit/words.ts';

/** The actions for a started import. */
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
      // Telegram saves a number even if it finds no user, so that is a change.
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
