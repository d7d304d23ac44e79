import { Api } from 'telegram';
import type { Audience, PrivacyRule } from '../../contacts/account-settings.ts';
import type { User } from '../../contacts/contact.ts';
import { toInputUser } from './input-user.ts';
import { fromLong, toLong } from './long.ts';
import { toUsers } from './to-user.ts';

export function toPrivacyRule(answer: Api.account.PrivacyRules): PrivacyRule {
  const { rules } = answer;
  const known = new Map(toUsers(answer.users).map((user) => [user.id, user]));
  const users = (...found: readonly { readonly users: readonly Api.long[] }[]): User[] =>
    found.flatMap((rule) => rule.users.map(fromLong)).map((id) => known.get(id) ?? unknownUser(id));
  const chats = (...found: readonly { readonly chats: readonly Api.long[] }[]): bigint[] =>
    found.flatMap((rule) => rule.chats.map(fromLong));
  return {
    audience: audienceOf(rules),
    always: users(...rules.filter((rule) => rule instanceof Api.PrivacyValueAllowUsers)),
    never: users(...rules.filter((rule) => rule instanceof Api.PrivacyValueDisallowUsers)),
    alwaysChats: chats(
      ...rules.filter((rule) => rule instanceof Api.PrivacyValueAllowChatParticipants),
    ),
    neverChats: chats(
      ...rules.filter((rule) => rule instanceof Api.PrivacyValueDisallowChatParticipants),
    ),
    alwaysCloseFriends: rules.some((rule) => rule instanceof Api.PrivacyValueAllowCloseFriends),
    alwaysPremium: rules.some((rule) => rule instanceof Api.PrivacyValueAllowPremium),
    neverContacts: rules.some((rule) => rule instanceof Api.PrivacyValueDisallowContacts),
    bots: botsOf(rules),
  };
}

/**
 * Telegram applies the first rule that matches (TDLib td_api.tl, userPrivacySettingRules), so exceptions
 * precede the audience, and those that allow precede those that forbid, as in Telegram's apps.
 */
export function toInputRules(rule: PrivacyRule): Api.TypeInputPrivacyRule[] {
  const rules: (Api.TypeInputPrivacyRule | false)[] = [
    rule.always.length > 0 &&
      new Api.InputPrivacyValueAllowUsers({ users: rule.always.map(toInputUser) }),
    rule.alwaysChats.length > 0 &&
      new Api.InputPrivacyValueAllowChatParticipants({ chats: rule.alwaysChats.map(toLong) }),
    rule.alwaysCloseFriends && new Api.InputPrivacyValueAllowCloseFriends(),
    rule.alwaysPremium && new Api.InputPrivacyValueAllowPremium(),
    rule.bots === 'always' && new Api.InputPrivacyValueAllowBots(),
    rule.never.length > 0 &&
      new Api.InputPrivacyValueDisallowUsers({ users: rule.never.map(toInputUser) }),
    rule.neverChats.length > 0 &&
      new Api.InputPrivacyValueDisallowChatParticipants({ chats: rule.neverChats.map(toLong) }),
    rule.bots === 'never' && new Api.InputPrivacyValueDisallowBots(),
    rule.neverContacts && new Api.InputPrivacyValueDisallowContacts(),
    baseRule(rule.audience),
  ];
  return rules.filter((one) => one !== false);
}

function baseRule(audience: Audience): Api.TypeInputPrivacyRule {
  switch (audience) {
    case 'everybody':
      return new Api.InputPrivacyValueAllowAll();
    case 'contacts':
      return new Api.InputPrivacyValueAllowContacts();
    case 'nobody':
      return new Api.InputPrivacyValueDisallowAll();
  }
}

/** Telegram denies users whom no rule matches, so a final "disallow all" may be missing. */
function audienceOf(rules: readonly Api.TypePrivacyRule[]): Audience {
  const last = rules.find(
    (rule) =>
      rule instanceof Api.PrivacyValueAllowAll || rule instanceof Api.PrivacyValueDisallowAll,
  );
  if (last instanceof Api.PrivacyValueAllowAll) return 'everybody';
  const contacts = rules.some((rule) => rule instanceof Api.PrivacyValueAllowContacts);
  return contacts ? 'contacts' : 'nobody';
}

function botsOf(rules: readonly Api.TypePrivacyRule[]): PrivacyRule['bots'] {
  const rule = rules.find(
    (one) =>
      one instanceof Api.PrivacyValueAllowBots || one instanceof Api.PrivacyValueDisallowBots,
  );
  return rule && (rule instanceof Api.PrivacyValueAllowBots ? 'always' : 'never');
}

/** A user in the rule whose details are not in the answer: can be shown, but not sent back. */
function unknownUser(id: bigint): User {
  return {
    id,
    accessHash: 0n,
    firstName: '',
    lastName: '',
    usernames: [],
    phone: undefined,
    lastSeen: { kind: 'hidden' },
    kind: 'person',
    premium: false,
    closeFriend: false,
    contact: false,
    mutual: false,
  };
}
