import type { PhonePrivacyKey, PrivacyRule } from '../../contacts/account-settings.ts';
import { fromStoredUser, toStoredUser, type StoredUser } from './stored-user.ts';

type StoredRule = Omit<PrivacyRule, 'always' | 'never' | 'alwaysChats' | 'neverChats'> & {
  readonly always: readonly StoredUser[];
  readonly never: readonly StoredUser[];
  readonly alwaysChats: readonly string[];
  readonly neverChats: readonly string[];
};

/** A setting before and after it was replaced, as JSON. */
export type StoredSetting =
  | {
      readonly kind: 'close_friends';
      readonly before: readonly string[];
      readonly after: readonly string[];
    }
  | {
      readonly kind: 'privacy';
      readonly key: PhonePrivacyKey;
      readonly before: StoredRule;
      readonly after: StoredRule;
    }
  | { readonly kind: 'sign_up_notices'; readonly before: boolean; readonly after: boolean };

export function toStoredRule(rule: PrivacyRule): StoredRule {
  return {
    ...rule,
    always: rule.always.map(toStoredUser),
    never: rule.never.map(toStoredUser),
    alwaysChats: rule.alwaysChats.map(String),
    neverChats: rule.neverChats.map(String),
  };
}

export function fromStoredRule(rule: StoredRule): PrivacyRule {
  return {
    ...rule,
    always: rule.always.map(fromStoredUser),
    never: rule.never.map(fromStoredUser),
    alwaysChats: rule.alwaysChats.map(BigInt),
    neverChats: rule.neverChats.map(BigInt),
    // JSON leaves out what is undefined.
    bots: rule.bots,
  };
}
