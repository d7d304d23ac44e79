import { describe, expect, test } from 'vitest';
import type { Contact, LastSeen } from '../../../../src/contacts/contact.ts';
import {
  contactEntry,
  type DuplicateEntry,
} from '../../../../src/contacts/duplicates/duplicate-entry.ts';
import { groupByName, nameKeyOf } from '../../../../src/contacts/duplicates/duplicates-by-name.ts';
import { finish } from '../../../support/finish.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const now = new Date('2026-11-22T14:00:00Z');
const daysAgo = (days: number): LastSeen => ({
  kind: 'offline',
  at: new Date(now.getTime() - days * 24 * 60 * 60_000),
});

let ids = 0n;
function contact(name: string, facts: Partial<Contact> = {}): DuplicateEntry {
  const [firstName = '', ...last] = name.split(' ');
  const lastName = last.join(' ');
  const named = { id: (ids += 1n), firstName, lastName, phone: '+12025550101' };
  return contactEntry(sampleContact({ ...named, ...facts }));
}
const saved = (firstName: string, lastName = ''): DuplicateEntry => ({
  kind: 'saved',
  key: `s${firstName}`,
  phone: '+12025550102',
  firstName,
  lastName,
});

const countsIn = (entries: readonly DuplicateEntry[]) => (word: string) =>
  entries.filter((one) => one.kind === 'contact' && nameKeyOf(one)?.words.includes(word)).length;

/** The reason and the members of each group, by their place among the entries. */
const grouped = (...entries: readonly DuplicateEntry[]) =>
  finish(groupByName(entries, now, countsIn(entries))).map(({ reason, members }) => [
    reason,
    ...members.map((one) => entries.indexOf(one)),
  ]);

describe('groupByName', () => {
  test('groups contacts with the same name, but no bots', () => {
    expect(grouped(contact('Zoe Miller'), contact('Ben Miller'), contact('zoé MILLER'))).toEqual([
      ['name', 0, 2],
    ]);
    expect(grouped(contact('Zoe Miller'), contact('Zoe Miller', { kind: 'bot' }))).toEqual([]);
  });

  test('leaves out a saved number beside contacts', () => {
    const [one, other] = [contact('Zoe Miller'), contact('Zoe Miller')];
    expect(grouped(one, other, saved('Zoe', 'Miller'))).toEqual([['name', 0, 1]]);
    expect(grouped(one, saved('Zoe', 'Miller'))).toEqual([]);
  });

  test('finds a number apart from a contact who hides theirs', () => {
    const hidden = contact('Zoe Miller', { phone: undefined });
    expect(grouped(hidden, saved('Zoe', 'Miller'))).toEqual([['apart', 0, 1]]);
    const other = contact('Zoe Miller', { phone: undefined });
    expect(grouped(hidden, other)).toEqual([['name', 0, 1]]);
  });

  test('finds another account of a person whose account is deleted or long unseen', () => {
    const used = contact('Zoe Miller', { lastSeen: daysAgo(90) });
    const former = contact('Zoe Miller', { kind: 'deleted' });
    const unseen = contact('Zoe Miller', { lastSeen: daysAgo(366) });
    expect(grouped(used, former)).toEqual([['moved', 0, 1]]);
    expect(grouped(used, unseen)).toEqual([['moved', 0, 1]]);
    expect(grouped(used, contact('Zoe Miller', { lastSeen: daysAgo(365) }))).toEqual([
      ['name', 0, 1],
    ]);
    expect(grouped(contact('Zoe Miller', { lastSeen: daysAgo(91) }), former)).toEqual([
      ['name', 0, 1],
    ]);
  });

  test('finds two single first names that no other contact has', () => {
    expect(grouped(contact('Zoe'), contact('Zoe'))).toEqual([['first_name', 0, 1]]);
    expect(grouped(contact('Zoe'), contact('Zoe'), contact('Zoe Miller'))).toEqual([]);
    expect(grouped(contact('Zoe'), saved('Zoe'))).toEqual([]);
    for (const name of ['Mom', 'Bo']) expect(grouped(contact(name), contact(name))).toEqual([]);
  });

  test('compares names across scripts, where one is in another one', () => {
    const latin = [contact('Sergey Sherbakov'), contact('Sergei Scherbakow')];
    expect(grouped(contact('Сергей Щербаков'), ...latin)).toEqual([['name', 0, 1, 2]]);
    expect(grouped(...latin)).toEqual([]);
    const abjad = [contact('محمد حسن'), contact('سعيد قاسم')];
    expect(grouped(...abjad, contact('Mohamed Hassan'), contact('Said Qasim'))).toEqual([
      ['name', 0, 2],
      ['name', 1, 3],
    ]);
  });

  test('does not choose between two Latin spellings of the same consonants', () => {
    const two = [contact('Mohamed Hassan'), contact('Mahmoud Hassen')];
    expect(grouped(contact('محمد حسن'), ...two)).toEqual([]);
  });
});
