import type { SavedPage } from '../../accounts/roster.ts';
import type { Owner } from '../../contacts/contact.ts';
import { actions, type Ticking } from '../kit/actions.ts';
import { button, optionButtons, presentRows, type Button } from '../kit/blocks.ts';
import { pagingButtons, cleanupButtons } from '../kit/buttons.ts';
import { pickButtons } from '../kit/pick-buttons.ts';
import { isPicked, type Picks } from '../kit/picks.ts';
import type { Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';

const filters = ['all', 'without', 'with'] as const;

/** The buttons below the list. */
export function savedButtons(state: SavedListState): Button[][] {
  const { page, viewId, accountId, waiting, picked } = state;
  const { pages, view, matching } = page;
  return presentRows([
    ...pagingButtons(
      { page: view.page, pages },
      (to) => actions.savedPage.data(viewId, to),
      actions.jump.data(viewId),
    ),
    page.total > 0 &&
      optionButtons(filters, view.filter, (filter) => [
        say(`saved-filter-${filter}`),
        actions.savedFilter.data(viewId, filter),
      ]),
    ...(picked ? tickedButtons(state, picked) : wholeListButtons(viewId, matching)),
    ...(picked ? [] : renewingButtons(accountId, waiting)),
    ...cleanupButtons(viewId, view.filter),
  ]);
}

function renewingButtons(accountId: string, waiting: Date | undefined): Button[][] {
  return waiting ? waitingButtons(accountId) : [[readSavedButton(accountId, 'again')]];
}

function tickedButtons({ page, viewId }: SavedListState, picked: Picks): Button[][] {
  const picksPage = page.pages > 1 && page.rows.some(({ phone }) => !isPicked(picked, phone));
  const choose = (what: Ticking): string => actions.savedChoose.data(viewId, what);
  const tickPage = picksPage && button(say('button-choose-page'), choose('page'));
  return presentRows([
    ...pickButtons(picked, { ...page, tickPage }, choose, (count) => [
      deleteButton(viewId, say('button-delete-many', { count })),
    ]),
  ]);
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

function wholeListButtons(viewId: string, matching: number): Button[][] {
  if (matching === 0) return [];
  return [
    [
      button(say('button-choose'), actions.savedChoose.data(viewId, 'on')),
      deleteButton(viewId, say('button-delete-phones', { count: matching })),
      button(say('button-export'), actions.askExport.data(viewId)),
    ],
  ];
}

function deleteButton(viewId: string, text: Text): Button {
  return button(text, actions.savedAll.data(viewId));
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
  readonly picked?: Picks | undefined;
}
