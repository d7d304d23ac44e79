import type { Card } from '../card.ts';
import type { ChangeKind } from './change-kind.ts';
import { saveNumberBack } from './contact-inverse.ts';
import type { ImportRequest } from './requests.ts';
import { shownByShrinking } from './saved-count.ts';
import type { ContactsState, SavedNumbersState } from './state.ts';

/** The saved list was cleared: one change per known number, and one without a card for all unknown ones. */
export interface ResetSavedChange {
  readonly kind: 'reset_saved';
  readonly card: Card | undefined;
  readonly savedCount: number | undefined;
}

export const resetSaved: ChangeKind<
  ResetSavedChange,
  ContactsState & SavedNumbersState,
  ImportRequest,
  'saved'
> = {
  traits: { reversible: true, needsCard: true },
  about: ({ card }) => [card],
  subjects: ({ card }) => [card?.phone],
  outcome: ({ savedCount }, state) =>
    state.savedCount === 0 ? 'done' : shownByShrinking(state.savedCount, savedCount),
  inverse: ({ card }, state) =>
    card ? { ...saveNumberBack(card, undefined, state), savedOnly: true } : 'impossible',
  effect: () => 'saved',
};
