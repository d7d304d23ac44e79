import type { TlObject } from '../mtproto/tl/value.ts';
import {
  audiences,
  privacyKeys,
  type Audience,
  type PrivacyKey,
  type PrivacyRule,
} from './privacy-rule.ts';

const keyNames: Readonly<Record<PrivacyKey, string>> = {
  phone_number: 'PhoneNumber',
  added_by_phone: 'AddedByPhone',
  last_seen: 'StatusTimestamp',
};
const audienceNames: Readonly<Record<Audience, string>> = {
  everybody: 'AllowAll',
  contacts: 'AllowContacts',
  nobody: 'DisallowAll',
};

/** The setting behind an `InputPrivacyKey`, if it is simulated. */
export function readPrivacyKey(key: TlObject): PrivacyKey | undefined {
  return privacyKeys.find((one) => key._ === `inputPrivacyKey${keyNames[one]}`);
}

/**
 * Exceptions stand before the audience: the first rule that matches decides. Telegram ends the rules
 * of who lets in contacts with one that keeps out the rest (TDLib UserPrivacySettingRule.cpp drops it).
 */
export function privacyRuleObjects(
  key: PrivacyKey,
  rule: PrivacyRule,
): { readonly key: TlObject; readonly rules: readonly TlObject[] } {
  return {
    key: { _: `privacyKey${keyNames[key]}` },
    rules: [
      ...listRule('AllowUsers', 'users', rule.allow),
      ...listRule('AllowChatParticipants', 'chats', rule.allowChats),
      ...flagRule('AllowCloseFriends', rule.allowCloseFriends),
      ...flagRule('AllowPremium', rule.allowPremium),
      ...flagRule('AllowBots', rule.bots === 'allow'),
      ...listRule('DisallowUsers', 'users', rule.disallow),
      ...listRule('DisallowChatParticipants', 'chats', rule.disallowChats),
      ...flagRule('DisallowBots', rule.bots === 'disallow'),
      ...flagRule('DisallowContacts', rule.disallowContacts),
      ...flagRule(audienceNames[rule.audience], true),
      ...flagRule('DisallowAll', rule.audience === 'contacts'),
    ],
  };
}

function listRule(name: string, field: 'users' | 'chats', ids: ReadonlySet<bigint>): TlObject[] {
  return ids.size > 0 ? [{ _: `privacyValue${name}`, [field]: [...ids] }] : [];
}

function flagRule(name: string, is: boolean): TlObject[] {
  return is ? [{ _: `privacyValue${name}` }] : [];
}

/** The audience an `InputPrivacyRule` names; undefined for exceptions. */
export function readAudience(rule: TlObject): Audience | undefined {
  return audiences.find((one) => rule._ === `inputPrivacyValue${audienceNames[one]}`);
}
