import type { BookView, SavedPage } from '../../accounts/roster.ts';
import type { Owner } from '../../contacts/contact.ts';
import { actions } from '../kit/actions.ts';
import { button, type Button } from '../kit/blocks.ts';
import { pagingButtons, cleanupButtons } from '../kit/buttons.ts';
import { countPicked, type Picks } from '../kit/picks.ts';
import type { Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';

const filters = ['all', 'without', 'with'] as const;

/** The buttons below the list. */
export function savedButtons(state: SavedListState): Button[][] {
  const { page, viewId, accountId, waiting, picked } = state;
  return [
    ...pageButtons(state),
    page.total === 0
      ? []
      : filters.map((filter) =>
          button(
            say(`saved-filter-${filter}`),
            actions.savedFilter.data(viewId, filter),
            filter === page.view.filter ? 'primary' : undefined,
          ),
        ),
    ...(picked ? choosingButtons(state, picked) : wholeListButtons(state)),
    ...(waiting ? waitingButtons(accountId) : [[readSavedButton(accountId, 'again')]]),
    ...cleanupButtons(viewId, page.view.filter),
  ].filter((row) => row.length > 0);
}

export function readSavedButton(accountId: string, why: 'ask' | 'again'): Button {
  const text = say(why === 'ask' ? 'button-ask-saved' : 'button-read-saved');
  return button(text, actions.readSaved.data(accountId, why));
}

/** A button that opens the list after it arrived. */
export function openSavedButton(accountId: string): Button {
  const data = actions.readSaved.data(accountId, 'allowed');
  return button(say('button-open-saved'), data);
}

export function waitingButtons(accountId: string): Button[][] {
  const allowed = actions.readSaved.data(accountId, 'allowed');
  const stop = actions.stopSaved.data(accountId);
  return [
    [button(say('button-allowed'), allowed, 'success')],
    [button(say('button-stop-waiting'), stop)],
  ];
}

function exportButton(viewId: string): Button {
  return button(say('button-export'), actions.askExport.data(viewId));
}

function wholeListButtons({ page: { matching }, viewId }: SavedListState): Button[][] {
  if (matching === 0) return [];
  const whole = say('button-delete-phones', { count: matching });
  return [
    [chooseButton(viewId, 'on', say('button-choose'))],
    [deleteButton(viewId, whole), exportButton(viewId)],
  ];
}

/** The buttons while numbers can be ticked. */
function choosingButtons({ page, viewId }: SavedListState, picked: Picks): Button[][] {
  const { matching } = page;
  const count = countPicked(picked, page);
  const whole = picked.all && count === matching;
  const all = chooseButton(viewId, 'all', say('button-choose-all', { count: matching }));
  const done = chooseButton(viewId, 'off', say('button-choose-done'));
  return [
    [
      ...(whole || matching === 0 ? [] : [all]),
      ...(count > 0 ? [chooseButton(viewId, 'none', say('button-choose-none'))] : []),
    ],
    [...(count > 0 ? [deleteButton(viewId, say('button-delete-many', { count }))] : []), done],
  ];
}

function chooseButton(viewId: string, what: 'on' | 'all' | 'none' | 'off', text: Text): Button {
  return button(text, actions.savedChoose.data(viewId, what));
}

function deleteButton(viewId: string, text: Text): Button {
  return button(text, actions.savedAll.data(viewId), 'danger');
}

function pageButtons({ page, viewId }: SavedListState): Button[][] {
  const { pages, view } = page;
  const turned = (to: number): string => actions.savedPage.data(viewId, to);
  return pagingButtons({ page: view.page, pages }, turned, actions.list.data(viewId));
}

/** The content of the screen of saved numbers. */
export interface SavedListState {
  readonly page: SavedPage;
  readonly owner: Owner;
  readonly accountId: string;
  /** A stored view of this page, with its numbers in the order of the rows. */
  readonly viewId: string;
  /** When Telegram permits reading a newer list; undefined if none was requested. */
  readonly waiting: Date | undefined;
  /** The ticked numbers; undefined while nothing can be ticked. */
  readonly picked?: BookView['picked'];
}
