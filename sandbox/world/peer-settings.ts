import type { TlObject } from '../mtproto/tl/value.ts';
import type { Person } from './person.ts';
import { allows, seesPhone } from './privacy.ts';

/**
 * The bar above `me`'s chat with `other`. It offers sharing only without other actions, and blocking
 * only together with reporting and adding (TDLib DialogActionBar.cpp).
 */
export function peerSettings(me: Person, other: Person): TlObject {
  const empty = { _: 'peerSettings' };
  if (me.id === other.id || other.kind !== 'person') return empty;
  if (other.deleted || me.blocked.has(other.id)) return empty;
  const barHidden = me.hiddenBars.has(other.id);
  if (me.contacts.has(other.id)) {
    return { ...empty, share_contact: !barHidden && asksForPhone(other, me) };
  }
  const stranger = !barHidden && (other.contacts.has(me.id) || me.mailbox.isApproachedBy(other.id));
  return {
    ...empty,
    report_spam: stranger,
    add_contact: stranger,
    block_contact: stranger,
    need_contacts_exception: !allows(me, 'phone_number', other, true),
  };
}

/** True when `other` has `me` as a contact but cannot see the number. */
export function asksForPhone(other: Person, me: Person): boolean {
  return other.contacts.has(me.id) && !seesPhone(other, me);
}
