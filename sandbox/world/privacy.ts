import type { Person } from './person.ts';

export const privacyKeys = ['phone_number', 'added_by_phone', 'last_seen'] as const;
export type PrivacyKey = (typeof privacyKeys)[number];
export const audiences = ['everybody', 'contacts', 'nobody'] as const;
export type Audience = (typeof audiences)[number];

/** Who may see something of somebody; the exceptions go before the audience. */
export interface PrivacyRule {
  readonly audience: Audience;
  readonly allow: ReadonlySet<bigint>;
  readonly disallow: ReadonlySet<bigint>;
  /** Groups are not simulated: their ids are kept, and let nobody in or out. */
  readonly allowChats: ReadonlySet<bigint>;
  readonly disallowChats: ReadonlySet<bigint>;
  readonly allowCloseFriends: boolean;
  readonly allowPremium: boolean;
  readonly disallowContacts: boolean;
  readonly bots: 'allow' | 'disallow' | undefined;
}

export function audience(audience: Audience): PrivacyRule {
  return {
    audience,
    allow: new Set(),
    disallow: new Set(),
    allowChats: new Set(),
    disallowChats: new Set(),
    allowCloseFriends: false,
    allowPremium: false,
    disallowContacts: false,
    bots: undefined,
  };
}

/** The rule with one exception for `id`, which takes the place of another one for them. */
export function withException(
  rule: PrivacyRule,
  kind: 'allow' | 'disallow',
  id: bigint,
): PrivacyRule {
  const allow = new Set(rule.allow);
  const disallow = new Set(rule.disallow);
  (kind === 'allow' ? disallow : allow).delete(id);
  (kind === 'allow' ? allow : disallow).add(id);
  return { ...rule, allow, disallow };
}

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
export function findableByPhone(seeker: Person, owner: Person): boolean {
  if (owner.deleted || owner.phone === undefined) return false;
  const known = seeker.contacts.get(owner.id)?.phone === owner.phone;
  return known || allows(owner, 'added_by_phone', seeker);
}
