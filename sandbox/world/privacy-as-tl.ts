import type { TlObject } from '../mtproto/rpc.ts';
import { audiences, privacyKeys } from './privacy.ts';
import type { Audience, PrivacyKey, PrivacyRule } from './privacy.ts';

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

/** Exceptions stand before the audience: the first rule that matches decides. */
export function privacyRuleObjects(
  key: PrivacyKey,
  rule: PrivacyRule,
): { readonly key: TlObject; readonly rules: readonly TlObject[] } {
  const users = (name: string, ids: ReadonlySet<bigint>): TlObject[] =>
    ids.size > 0 ? [{ _: `privacyValue${name}`, users: [...ids] }] : [];
  return {
    key: { _: `privacyKey${keyNames[key]}` },
    rules: [
      ...users('AllowUsers', rule.allow),
      ...users('DisallowUsers', rule.disallow),
      { _: `privacyValue${audienceNames[rule.audience]}` },
    ],
  };
}

/** The audience an `InputPrivacyRule` names; undefined for exceptions. */
export function readAudience(rule: TlObject): Audience | undefined {
  return audiences.find((one) => rule._ === `inputPrivacyValue${audienceNames[one]}`);
}
