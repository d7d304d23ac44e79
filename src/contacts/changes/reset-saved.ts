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

interface Payload {
  readonly card?: Card | undefined;
  readonly savedCount?: number | undefined;
}

export const resetSaved: ChangeKind<
  ResetSavedChange,
  Payload,
  ContactsState & SavedNumbersState,
  ImportRequest,
  'saved'
> = {
  traits: { reversible: true, needsCard: true },
  fromRecord: ({ payload: { card, savedCount } }) => ({ kind: 'reset_saved', card, savedCount }),
  toRecord: ({ card, savedCount }) => ({
    payload: { card, savedCount },
    before: undefined,
    after: undefined,
  }),
  about: ({ card }) => [card],
  subjects: ({ card }) => [card?.phone],
  outcome: ({ savedCount }, state) =>
    state.savedCount === 0 ? 'done' : shownByShrinking(state.savedCount, savedCount),
  inverse: ({ card }, state) => (card ? saveNumberBack(card, undefined, state) : 'impossible'),
  effect: () => 'saved',
};
