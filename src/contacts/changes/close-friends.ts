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

interface Payload {
  readonly on: boolean;
}

export const closeFriends: ChangeKind<
  CloseFriendChange,
  Payload,
  ContactsState,
  CloseFriendRequest,
  'friend' | 'no_friend' | 'friends'
> = {
  traits: { reversible: true },
  fromRecord: ({ payload: { on }, before, after }) =>
    before && on !== undefined ? { kind: 'close_friends', before, after, on } : undefined,
  toRecord: ({ on, before, after }) => ({ payload: { on }, before, after }),
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
  effect: (data) => (data?.after ? (data.on ? 'friend' : 'no_friend') : 'friends'),
};
