import { accountMarks, type AccountMark, type Contact, type LastSeen } from '../contact.ts';
import { isNameless } from '../long-unseen.ts';

const kinds = ['person', 'bot', 'deleted'] as const satisfies readonly Contact['kind'][];
const seenKinds = [
  'online',
  'offline',
  'recently',
  'last_week',
  'last_month',
  'hidden',
] as const satisfies readonly LastSeen['kind'][];
const lastExactKind = seenKinds.indexOf('offline');

/** Facts of a contact in one number, from the lowest bit. */
export const bits = {
  mutual: 1,
  premium: 2,
  closeFriend: 4,
  seenByMe: 8,
  /** Computed: the name has no letter. */
  nameless: 16,
  /** Whether the slot holds a contact. */
  used: 32,
} as const;
const kindShift = 6;
const seenShift = 8;
const marksShift = 11;
/** All that `seenFacts` sets. */
export const seenMask = (7 << seenShift) | bits.seenByMe;

/** Each combination of marks once. */
const knownMarks = new Map<number, readonly AccountMark[]>();

/** The facts of a contact as bits. */
export function factsOf(contact: Contact): number {
  const { kind, marks, lastSeen } = contact;
  return (
    bits.used |
    (contact.mutual ? bits.mutual : 0) |
    (contact.premium ? bits.premium : 0) |
    (contact.closeFriend ? bits.closeFriend : 0) |
    (isNameless(contact) ? bits.nameless : 0) |
    (kinds.indexOf(kind) << kindShift) |
    seenFacts(lastSeen) |
    (marks ? setOf(marks) << marksShift : 0)
  );
}

function setOf(marks: readonly AccountMark[]): number {
  return accountMarks.reduce((sum, mark, at) => sum | (marks.includes(mark) ? 1 << at : 0), 0);
}

/** The part of the facts that the status is. */
export function seenFacts(lastSeen: LastSeen): number {
  const byMe = 'byMe' in lastSeen && lastSeen.byMe ? bits.seenByMe : 0;
  return byMe | (seenKinds.indexOf(lastSeen.kind) << seenShift);
}

/** Unix time in milliseconds of a status that has one; 0 for others. */
export function seenAtMs(lastSeen: LastSeen): number {
  if (lastSeen.kind === 'online') return lastSeen.until.getTime();
  return lastSeen.kind === 'offline' ? lastSeen.at.getTime() : 0;
}

/** The status of these facts, with the time that `seenAtMs` gave. */
export function lastSeenIn(facts: number, atMs: number): LastSeen {
  const kind = seenKindIn(facts);
  if (kind === 'online') return { kind, until: new Date(atMs) };
  if (kind === 'offline') return { kind, at: new Date(atMs) };
  if (kind === 'hidden') return { kind };
  return { kind, byMe: (facts & bits.seenByMe) !== 0 };
}

export function kindIn(facts: number): Contact['kind'] {
  return kinds[(facts >> kindShift) & 3] ?? 'person';
}

export function seenKindIn(facts: number): LastSeen['kind'] {
  return seenKinds[seenKindAt(facts)] ?? 'hidden';
}

/** Whether the time is known at which the user was seen last, or until which the user is online. */
export function hasSeenAtIn(facts: number): boolean {
  return seenKindAt(facts) <= lastExactKind;
}

function seenKindAt(facts: number): number {
  return (facts >> seenShift) & 7;
}

/** The marks of the contact; undefined without any. */
export function marksIn(facts: number): readonly AccountMark[] | undefined {
  const set = facts >> marksShift;
  return set === 0 ? undefined : marksOf(set);
}

function marksOf(set: number): readonly AccountMark[] {
  const known = knownMarks.get(set);
  if (known) return known;
  const marks = accountMarks.filter((_, at) => (set & (1 << at)) !== 0);
  knownMarks.set(set, marks);
  return marks;
}
