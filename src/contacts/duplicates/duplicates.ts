import { compareNames } from '../book-query.ts';
import { fullName } from '../contact.ts';
import type { DuplicateEntry } from './duplicate-entry.ts';
import { sameNames } from './duplicates-by-name.ts';
import { sameNumbers } from './duplicates-by-number.ts';
import type { Country } from '../phone.ts';

/** Why entries may be one person, the best evidence first. */
export const duplicateReasons = ['number', 'moved', 'name', 'apart', 'first_name'] as const;

type DuplicateReason = (typeof duplicateReasons)[number];

export interface DuplicateGroup {
  readonly reason: DuplicateReason;
  /** Two at least. */
  readonly members: readonly DuplicateEntry[];
  /** One number saved again, and no second account: nothing to think about. */
  readonly certain: boolean;
}

/** Two members of a group, of whom somebody said that they are not the same. */
export type NotSame = (a: string, b: string) => boolean;

/**
 * Who may stand in a book twice, best evidence first. For a reason everybody is in one group at most.
 * Equal entries give equal groups.
 */
export function findDuplicates(
  entries: readonly DuplicateEntry[],
  options: {
    readonly home: Country | undefined;
    readonly now: Date;
    readonly notSame: NotSame;
  },
): readonly DuplicateGroup[] {
  const { home, now, notSame } = options;
  const found = [
    ...sameNumbers(entries, home).map((members) => ({ reason: 'number' as const, members })),
    ...sameNames(entries, now),
  ];
  const groups = found
    .flatMap(({ reason, members }) =>
      withoutStrangers(members, notSame).map((rest): DuplicateGroup => ({
        reason,
        members: rest,
        certain: reason === 'number' && rest.filter(isContact).length < 2,
      })),
    )
    .sort(byEvidence);
  const better = new Map<string, DuplicateGroup[]>();
  return groups.filter((group) => {
    if (better.get(keyOf(group))?.some((one) => holds(one, group))) return false;
    for (const { key } of group.members) better.set(key, [...(better.get(key) ?? []), group]);
    return true;
  });
}

/** Whether it says no more than a better one. */
function holds(group: DuplicateGroup, other: DuplicateGroup): boolean {
  const keys = new Set(group.members.map(({ key }) => key));
  return other.members.every(({ key }) => keys.has(key));
}

/** Parts in which nobody was said to be another person than somebody else. */
function withoutStrangers(
  members: readonly DuplicateEntry[],
  notSame: NotSame,
): readonly (readonly DuplicateEntry[])[] {
  const parts: DuplicateEntry[][] = [];
  for (const member of members) {
    const part = parts.find((one) => one.every(({ key }) => !notSame(key, member.key)));
    if (part) part.push(member);
    else parts.push([member]);
  }
  return parts.filter(({ length }) => length > 1);
}

function byEvidence(a: DuplicateGroup, b: DuplicateGroup): number {
  const rank = ({ reason }: DuplicateGroup): number => duplicateReasons.indexOf(reason);
  return (
    rank(a) - rank(b) ||
    Number(b.certain) - Number(a.certain) ||
    compareNames(nameOf(a), nameOf(b)) ||
    (keyOf(a) < keyOf(b) ? -1 : 1)
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
