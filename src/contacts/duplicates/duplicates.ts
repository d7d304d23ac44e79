import { compareNames, compareValues } from '../compare.ts';
import { fullName } from '../contact.ts';
import type { DuplicateEntry } from './duplicate-entry.ts';
import { groupByName } from './duplicates-by-name.ts';
import { groupByNumber } from './duplicates-by-number.ts';
import type { Country } from '../phone.ts';
import { filterInSteps, sortInSteps, visitInSteps, type Steps } from '../steps.ts';

/** Why entries may be the same person, the strongest evidence first. */
export const duplicateReasons = ['number', 'moved', 'name', 'apart', 'first_name'] as const;

type DuplicateReason = (typeof duplicateReasons)[number];

export interface DuplicateGroup {
  readonly reason: DuplicateReason;
  /** At least two. */
  readonly members: readonly DuplicateEntry[];
  /** The same number without a second account, so merging cannot be wrong. */
  readonly certain: boolean;
}

/** Whether a person marked the entries with these two keys as different. */
export type DifferenceCheck = (a: string, b: string) => boolean;

export interface FindDuplicatesOptions {
  /** The country of numbers without a country code. */
  readonly home: Country | undefined;
  readonly now: Date;
  /** Keeps pairs that a person marked as different out of one group. */
  readonly areDifferent: DifferenceCheck;
}

/**
 * Finds groups of entries that may be the same person, the strongest evidence first. Equal entries give equal
 * groups; for each reason an entry is in at most one group.
 */
export function* findDuplicates(
  entries: readonly DuplicateEntry[],
  { home, now, areDifferent }: FindDuplicatesOptions,
): Steps<readonly DuplicateGroup[]> {
  const byNumber = yield* groupByNumber(entries, home);
  const found = [
    ...byNumber.map((members) => ({ reason: 'number' as const, members })),
    ...(yield* groupByName(entries, now)),
  ];
  const groups: DuplicateGroup[] = [];
  yield* visitInSteps(found, ({ reason, members }) => {
    for (const part of splitDifferent(members, areDifferent)) {
      const certain = reason === 'number' && part.filter(isContact).length < 2;
      groups.push({ reason, members: part, certain });
    }
  });
  const sorted = yield* sortInSteps(groups, compareEvidence);
  const keptByKey = new Map<string, DuplicateGroup[]>();
  return yield* filterInSteps(sorted, (group) => {
    if (keptByKey.get(keyOf(group))?.some((kept) => includesAll(kept, group))) return false;
    for (const { key } of group.members) keptByKey.set(key, [...(keptByKey.get(key) ?? []), group]);
    return true;
  });
}

/** Whether `group` has all members of `other`. */
function includesAll(group: DuplicateGroup, other: DuplicateGroup): boolean {
  const keys = new Set(group.members.map(({ key }) => key));
  return other.members.every(({ key }) => keys.has(key));
}

/** Splits members so that no part has a pair marked as different. */
function splitDifferent(
  members: readonly DuplicateEntry[],
  areDifferent: DifferenceCheck,
): readonly (readonly DuplicateEntry[])[] {
  const parts: DuplicateEntry[][] = [];
  for (const member of members) {
    const part = parts.find((one) => one.every(({ key }) => !areDifferent(key, member.key)));
    if (part) part.push(member);
    else parts.push([member]);
  }
  return parts.filter(({ length }) => length > 1);
}

function compareEvidence(a: DuplicateGroup, b: DuplicateGroup): number {
  const rank = ({ reason }: DuplicateGroup): number => duplicateReasons.indexOf(reason);
  return (
    rank(a) - rank(b) ||
    Number(b.certain) - Number(a.certain) ||
    compareNames(nameOf(a), nameOf(b)) ||
    compareValues(keyOf(a), keyOf(b))
  );
}

function nameOf({ members }: DuplicateGroup): string {
  return members.map(fullName).find((name) => name !== '') ?? '';
}

function keyOf({ members: [first] }: DuplicateGroup): string {
  return first?.key ?? '';
}

function isContact({ kind }: DuplicateEntry): boolean {
  return kind === 'contact';
}
