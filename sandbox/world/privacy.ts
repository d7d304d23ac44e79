import type { Person } from './person.ts';
import type { PrivacyKey, PrivacyRule } from './privacy-rule.ts';

/** Whether `owner` shows `key` to `other`; `asContact` supposes that `other` is their contact. */
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

/** Whether one of the exceptions that allow is for `other`: they stand before those that forbid. */
function isAllowed(owner: Person, rule: PrivacyRule, other: Person): boolean {
  if (rule.allow.has(other.id)) return true;
  if (rule.allowCloseFriends && owner.closeFriends.has(other.id)) return true;
  return (rule.allowPremium && other.premium) || (rule.bots === 'allow' && other.kind === 'bot');
}

/**
 * Who has a number saved for somebody sees it whatever the rule says (Telegram's own note under the
 * setting "Who can see my phone number").
 */
export function seesPhone(viewer: Person, owner: Person): boolean {
  if (owner.phone === undefined) return false;
  const saved = viewer.contacts.get(owner.id)?.phone;
  return saved === owner.phone || allows(owner, 'phone_number', viewer);
}

/** Whether searching for their number leads `seeker` to `owner`. */
export function isFindableByPhone(seeker: Person, owner: Person): boolean {
  if (owner.deleted || owner.phone === undefined) return false;
  const known = seeker.contacts.get(owner.id)?.phone === owner.phone;
  return known || allows(owner, 'added_by_phone', seeker);
}
