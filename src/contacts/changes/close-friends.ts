import type { User } from '../contact.ts';
import type { ChangeKind } from './change-kind.ts';
import type { CloseFriendRequest } from './requests.ts';
import type { ContactsState } from './state.ts';

/** A contact was put on the list of close friends, or taken off it. */
export interface CloseFriendChange {
  readonly kind: 'close_friends';
  readonly before: User;
  readonly after: User | undefined;
  readonly on: boolean;
}

export const closeFriends: ChangeKind<
  CloseFriendChange,
  ContactsState,
  CloseFriendRequest,
  'friend' | 'no_friend' | 'friends'
> = {
  traits: { reversible: true },
  about: () => [],
  subjects: ({ before }) => [before.id],
  outcome({ before, on }, { contacts }) {
    const contact = contacts.get(before.id);
    if (!contact) return undefined;
    return contact.closeFriend === on ? 'done' : 'failed';
  },
  inverse({ before, on }, { contacts }) {
    const contact = contacts.get(before.id);
    // Only contacts are on the list.
    if (!contact) return on ? 'nothing' : 'changed';
    return contact.closeFriend === on
      ? { kind: 'close_friends', user: contact, on: !on }
      : 'nothing';
  },
  effect: ({ after, on }) => (after ? (on ? 'friend' : 'no_friend') : 'friends'),
};
