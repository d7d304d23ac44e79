import type { PrivacyRule } from '../ports/account-settings.ts';

/** Whether two rules let in and keep out the same; the order of exceptions means nothing. */
export function sameRule(a: PrivacyRule, b: PrivacyRule): boolean {
  return (
    a.audience === b.audience &&
    a.alwaysCloseFriends === b.alwaysCloseFriends &&
    a.alwaysPremium === b.alwaysPremium &&
    a.neverContacts === b.neverContacts &&
    a.bots === b.bots &&
    sameIds(idsOf(a.always), idsOf(b.always)) &&
    sameIds(idsOf(a.never), idsOf(b.never)) &&
    sameIds(a.alwaysChats, b.alwaysChats) &&
    sameIds(a.neverChats, b.neverChats)
  );
}

function idsOf(users: PrivacyRule['always']): readonly bigint[] {
  return users.map(({ id }) => id);
}

function sameIds(a: readonly bigint[], b: readonly bigint[]): boolean {
  return new Set(a).symmetricDifference(new Set(b)).size === 0;
}
