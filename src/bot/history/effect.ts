import type { ChangeRow } from '../../accounts/roster.ts';
import { fullName } from '../../contacts/contact.ts';

/** What a change does from a person's point of view. */
export type Effect =
  | 'added'
  | 'removed'
  | 'renamed'
  /** The user already was a contact with this name. */
  | 'there'
  /** No user was found for the number. */
  | 'not_found'
  | 'number'
  | 'saved'
  | 'shared'
  | 'blocked'
  | 'unblocked'
  | 'friend'
  | 'no_friend'
  | 'friends'
  | 'sees'
  | 'finds'
  | 'sees_exceptions'
  | 'finds_exceptions'
  | 'notices_on'
  | 'notices_off';

export function effectOf(row: ChangeRow): Effect {
  switch (row.kind) {
    case 'import':
    case 'add':
    case 'remove':
    case 'rename':
    case 'restore':
      return contactEffect(row);
    case 'remove_phone':
      return 'number';
    case 'reset_saved':
      return 'saved';
    case 'share':
      return 'shared';
    case 'block':
      return 'blocked';
    case 'unblock':
      return 'unblocked';
    case 'close_friends':
      if (!row.after) return 'friends';
      return row.after.closeFriend ? 'friend' : 'no_friend';
    case 'privacy':
    case 'sign_up_notices':
      return settingEffect(row);
  }
}

/** Imports and undos can add, delete or rename, whatever the kind of the change. */
function contactEffect({ kind, before, after, state }: ChangeRow): Effect {
  if (kind === 'remove') return 'removed';
  if (!before?.contact)
    return after || kind !== 'import' || state !== 'done' ? 'added' : 'not_found';
  if (after && !after.contact) return 'removed';
  return after && fullName(after) === fullName(before) ? 'there' : 'renamed';
}

function settingEffect({ setting, kind }: ChangeRow): Effect {
  if (setting?.kind === 'sign_up_notices') return setting.after ? 'notices_on' : 'notices_off';
  if (setting?.kind !== 'privacy') return kind === 'privacy' ? 'sees_exceptions' : 'notices_on';
  const of = setting.key === 'phone_number' ? 'sees' : 'finds';
  return setting.before === setting.after ? `${of}_exceptions` : of;
}
