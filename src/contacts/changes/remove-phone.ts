import type { Card } from '../card.ts';
import { fullName, type Contact, type User } from '../contact.ts';
import type { ChangeKind } from './change-kind.ts';
import { addBack, saveNumberBack } from './contact-inverse.ts';
import type { AddRequest, CloseFriendRequest, ImportRequest } from './requests.ts';
import { shownByShrinking } from './saved-count.ts';
import type { ContactsState, SavedNumbersState } from './state.ts';

/** A number was removed, with the contact who has it, where there is one. */
export interface RemovePhoneChange {
  readonly kind: 'remove_phone';
  readonly phone: string | undefined;
  /** The number with the name it was saved under, where that is known. */
  readonly card: Card | undefined;
  readonly before: User | undefined;
  readonly after: User | undefined;
  /** Count of the saved list right before, where it was known. */
  readonly savedCount: number | undefined;
}

/** Contacts who hid their number when it was sent, and are gone now; undefined: not known. */
interface HiddenHoldersState {
  readonly hiddenGone: readonly Contact[] | undefined;
}

export const removePhone: ChangeKind<
  RemovePhoneChange,
  ContactsState & SavedNumbersState & HiddenHoldersState,
  AddRequest | CloseFriendRequest | ImportRequest,
  'number'
> = {
  traits: { reversible: true, needsCard: true, removesContact: true },
  about: ({ phone, card }) => [card, { phone }],
  subjects: ({ phone, card, before }) => [card?.phone ?? phone, before?.id],
  outcome({ before, savedCount }, state) {
    if (before) return state.contacts.has(before.id) ? 'failed' : 'done';
    if (state.hiddenGone && state.hiddenGone.length > 0) return 'done';
    const shown = shownByShrinking(state.savedCount, savedCount);
    if (shown === 'done') return shown;
    // A contact who hides the number may have it; then the list gets no shorter.
    return state.hiddenGone ? 'failed' : undefined;
  },
  inverse({ phone, before, card = cardOf(phone, before) }, state) {
    if (before && state.contacts.has(before.id)) return addBack(before, state);
    return card ? saveNumberBack(card, before, state) : 'impossible';
  },
  effect: () => 'number',
};

/** The contact's name, for a number that is not known to be in the saved list. */
function cardOf(phone: string | undefined, before: User | undefined): Card | undefined {
  if (phone === undefined || !before || fullName(before) === '') return undefined;
  return { phone, firstName: before.firstName, lastName: before.lastName };
}
