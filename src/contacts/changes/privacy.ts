import type { PhonePrivacyKey, PrivacyRule } from '../ports/account-settings.ts';
import { fromJsonUser, toJsonUser, type JsonUser } from '../user-json.ts';
import type { ChangeKind } from './change-kind.ts';
import { sameRule } from './same-rule.ts';

/** A privacy rule was replaced. */
export interface PrivacyChange {
  readonly kind: 'privacy';
  readonly key: PhonePrivacyKey;
  readonly from: PrivacyRule;
  readonly to: PrivacyRule;
}

/** Replaces the present rule `from` by `to`. */
export type PrivacyRequest = PrivacyChange;

interface Payload {
  readonly key: PhonePrivacyKey;
  readonly from: JsonRule;
  readonly to: JsonRule;
}

type JsonRule = Omit<PrivacyRule, 'always' | 'never' | 'alwaysChats' | 'neverChats'> & {
  readonly always: readonly JsonUser[];
  readonly never: readonly JsonUser[];
  readonly alwaysChats: readonly string[];
  readonly neverChats: readonly string[];
};

interface PrivacyState {
  readonly rule: PrivacyRule;
}

export const privacy: ChangeKind<
  PrivacyChange,
  PrivacyState,
  PrivacyRequest,
  'sees' | 'finds' | 'sees_exceptions' | 'finds_exceptions'
> = {
  traits: { reversible: true },
  toPayload: ({ key, from, to }) => ({ key, from: toJsonRule(from), to: toJsonRule(to) }),
  fromPayload: ({ key, from, to }: Payload) => ({
    key,
    from: fromJsonRule(from),
    to: fromJsonRule(to),
  }),
  about: () => [],
  subjects: ({ key }) => [key],
  outcome({ from, to }, { rule }) {
    if (sameRule(rule, to)) return 'done';
    return sameRule(rule, from) ? 'failed' : undefined;
  },
  inverse({ key, from, to }, { rule }) {
    if (sameRule(rule, from)) return 'nothing';
    return sameRule(rule, to) ? { kind: 'privacy', key, from: rule, to: from } : 'changed';
  },
  effect({ key, from, to }) {
    const of = key === 'phone_number' ? 'sees' : 'finds';
    return from.audience === to.audience ? `${of}_exceptions` : of;
  },
};

function toJsonRule(rule: PrivacyRule): JsonRule {
  return {
    ...rule,
    always: rule.always.map(toJsonUser),
    never: rule.never.map(toJsonUser),
    alwaysChats: rule.alwaysChats.map(String),
    neverChats: rule.neverChats.map(String),
  };
}

function fromJsonRule(rule: JsonRule): PrivacyRule {
  return {
    ...rule,
    always: rule.always.map(fromJsonUser),
    never: rule.never.map(fromJsonUser),
    alwaysChats: rule.alwaysChats.map(BigInt),
    neverChats: rule.neverChats.map(BigInt),
    // JSON leaves out what is undefined.
    bots: rule.bots,
  };
}
