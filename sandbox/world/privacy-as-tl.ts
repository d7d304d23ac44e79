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
  profile_photo: 'ProfilePhoto',
  about: 'About',
  birthday: 'Birthday',
  forwards: 'Forwards',
  chat_invite: 'ChatInvite',
  phone_call: 'PhoneCall',
  phone_p2p: 'PhoneP2P',
  voice_messages: 'VoiceMessages',
  star_gifts_auto_save: 'StarGiftsAutoSave',
  no_paid_messages: 'NoPaidMessages',
  saved_music: 'SavedMusic',
};
const audienceNames: Readonly<Record<Audience, string>> = {
  everybody: 'AllowAll',
  contacts: 'AllowContacts',
  nobody: 'DisallowAll',
};

/** The setting of an `InputPrivacyKey`; undefined for one of a newer layer. */
export function readPrivacyKey(key: TlObject): PrivacyKey | undefined {
  return privacyKeys.find((one) => key._ === `inputPrivacyKey${keyNames[one]}`);
}

/**
 * The exceptions go before the audience, because the first matching rule decides. After a rule for
 * contacts Telegram adds one that denies all others (TDLib UserPrivacySettingRule.cpp drops it).
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

function flagRule(name: string, isSet: boolean): TlObject[] {
  return isSet ? [{ _: `privacyValue${name}` }] : [];
}

/** The audience of an `InputPrivacyRule`; undefined for an exception. */
export function readAudience(rule: TlObject): Audience | undefined {
  return audiences.find((one) => rule._ === `inputPrivacyValue${audienceNames[one]}`);
}
