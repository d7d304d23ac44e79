import type { Card } from '../card.ts';
import type { User } from '../contact.ts';
import { hasSameParts } from '../name.ts';
import { namingEffect } from './add.ts';
import type { ChangeKind } from './change-kind.ts';
import { removeAdded, renameBack } from './contact-inverse.ts';
import type {
  ImportRequest,
  RemovePhoneRequest,
  RemoveRequest,
  RenameRequest,
} from './requests.ts';
import { shownByGrowth } from './saved-count.ts';
import type { ContactsState, SavedNumbersState } from './state.ts';

/** A number was imported under a name. */
export interface ImportChange {
  readonly kind: 'import';
  readonly card: Card;
  /** The contact who has the number, as they were, where there was one. */
  readonly before: User | undefined;
  /** The user who has it; undefined where Telegram found none. */
  readonly after: User | undefined;
  /** Count of the saved list right before, where it was known. */
  readonly savedCount: number | undefined;
}

export const importNumber: ChangeKind<
  ImportChange,
  ContactsState & SavedNumbersState,
  RemoveRequest | RenameRequest | ImportRequest | RemovePhoneRequest,
  ReturnType<typeof namingEffect> | 'not_found'
> = {
  traits: { reversible: true },
  about: ({ card }) => [card],
  subjects: ({ card, before, after }) => [card.phone, (after ?? before)?.id],
  outcome({ card, before, savedCount }, state) {
    const contact = state.holderOf(card.phone);
    if (contact) return hasSameParts(contact, card) ? 'done' : 'failed';
    return before ? undefined : shownByGrowth(state.savedCount, savedCount);
  },
  inverse({ card, before, after }, state, { madeAt }) {
    const now = after ? state.contacts.get(after.id) : state.holderOf(card.phone);
    const set = after ?? card;
    if (before) return hasSameParts(before, set) ? 'nothing' : renameBack(now, before, set);
    if (now) return removeAdded(now, set);
    // The contact was removed since, and the number with them.
    if (after) return 'nothing';
    // No user has it: it is in the saved list, where it may have stood before under another name.
    const saved = state.savedBefore(card.phone, madeAt);
    if (saved) return { kind: 'import', card: saved, owner: undefined };
    return { kind: 'remove_phone', card };
  },
  effect({ before, after }, { happened }) {
    const isFound = after !== undefined || before?.contact === true;
    return isFound || happened !== 'yes' ? namingEffect(before, after) : 'not_found';
  },
};
