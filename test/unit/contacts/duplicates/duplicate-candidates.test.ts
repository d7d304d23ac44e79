import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCandidates } from '../../../../src/contacts/duplicates/duplicate-candidates.ts';
import {
  contactEntry,
  savedNumberEntry,
  type DuplicateEntry,
} from '../../../../src/contacts/duplicates/duplicate-entry.ts';
import { groupByName, nameKeyOf } from '../../../../src/contacts/duplicates/duplicates-by-name.ts';
import { groupByNumber } from '../../../../src/contacts/duplicates/duplicates-by-number.ts';
import { finish } from '../../../support/finish.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const now = new Date('2026-11-26T10:00:00Z');
const words =
  'Zoe Zoë Зоя زهراء Zahra Mohamed Mohammad محمد Ali علي 王小明 Wang Xiaoming 202-555-0101';
const name = fc
  .array(fc.constantFrom('', ...words.split(' ')), { maxLength: 2 })
  .map(([firstName = '', lastName = '']) => ({ firstName, lastName }));
const phone = fc.integer({ min: 1, max: 9 }).map((digit) => `+1202555010${digit}`);
const contact = fc.record({
  name,
  phone: fc.option(phone, { nil: undefined }),
  kind: fc.constantFrom('person', 'person', 'bot', 'deleted'),
});

const entries = fc
  .tuple(fc.array(contact, { maxLength: 12 }), fc.array(fc.tuple(name, phone), { maxLength: 3 }))
  .map(([contacts, saved]): readonly DuplicateEntry[] => [
    ...contacts.map((one, at) =>
      contactEntry(sampleContact({ id: BigInt(at + 1), ...one.name, ...one })),
    ),
    ...saved.map(([one, number]) => savedNumberEntry({ ...one, phone: number, savedAt: now })),
  ]);

function countContactsWith(list: readonly DuplicateEntry[], word: string): number {
  const contacts = list.filter(({ kind }) => kind === 'contact');
  return contacts.filter((one) => nameKeyOf(one)?.words.includes(word)).length;
}

describe('findCandidates', () => {
  test('loses no duplicate', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const { candidates, contactsWithWord } = finish(findCandidates(all));
        expect(finish(groupByNumber(candidates, 'US'))).toEqual(finish(groupByNumber(all, 'US')));
        const countWord = (word: string): number => countContactsWith(all, word);
        expect(finish(groupByName(candidates, now, contactsWithWord))).toEqual(
          finish(groupByName(all, now, countWord)),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('reads entries that share nothing once, and leaves out those that are gone', () => {
    const people = ['Anna Berg', 'Ben Cook', 'anna berg', 'Eve', 'Ida Fox'];
    const list = people.map((firstName, at) =>
      contactEntry(sampleContact({ id: BigInt(at + 1), firstName })),
    );
    const reads = list.map(() => 0);
    const at = (index: number): DuplicateEntry | undefined => {
      reads[index] = (reads[index] ?? 0) + 1;
      return list[index];
    };
    const { candidates } = finish(findCandidates({ length: list.length + 1, at }));
    expect(candidates).toEqual([list[0], list[2]]);
    expect(reads.slice(0, list.length)).toEqual([2, 1, 2, 1, 1]);
  });
});
