import { expect, test } from 'vitest';
import type { SnapshotRow } from '../../../../src/accounts/roster.ts';
import { snapshotFacts } from '../../../../src/bot/history/snapshot-words.ts';
import { plain } from '../../../support/english.ts';

const taken = new Date('2026-11-03T10:21:00Z');

function rowOf(facts: Partial<SnapshotRow>): SnapshotRow {
  const owner = { id: 1n, firstName: 'A', lastName: '', usernames: [], phone: '+49151' };
  return {
    id: 1n,
    account: { id: 'a', personId: 1n, owner, signedIn: true, pairedAt: taken, current: true },
    takenAt: taken,
    sameAt: taken,
    cause: 'daily',
    contactCount: 14,
    delta: { came: 3, left: 1, renamed: 2, changed: 0 },
    ...facts,
  };
}

const wordsOf = (facts: Partial<SnapshotRow>): string => plain(snapshotFacts(rowOf(facts)));

test('a row of the list says what changed and why it was taken', () => {
  expect(wordsOf({})).toBe('14 contacts · +3 −1, 2 renamed · daily');
  expect(wordsOf({ cause: 'delete', delta: undefined })).toBe(
    '14 contacts · the oldest · before contacts were deleted',
  );
});

test('one that a change of many met unchanged says until when it was the same', () => {
  expect(wordsOf({ sameAt: new Date('2026-11-04T09:00:00Z') })).toBe(
    '14 contacts · +3 −1, 2 renamed · daily · the same until 2026-11-04 09:00 UTC',
  );
});
