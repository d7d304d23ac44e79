import type { TlObject } from '../mtproto/tl/value.ts';
import type { Person } from './person.ts';
import { allows, seesPhone } from './privacy.ts';

/**
 * The bar above `me`'s chat with `other`. Sharing is offered only when nothing else is, and blocking
 * always comes with reporting and adding (TDLib DialogActionBar.cpp).
 */
export function peerSettings(me: Person, other: Person): TlObject {
  const bare = { _: 'peerSettings' };
  if (me.id === other.id || other.kind !== 'person') return bare;
  if (other.deleted || me.blocked.has(other.id)) return bare;
  const barHidden = me.hiddenBars.has(other.id);
  if (me.contacts.has(other.id)) {
    return { ...bare, share_contact: !barHidden && asksForPhone(other, me) };
  }
  const stranger = !barHidden && (other.contacts.has(me.id) || me.mailbox.isApproachedBy(other.id));
  return {
    ...bare,
    report_spam: stranger,
    add_contact: stranger,
    block_contact: stranger,
    need_contacts_exception: !allows(me, 'phone_number', other, true),
  };
}

/** Whether `other` has `me` in their contacts without seeing the number. */
export function asksForPhone(other: Person, me: Person): boolean {
  return other.contacts.has(me.id) && !seesPhone(other, me);
}
