import { compareNames, compareValues } from '../compare.ts';
import { fullName } from '../contact.ts';
import { findCandidates } from './duplicate-candidates.ts';
import type { DuplicateEntries, DuplicateEntry } from './duplicate-entry.ts';
import { groupByName } from './duplicates-by-name.ts';
import { groupByNumber, haveSameNumber } from './duplicates-by-number.ts';
import { proposeKept } from './kept-entry.ts';
import type { Country } from '../phone.ts';
import { filterInSteps, sortInSteps, type Steps } from '../steps.ts';

/** Why entries may be the same person, the strongest evidence first. */
export const duplicateReasons = ['number', 'moved', 'name', 'apart', 'first_name'] as const;

/** More entries with one name or number are not one person: the person named many alike. */
const maxMembers = 8;

type DuplicateReason = (typeof duplicateReasons)[number];

export interface DuplicateGroup {
  readonly reason: DuplicateReason;
  /** Two to eight. */
  readonly members: readonly DuplicateEntry[];
  /** Merging deletes nothing but other forms of the number that is kept, without a word that its name lacks. */
  readonly certain: boolean;
}

/** By the key of an entry, the keys of those that a person marked as different from it. In both directions. */
export type DifferentEntries = ReadonlyMap<string, ReadonlySet<string>>;

export interface FindDuplicatesOptions {
  /** The country of numbers without a country code. */
  readonly home: Country | undefined;
  readonly now: Date;
  /** No two of these are in one group. */
  readonly different: DifferentEntries;
}

/** @param pairs of keys, each in one direction */
export function differentEntries(pairs: readonly (readonly [string, string])[]): DifferentEntries {
  const different = new Map<string, Set<string>>();
  for (const [one, other] of pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const])) {
    const others = different.get(one);
    if (others) others.add(other);
    else different.set(one, new Set([other]));
  }
  return different;
}

/**
 * Finds groups of entries that may be the same person, the strongest evidence first. Equal entries give equal
 * groups; for each reason an entry is in at most one group.
 */
export function* findDuplicates(
  entries: DuplicateEntries,
  { home, now, different }: FindDuplicatesOptions,
): Steps<readonly DuplicateGroup[]> {
  const { candidates: found, contactsWithWord } = yield* findCandidates(entries);
  // The groups do not depend on the order of the entries.
  const candidates = yield* sortInSteps(found, (a, b) => compareValues(a.key, b.key));
  const byNumber = yield* groupByNumber(candidates, home);
  const alike = [
    ...byNumber.map((members) => ({ reason: 'number' as const, members })),
    ...(yield* groupByName(candidates, now, contactsWithWord)),
  ];
  const groups: DuplicateGroup[] = [];
  for (const { reason, members } of alike) {
    yield;
    if (members.length > maxMembers) continue;
    for (const part of splitDifferent(members, different)) {
      const certain = reason === 'number' && losesNothing(part, home, now);
      groups.push({ reason, members: part, certain });
    }
  }
  const sorted = yield* sortInSteps(groups, compareEvidence);
  return yield* withoutParts(sorted);
}

/** Leaves out groups whose members are all in one of the groups before. */
function* withoutParts(groups: readonly DuplicateGroup[]): Steps<readonly DuplicateGroup[]> {
  const keptByKey = new Map<string, DuplicateGroup[]>();
  const isPartOf = (group: DuplicateGroup, kept: DuplicateGroup): boolean =>
    group.members.every(({ key }) => keptByKey.get(key)?.includes(kept));
  return yield* filterInSteps(groups, (group) => {
    if (keptByKey.get(keyOf(group))?.some((kept) => isPartOf(group, kept))) return false;
    for (const { key } of group.members) {
      const kept = keptByKey.get(key);
      if (kept) kept.push(group);
      else keptByKey.set(key, [group]);
    }
    return true;
  });
}

/** Splits members so that no part has a pair marked as different. */
function splitDifferent(
  members: readonly DuplicateEntry[],
  different: DifferentEntries,
): readonly (readonly DuplicateEntry[])[] {
  const parts: DuplicateEntry[][] = [];
  const keysOf: Set<string>[] = [];
  for (const member of members) {
    const others = different.get(member.key);
    let at = keysOf.findIndex((keys) => !others || others.isDisjointFrom(keys));
    if (at < 0) at = parts.push([]) - 1;
    parts[at]?.push(member);
    (keysOf[at] ??= new Set()).add(member.key);
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
  const named = members.find((one) => fullName(one) !== '');
  return named ? fullName(named) : '';
}

function keyOf({ members: [first] }: DuplicateGroup): string {
  return first?.key ?? '';
}

/** Whether keeping the proposed entry alone loses neither a number, nor an account, nor a word of a name. */
function losesNothing(
  members: readonly DuplicateEntry[],
  home: Country | undefined,
  now: Date,
): boolean {
  const keep = proposeKept(members, now);
  const words = keep && wordsOf(keep);
  return (
    words !== undefined &&
    members.every(
      (one) => one === keep || (one.kind === 'saved' && wordsOf(one).isSubsetOf(words)),
    ) &&
    // Last, because parsing numbers is slow.
    haveSameNumber(members, home)
  );
}

function wordsOf(entry: DuplicateEntry): ReadonlySet<string> {
  return new Set(fullName(entry).match(/\S+/gu));
}
