import type { User } from '../contact.ts';
import type { ChangeKind } from './change-kind.ts';
import { addBack } from './contact-inverse.ts';
import type { AddRequest, CloseFriendRequest } from './requests.ts';
import type { ContactsState } from './state.ts';

/** A contact was removed. */
export interface RemoveChange {
  readonly kind: 'remove';
  readonly before: User;
  readonly after: User | undefined;
}

export const remove: ChangeKind<
  RemoveChange,
  ContactsState,
  AddRequest | CloseFriendRequest,
  'removed'
> = {
  traits: { reversible: true, removesContact: true, addsUserBack: true },
  about: () => [],
  subjects: ({ before }) => [before.id, before.phone],
  outcome: ({ before }, { contacts }) => (contacts.has(before.id) ? 'failed' : 'done'),
  inverse: ({ before }, state) => addBack(before, state),
  effect: () => 'removed',
};
