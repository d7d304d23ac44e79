export const privacyKeys = [
  'phone_number',
  'added_by_phone',
  'last_seen',
  'profile_photo',
  'about',
  'birthday',
  'forwards',
  'chat_invite',
  'phone_call',
  'phone_p2p',
  'voice_messages',
  'star_gifts_auto_save',
  'no_paid_messages',
  'saved_music',
] as const;
export type PrivacyKey = (typeof privacyKeys)[number];
export const audiences = ['everybody', 'contacts', 'nobody'] as const;
export type Audience = (typeof audiences)[number];

/** A rule of one privacy setting. The exceptions take precedence over the audience. */
export interface PrivacyRule {
  readonly audience: Audience;
  readonly allow: ReadonlySet<bigint>;
  readonly disallow: ReadonlySet<bigint>;
  /** Groups are not simulated. Their ids are stored and have no effect. */
  readonly allowChats: ReadonlySet<bigint>;
  readonly disallowChats: ReadonlySet<bigint>;
  readonly allowCloseFriends: boolean;
  readonly allowPremium: boolean;
  readonly disallowContacts: boolean;
  readonly bots: 'allow' | 'disallow' | undefined;
}

/** Makes a rule without exceptions. */
export function makePrivacyRule(audience: Audience): PrivacyRule {
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

/** The keys that only contacts are let by until the owner says otherwise (Telegram's own apps). */
const forContacts: readonly PrivacyKey[] = ['phone_number', 'phone_p2p'];

/** The rules of a new account. */
export function makePrivacy(
  given: Partial<Record<PrivacyKey, Audience>> = {},
): Record<PrivacyKey, PrivacyRule> {
  const rules = privacyKeys.map((key) => {
    const audience = given[key] ?? (forContacts.includes(key) ? 'contacts' : 'everybody');
    return [key, makePrivacyRule(audience)] as const;
  });
  // `Object.fromEntries` forgets the names, which are those of `privacyKeys`.
  return Object.fromEntries(rules) as Record<PrivacyKey, PrivacyRule>;
}

/** Returns the rule with an exception for `id`, which replaces an earlier one for `id`. */
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
