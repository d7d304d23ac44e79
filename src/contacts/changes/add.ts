import { fullName, type User } from '../contact.ts';
import { hasSameParts } from '../name.ts';
import type { ChangeKind, ChangeRecord } from './change-kind.ts';
import { removeAdded, renameBack } from './contact-inverse.ts';
import type { PersonName, RemoveRequest, RenameRequest } from './requests.ts';
import type { ContactsState } from './state.ts';

/** A user was added, or a contact renamed. */
interface Naming<K> {
  readonly kind: K;
  readonly before: User;
  readonly after: User | undefined;
  /** The name they were given. */
  readonly name: PersonName;
  /** They may see the account's number from then on. */
  readonly showPhone: boolean;
}

interface Payload extends PersonName {
  readonly showPhone: boolean;
}

export type AddChange = Naming<'add'>;
export type RenameChange = Naming<'rename'>;

export const add: ChangeKind<AddChange, Payload, ContactsState, RemoveRequest, NamingEffect> = {
  ...naming('add'),
  outcome: ({ before }, { contacts }) => (contacts.has(before.id) ? 'done' : 'failed'),
  inverse: ({ before, after, name }, { contacts }) =>
    removeAdded(contacts.get(before.id), after ?? name),
};

export const rename: ChangeKind<RenameChange, Payload, ContactsState, RenameRequest, NamingEffect> =
  {
    ...naming('rename'),
    outcome({ before, name }, { contacts }) {
      const contact = contacts.get(before.id);
      if (contact && hasSameParts(contact, name)) return 'done';
      return contact && hasSameParts(contact, before) ? 'failed' : undefined;
    },
    inverse: ({ before, after, name }, { contacts }) =>
      renameBack(contacts.get(before.id), before, after ?? name),
  };

type NamingEffect = 'added' | 'removed' | 'there' | 'renamed';

function naming<K extends 'add' | 'rename'>(kind: K) {
  return {
    traits: { reversible: true },
    fromRecord({
      payload: { firstName, lastName = '', showPhone = false },
      before,
      after,
    }: ChangeRecord<Partial<Payload>>): Naming<K> | undefined {
      const name = firstName === undefined ? after : { firstName, lastName };
      return before && name && { kind, before, after, name, showPhone };
    },
    toRecord: ({ before, after, name, showPhone }: Naming<K>) => ({
      payload: { firstName: name.firstName, lastName: name.lastName, showPhone },
      before,
      after,
    }),
    about: ({ name }: Naming<K>) => [name],
    subjects: ({ before }: Naming<K>) => [before.id, before.phone],
    effect: (data: Naming<K> | undefined): NamingEffect =>
      data ? namingEffect(data.before, data.after) : kind === 'add' ? 'added' : 'renamed',
  } as const;
}

/** By who was a contact before and after: an undo may add, rename or remove under any kind. */
export function namingEffect(before: User | undefined, after: User | undefined): NamingEffect {
  if (!before?.contact) return 'added';
  if (after && !after.contact) return 'removed';
  return after && fullName(after) === fullName(before) ? 'there' : 'renamed';
}
