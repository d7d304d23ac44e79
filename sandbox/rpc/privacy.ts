import { RpcError } from '../mtproto/rpc.ts';
import { flagField, longsField, objectField, objectsField } from '../mtproto/tl/fields.ts';
import type { TlObject } from '../mtproto/tl/value.ts';
import { setPrivacy } from '../world/account-changes.ts';
import { userAsSeenBy } from '../world/as-seen-by.ts';
import type { Person } from '../world/person.ts';
import { privacyRuleObjects, readAudience, readPrivacyKey } from '../world/privacy-as-tl.ts';
import type { PrivacyKey, PrivacyRule } from '../world/privacy-rule.ts';
import type { World } from '../world/world.ts';
import { findAddressed } from './find-addressed.ts';
import { signedInMethods } from './signed-in-methods.ts';

/** The limit for all exceptions of one rule together. */
const maxUsers = 1000;

/** The privacy rules. Those for groups, calls, pictures, gifts and music are stored and have no effect. */
export function privacyMethods(world: World) {
  return signedInMethods(world, {
    'account.getPrivacy': ({ me }, { args }) => rulesOf(world, me, requireKey(args)),
    'account.setPrivacy': ({ me, keyId }, { args }) => {
      const key = requireKey(args);
      const rules = objectsField(args, 'rules');
      if (rules.flatMap(usersOf).length > maxUsers) throw new RpcError(400, 'PRIVACY_TOO_LONG');
      const rule = readRule(world, me, rules);
      if (key === 'added_by_phone' && rule.audience === 'nobody') {
        throw new RpcError(400, 'PRIVACY_VALUE_INVALID');
      }
      return () => {
        setPrivacy(world, { me, keyId }, key, rule);
        return rulesOf(world, me, key);
      };
    },
    'account.getContactSignUpNotification': ({ me }) => !me.announcesSignUps,
    'account.setContactSignUpNotification': ({ me }, { args }) => {
      const isSilent = flagField(args, 'silent');
      return () => {
        me.announcesSignUps = !isSilent;
        world.changed();
        return true;
      };
    },
  });
}

function requireKey(args: TlObject): PrivacyKey {
  const key = readPrivacyKey(objectField(args, 'key'));
  if (!key) throw new RpcError(400, 'PRIVACY_KEY_INVALID');
  return key;
}

function readRule(world: World, me: Person, rules: readonly TlObject[]): PrivacyRule {
  if (rules.length === 0) throw new RpcError(400, 'PRIVACY_VALUE_INVALID');
  const rulesNamed = (name: string): readonly TlObject[] =>
    rules.filter((rule) => rule._ === `inputPrivacyValue${name}`);
  const users = (name: string): Set<bigint> =>
    new Set(
      rulesNamed(name)
        .flatMap(usersOf)
        .flatMap((user) => findAddressed(world, me, user)?.id ?? []),
    );
  const chats = (name: string): Set<bigint> =>
    new Set(rulesNamed(name).flatMap((rule) => longsField(rule, 'chats')));
  const hasRule = (name: string): boolean => rulesNamed(name).length > 0;
  // Accounts without a matching rule are denied.
  const [audience = 'nobody'] = rules.flatMap((rule) => readAudience(rule) ?? []);
  return {
    audience,
    allow: users('AllowUsers'),
    disallow: users('DisallowUsers'),
    allowChats: chats('AllowChatParticipants'),
    disallowChats: chats('DisallowChatParticipants'),
    allowCloseFriends: hasRule('AllowCloseFriends'),
    allowPremium: hasRule('AllowPremium'),
    disallowContacts: hasRule('DisallowContacts'),
    bots: hasRule('AllowBots') ? 'allow' : hasRule('DisallowBots') ? 'disallow' : undefined,
  };
}

function usersOf(rule: TlObject): readonly TlObject[] {
  return 'users' in rule ? objectsField(rule, 'users') : [];
}

function rulesOf(world: World, me: Person, key: PrivacyKey): TlObject {
  const rule = me.privacy[key];
  const people = [...rule.allow, ...rule.disallow].map((id) => world.person(id));
  return {
    _: 'account.privacyRules',
    rules: privacyRuleObjects(key, rule).rules,
    chats: [],
    users: people.map((person) => userAsSeenBy(me, person, world.now())),
  };
}
