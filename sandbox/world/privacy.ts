import type { Person } from './person.ts';
import type { PrivacyKey, PrivacyRule } from './privacy-rule.ts';

/** True when `owner` lets `other` use or see `key`. `asContact` treats `other` as a contact. */
export function allows(
  owner: Person,
  key: PrivacyKey,
  other: Person,
  asContact = owner.contacts.has(other.id),
): boolean {
  const rule = owner.privacy[key];
  if (owner.id === other.id || isAllowed(owner, rule, other)) return true;
  if (rule.disallow.has(other.id)) return false;
  if (rule.bots === 'disallow' && other.kind === 'bot') return false;
  if (rule.disallowContacts && asContact) return false;
  return rule.audience === 'everybody' || (rule.audience === 'contacts' && asContact);
}

/** True when an allowing exception applies to `other`. These precede the denying ones. */
function isAllowed(owner: Person, rule: PrivacyRule, other: Person): boolean {
  if (rule.allow.has(other.id)) return true;
  if (rule.allowCloseFriends && owner.closeFriends.has(other.id)) return true;
  return (rule.allowPremium && other.premium) || (rule.bots === 'allow' && other.kind === 'bot');
}

/**
 * True when `viewer` sees the number of `owner`. A viewer who saved the number sees it in any case
 * (Telegram's note under the setting "Who can see my phone number").
 */
export function seesPhone(viewer: Person, owner: Person): boolean {
  if (owner.phone === undefined) return false;
  const saved = viewer.contacts.get(owner.id)?.phone;
  return saved === owner.phone || allows(owner, 'phone_number', viewer);
}

/** True when `seeker` finds `owner` by number. */
export function isFindableByPhone(seeker: Person, owner: Person): boolean {
  if (owner.deleted || owner.phone === undefined) return false;
  const known = seeker.contacts.get(owner.id)?.phone === owner.phone;
  return known || allows(owner, 'added_by_phone', seeker);
}
