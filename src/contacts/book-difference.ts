import { filterInSteps, mapInSteps, sortInSteps, visitInSteps, type Steps } from './steps.ts';
import type { AnnotationVersions } from './annotation.ts';
import { fullName, hasSameUsernames, type Contact } from './contact.ts';

const collate = new Intl.Collator('en').compare;

/**
 * The part of a contact that snapshots store. Last seen times and Premium are not part of the contact list
 * and change all the time.
 */
export interface SnapshotContact extends Pick<
  Contact,
  | 'id'
  | 'accessHash'
  | 'firstName'
  | 'lastName'
  | 'usernames'
  | 'phone'
  | 'kind'
  | 'mutual'
  | 'closeFriend'
> {
  /** Absent without a note and labels. */
  readonly versions?: AnnotationVersions;
}

/** One contact in two contact lists. */
export interface ContactPair {
  readonly before: SnapshotContact;
  readonly after: SnapshotContact;
}

/** How a contact list differs from an earlier one. A contact is in at most one of the lists. */
export interface BookDifference {
  /** Contacts only in the earlier list. */
  readonly left: readonly SnapshotContact[];
  /** Contacts only in the later list. */
  readonly came: readonly SnapshotContact[];
  /** Contacts with another full name; other facts may differ too. */
  readonly renamed: readonly ContactPair[];
  /** Contacts with the same full name and another difference; `changedFacts` lists which. */
  readonly changed: readonly ContactPair[];
}

/**
 * Separates the contacts that a restore can bring back from `lost` ones, whose account was deleted. `annotated`: those
 * whose note or labels may come back.
 */
export function splitRestorable({
  left,
  renamed,
  changed,
}: Pick<BookDifference, 'left' | 'renamed' | 'changed'>): {
  readonly left: readonly SnapshotContact[];
  readonly renamed: readonly ContactPair[];
  readonly annotated: readonly ContactPair[];
  readonly lost: readonly SnapshotContact[];
} {
  const isLost = ({ kind }: SnapshotContact): boolean => kind === 'deleted';
  const annotated = [...renamed, ...changed].filter(hasFormerAnnotation);
  return {
    left: left.filter((one) => !isLost(one)),
    renamed,
    annotated,
    lost: left.filter(isLost),
  };
}

function hasFormerAnnotation({ before, after }: ContactPair): boolean {
  const { note, labels } = before.versions ?? {};
  return (
    (note !== undefined && note !== after.versions?.note) ||
    (labels !== undefined && labels !== after.versions?.labels)
  );
}

/** A difference other than the name that a person can see. */
export type ChangedFact =
  'deleted' | 'username' | 'phone' | 'mutual' | 'close_friend' | 'note' | 'labels';

/** Takes linear time. When a list has an id several times, the last contact counts. */
export function* compareBooks(
  before: Iterable<SnapshotContact>,
  after: Iterable<SnapshotContact>,
): Steps<BookDifference> {
  const unmatched = new Map<bigint, SnapshotContact>();
  yield* visitInSteps(before, (contact) => unmatched.set(contact.id, contact));
  const latest = new Map<bigint, SnapshotContact>();
  yield* visitInSteps(after, (contact) => latest.set(contact.id, contact));
  const came: SnapshotContact[] = [];
  const renamed: ContactPair[] = [];
  const changed: ContactPair[] = [];
  yield* visitInSteps(latest.values(), (contact) => {
    const old = unmatched.get(contact.id);
    unmatched.delete(contact.id);
    if (!old) came.push(contact);
    else if (isRenamed(old, contact)) renamed.push({ before: old, after: contact });
    else if (!isSameContact(old, contact)) changed.push({ before: old, after: contact });
  });
  const left = yield* mapInSteps(unmatched.values(), (contact) => contact);
  return { left, came, renamed, changed };
}

/** Sorts by name and drops changes that people cannot see; in steps. */
export function* toVisible({
  left,
  came,
  renamed,
  changed,
}: BookDifference): Steps<BookDifference> {
  const compareBefore = (a: ContactPair, b: ContactPair): number =>
    compareByName(a.before, b.before);
  const seen = yield* filterInSteps(changed, (pair) => changedFacts(pair).length > 0);
  return {
    left: yield* sortInSteps(left, compareByName),
    came: yield* sortInSteps(came, compareByName),
    renamed: yield* sortInSteps(renamed, compareBefore),
    changed: yield* sortInSteps(seen, compareBefore),
  };
}

function compareByName(a: SnapshotContact, b: SnapshotContact): number {
  return collate(fullName(a), fullName(b));
}

/** A deleted account loses its name at Telegram, which is not a renaming. */
function isRenamed(old: SnapshotContact, contact: SnapshotContact): boolean {
  if (old.kind === 'deleted' || contact.kind === 'deleted') return false;
  return fullName(old) !== fullName(contact);
}

/** Empty when only the access hash, or the split into first and last name, differs. */
export function changedFacts({ before, after }: ContactPair): readonly ChangedFact[] {
  const facts: ChangedFact[] = [];
  if (before.kind !== after.kind && after.kind === 'deleted') facts.push('deleted');
  if (!hasSameUsernames(before, after)) facts.push('username');
  if (before.phone !== after.phone) facts.push('phone');
  if (before.mutual !== after.mutual) facts.push('mutual');
  if (before.closeFriend !== after.closeFriend) facts.push('close_friend');
  if (before.versions?.note !== after.versions?.note) facts.push('note');
  if (before.versions?.labels !== after.versions?.labels) facts.push('labels');
  return facts;
}

/** Whether a snapshot that has one of the two need not store the other. */
export function isSameContact(a: SnapshotContact, b: SnapshotContact): boolean {
  return (
    a.accessHash === b.accessHash &&
    a.firstName === b.firstName &&
    a.lastName === b.lastName &&
    a.phone === b.phone &&
    a.kind === b.kind &&
    a.mutual === b.mutual &&
    a.closeFriend === b.closeFriend &&
    a.versions?.note === b.versions?.note &&
    a.versions?.labels === b.versions?.labels &&
    hasSameUsernames(a, b)
  );
}
