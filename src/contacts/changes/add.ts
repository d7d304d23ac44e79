import { fullName, type User } from '../contact.ts';
import { hasSameParts } from '../name.ts';
import type { ChangeKind } from './change-kind.ts';
import { removeAdded, renameBack } from './contact-inverse.ts';
import type { PersonName, RemoveRequest, RenameRequest } from './requests.ts';
import type { ContactsState } from './state.ts';

/** A user was added, or a contact renamed: the name that they were given. */
interface Naming<K> extends PersonName {
  readonly kind: K;
  readonly before: User;
  readonly after: User | undefined;
  /** They may see the account's number from then on. */
  readonly showPhone: boolean;
}

export type AddChange = Naming<'add'>;
export type RenameChange = Naming<'rename'>;

export const add: ChangeKind<AddChange, ContactsState, RemoveRequest, NamingEffect> = {
  ...naming<'add'>(),
  outcome: ({ before }, { contacts }) => (contacts.has(before.id) ? 'done' : 'failed'),
  inverse: ({ before, after, ...name }, { contacts }) =>
    removeAdded(contacts.get(before.id), after ?? name),
};

export const rename: ChangeKind<RenameChange, ContactsState, RenameRequest, NamingEffect> = {
  ...naming<'rename'>(),
  outcome({ before, ...name }, { contacts }) {
    const contact = contacts.get(before.id);
    if (contact && hasSameParts(contact, name)) return 'done';
    return contact && hasSameParts(contact, before) ? 'failed' : undefined;
  },
  inverse: ({ before, after, ...name }, { contacts }) =>
    renameBack(contacts.get(before.id), before, after ?? name),
};

type NamingEffect = 'added' | 'removed' | 'there' | 'renamed';

function naming<K extends 'add' | 'rename'>() {
  return {
    traits: { reversible: true },
    about: ({ firstName, lastName }: Naming<K>) => [{ firstName, lastName }],
    subjects: ({ before }: Naming<K>) => [before.id, before.phone],
    effect: ({ before, after }: Naming<K>) => namingEffect(before, after),
  } as const;
}

/** By who was a contact before and after: an undo may add, rename or remove under any kind. */
export function namingEffect(before: User | undefined, after: User | undefined): NamingEffect {
  if (!before?.contact) return 'added';
  if (after && !after.contact) return 'removed';
  return after && fullName(after) === fullName(before) ? 'there' : 'renamed';
}
