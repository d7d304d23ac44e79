import { expect, test } from 'vitest';
import type { Comparison } from '../../../../src/accounts/roster.ts';
import type { ContactPair } from '../../../../src/contacts/book-difference.ts';
import { snapshotScreen } from '../../../../src/bot/history/snapshot-screen.ts';
import { rendered } from '../../../support/english.ts';
import { mute } from '../../../support/mute.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const at = new Date('2026-11-22T14:00:00Z');
/** 1,000 contacts, of whom only those of the second page can be put into words. */
const crowd = Array.from({ length: 1_000 }, (_, index) => {
  const contact = sampleContact({ id: BigInt(index), firstName: `Pal ${index}` });
  return index >= 10 && index < 20 ? contact : mute(contact);
});
const pairs = crowd.map((before): ContactPair => ({ before, after: before }));

function compare(difference: Partial<Comparison>): Comparison {
  const from = { id: 1n, takenAt: at, sameAt: at, contactCount: 1_000, cause: 'daily' };
  const none = { left: [], came: [], renamed: [], changed: [], to: undefined, stale: undefined };
  const account = { id: 'a1' };
  return { ...none, ...difference, from: { ...from, account } } as unknown as Comparison;
}

test.each([
  ['left', crowd],
  ['came', crowd],
  ['renamed', pairs],
  ['changed', pairs],
] as const)('of a long group %s only the page is put into words', (group, all) => {
  const screen = snapshotScreen(compare({ [group]: all }), { group, page: 1 });
  const { text } = rendered(screen);
  expect(text).toContain('Pal 10');
  expect(text).toContain('Pal 19');
  expect(text).not.toContain('Pal 20');
});

test('lists without a difference have no group', () => {
  const { text } = rendered(snapshotScreen(compare({}), { group: 'first', page: 3 }));
  expect(text).toContain('1,000 contacts');
  expect(text).not.toContain('Pal');
});
