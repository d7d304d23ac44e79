import { expect, test } from 'vitest';
import type { Account, ProposedGroup } from '../../../../src/accounts/roster.ts';
import { mergeAllScreen, mergedWords } from '../../../../src/bot/cleanup/duplicates-screen.ts';
import type { DuplicateEntry } from '../../../../src/contacts/duplicates/duplicate-entry.ts';
import { plain, rendered } from '../../../support/english.ts';
import { mute } from '../../../support/mute.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

/** Entries of whom only the first ten can be put into words, as the screens do. */
const count = 1_000;
const contacts = Array.from({ length: count }, (_, at) => {
  const phone = `+1202555${1_000 + at}`;
  const contact = sampleContact({ id: BigInt(at), firstName: `Pal ${at}`, phone });
  return at < 10 ? contact : mute(contact);
});
const kept = contacts.map((contact, at): DuplicateEntry => {
  const entry = { kind: 'contact', key: `c${at}`, contact, firstName: `Pal ${at}`, lastName: '' };
  return (at < 10 ? entry : mute(entry)) as DuplicateEntry;
});

test('of many numbers that one tap would delete only ten are put into words', () => {
  const owner = { firstName: 'Max', lastName: 'Muster' };
  const groups = kept.map((keep, at) => {
    const saved = { kind: 'saved', key: `s${at}`, phone: `+4930${at}`, firstName: '' };
    return { reason: 'number', certain: true, members: [keep, saved], keep };
  }) as unknown as readonly ProposedGroup[];
  const account = { id: 'a1', owner } as unknown as Account;
  const { text } = rendered(mergeAllScreen(groups, account, 'view'));
  expect(text).toContain('Pal 9');
  expect(text).not.toContain('Pal 10');
  expect(text).toContain('990 more');
});

test('of many merged contacts only ten are put into words', () => {
  const result = { kept, removed: contacts, phones: [], allPhones: true, changed: [] };
  const words = plain(mergedWords(result));
  expect(words.match(/990 more/g)).toHaveLength(2);
  expect(words.match(/Pal 9 /g)).toHaveLength(2);
});
