import { Api } from 'telegram';
import type { Audience, PrivacyRule } from '../../contacts/ports/account-settings.ts';
import type { User } from '../../contacts/contact.ts';
import { toInputUser } from './input-user.ts';
import { fromLong, toLong } from './long.ts';
import { toUsers } from './to-user.ts';

export function toPrivacyRule({ rules, users }: Api.account.PrivacyRules): PrivacyRule {
  const byId = new Map(toUsers(users).map((user) => [user.id, user]));
  const usersOf = (found: readonly { readonly users: readonly Api.long[] }[]): User[] =>
    found.flatMap((rule) => rule.users.map(fromLong)).map((id) => byId.get(id) ?? unknownUser(id));
  const chatsOf = (found: readonly { readonly chats: readonly Api.long[] }[]): bigint[] =>
    found.flatMap((rule) => rule.chats.map(fromLong));
  return {
    audience: audienceOf(rules),
    always: usersOf(rulesOf(rules, Api.PrivacyValueAllowUsers)),
    never: usersOf(rulesOf(rules, Api.PrivacyValueDisallowUsers)),
    alwaysChats: chatsOf(rulesOf(rules, Api.PrivacyValueAllowChatParticipants)),
    neverChats: chatsOf(rulesOf(rules, Api.PrivacyValueDisallowChatParticipants)),
    alwaysCloseFriends: rulesOf(rules, Api.PrivacyValueAllowCloseFriends).length > 0,
    alwaysPremium: rulesOf(rules, Api.PrivacyValueAllowPremium).length > 0,
    neverContacts: rulesOf(rules, Api.PrivacyValueDisallowContacts).length > 0,
    bots: botsOf(rules),
  };
}

function rulesOf<T extends Api.TypePrivacyRule>(
  rules: readonly Api.TypePrivacyRule[],
  type: new (...args: never[]) => T,
): readonly T[] {
  return rules.filter((rule): rule is T => rule instanceof type);
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
