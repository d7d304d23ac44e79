import type { Card } from '../card.ts';
import type { Contact, User } from '../contact.ts';
import { hasSameParts } from '../name.ts';
import type { NoInverse } from './change-kind.ts';
import type {
  AddRequest,
  CloseFriendRequest,
  ImportRequest,
  PersonName,
  RemoveRequest,
  RenameRequest,
} from './requests.ts';
import type { ContactsState } from './state.ts';

/** Removes a contact that was added, unless the person gave them another name since. */
export function removeAdded(
  now: Contact | undefined,
  set: PersonName,
): RemoveRequest | Exclude<NoInverse, 'impossible'> {
  if (!now) return 'nothing';
  return hasSameParts(now, set) ? { kind: 'remove', user: now } : 'changed';
}

/** Gives a renamed contact the former name, unless they have a third one by now. */
export function renameBack(
  now: Contact | undefined,
  before: PersonName,
  set: PersonName,
): RenameRequest | Exclude<NoInverse, 'impossible'> {
  if (!now) return 'changed';
  if (hasSameParts(now, before)) return 'nothing';
  const { firstName, lastName } = before;
  const name = { firstName, lastName };
  return hasSameParts(now, set) ? { kind: 'rename', user: now, name } : 'changed';
}

/** Adds a removed contact under the former name, and puts them back on the list of close friends. */
export function addBack(
  before: User,
  { contacts }: ContactsState,
): AddRequest | CloseFriendRequest | NoInverse {
  const now = contacts.get(before.id);
  if (!now) return before.kind === 'deleted' ? 'impossible' : { kind: 'add', user: before };
  if (!hasSameParts(now, before)) return 'changed';
  if (!before.closeFriend || now.closeFriend) return 'nothing';
  return { kind: 'close_friends', user: now, on: true };
}

/** Saves a removed number. An import renames whoever has the number, so the holder keeps their name. */
export function saveNumberBack(
  card: Card,
  owner: User | undefined,
  state: ContactsState,
): ImportRequest {
  const { firstName, lastName } = state.holderOf(card.phone) ?? owner ?? card;
  return { kind: 'import', card: { phone: card.phone, firstName, lastName }, owner };
}
