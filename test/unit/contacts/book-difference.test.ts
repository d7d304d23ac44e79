import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changedFacts,
  compareBooks,
  splitRestorable,
  toVisible,
  type BookDifference,
  type SnapshotContact,
} from '../../../src/contacts/book-difference.ts';
import { fullName } from '../../../src/contacts/contact.ts';
import { finish } from '../../support/finish.ts';
import { sampleContact } from '../../support/sample-contact.ts';

const contact = fc.record<SnapshotContact>({
  id: fc.bigInt({ min: 1n, max: 12n }),
  accessHash: fc.constantFrom(1n, 2n),
  firstName: fc.constantFrom('', 'Ann', 'Ann Marie'),
  lastName: fc.constantFrom('', 'Lee', 'Marie Lee'),
  usernames: fc.constantFrom([], ['ann'], ['ann', 'lee']),
  phone: fc.constantFrom(undefined, '+12025550101', '+12025550102'),
  kind: fc.constantFrom('person', 'bot', 'deleted'),
  mutual: fc.boolean(),
  closeFriend: fc.boolean(),
  versions: fc.constantFrom(undefined, { note: 'n1' }, { note: 'n2', labels: 'l1' }),
});
const book = fc.uniqueArray(contact, { selector: ({ id }) => id });

const sorted = (list: Iterable<SnapshotContact>): readonly SnapshotContact[] =>
  [...list].toSorted((a, b) => Number(a.id - b.id));

function apply(before: readonly SnapshotContact[], difference: BookDifference): SnapshotContact[] {
  const after = new Map(before.map((one) => [one.id, one]));
  for (const { id } of difference.left) after.delete(id);
  for (const { after: now } of [...difference.renamed, ...difference.changed]) {
    after.set(now.id, now);
  }
  for (const one of difference.came) after.set(one.id, one);
  return [...after.values()];
}

describe('the difference between two contact lists', () => {
  it('is empty for equal lists in any order', () => {
    fc.assert(
      fc.property(book, (list) => {
        const none = { left: [], came: [], renamed: [], changed: [] };
        expect(finish(compareBooks(list, list.toReversed()))).toEqual(none);
      }),
    );
  });

  it('turns the first list into the second', () => {
    fc.assert(
      fc.property(book, book, (before, after) => {
        const difference = finish(compareBooks(before, after));
        expect(sorted(apply(before, difference))).toEqual(sorted(after));
      }),
    );
  });

  it('is reversed when the lists are swapped', () => {
    fc.assert(
      fc.property(book, book, (before, after) => {
        const harness = finish(compareBooks(before, after));
        const back = finish(compareBooks(after, before));
        expect(sorted(back.left)).toEqual(sorted(harness.came));
        expect(sorted(back.came)).toEqual(sorted(harness.left));
        const ids = ({ renamed }: BookDifference): readonly bigint[] =>
          renamed.map(({ after: { id } }) => id).toSorted((a, b) => Number(a - b));
        expect(ids(back)).toEqual(ids(harness));
      }),
    );
  });

  it('has every changed contact once, and no unchanged one', () => {
    fc.assert(
      fc.property(book, book, (before, after) => {
        const { left, came, renamed, changed } = finish(compareBooks(before, after));
        const pairs = [...renamed, ...changed];
        const named = [...left, ...came, ...pairs.map((pair) => pair.after)].map(({ id }) => id);
        expect(new Set(named).size).toBe(named.length);
        for (const pair of pairs) expect(pair.before).not.toEqual(pair.after);
      }),
    );
  });
});

describe('the change facts of a contact', () => {
  const ann: SnapshotContact = {
    id: 1n,
    accessHash: 1n,
    firstName: 'Ann',
    lastName: 'Lee',
    usernames: [],
    phone: undefined,
    kind: 'person',
    mutual: false,
    closeFriend: false,
  };

  it('are separate from a new name', () => {
    const renamed = { ...ann, lastName: 'Lopez', phone: '+12025550101' };
    const moved = { ...ann, usernames: ['ann'] };
    expect(finish(compareBooks([ann], [renamed]))).toMatchObject({ renamed: [{}], changed: [] });
    expect(finish(compareBooks([ann], [moved]))).toMatchObject({ renamed: [], changed: [{}] });
    expect(changedFacts({ before: ann, after: renamed })).toEqual(['phone']);
    expect(changedFacts({ before: ann, after: moved })).toEqual(['username']);
  });

  it('are empty when only the split of the name differs', () => {
    const before = { ...ann, firstName: 'Ann Marie' };
    const after = { ...ann, lastName: 'Marie Lee', accessHash: 2n };
    const { renamed, changed } = finish(compareBooks([before], [after]));
    expect(renamed).toEqual([]);
    expect(changed.map(changedFacts)).toEqual([[]]);
  });

  it('are a note and labels of other versions, of which the former may come back', () => {
    const noted = { ...ann, versions: { note: 'n1', labels: 'l1' } };
    const other = { ...ann, versions: { note: 'n1', labels: 'l2' } };
    expect(changedFacts({ before: noted, after: ann })).toEqual(['note', 'labels']);
    expect(changedFacts({ before: noted, after: other })).toEqual(['labels']);
    expect(changedFacts({ before: ann, after: noted })).toEqual(['note', 'labels']);
    const pairs = [
      { before: noted, after: other },
      { before: noted, after: noted },
      { before: ann, after: noted },
    ];
    const difference = { left: [], renamed: [], changed: pairs };
    expect(splitRestorable(difference).annotated).toEqual(pairs.slice(0, 1));
  });

  it('are only the deletion for a deleted account', () => {
    const gone = { ...ann, firstName: '', lastName: '', kind: 'deleted' } as const;
    expect(finish(compareBooks([ann], [gone]))).toMatchObject({ renamed: [], changed: [{}] });
    expect(changedFacts({ before: ann, after: gone })).toEqual(['deleted']);
  });
});

describe('what people see of a difference', () => {
  const collate = new Intl.Collator('en').compare;
  const byName = (a: SnapshotContact, b: SnapshotContact): number =>
    collate(fullName(a), fullName(b));

  it('is sorted by name, without changes that they cannot see', () => {
    fc.assert(
      fc.property(book, book, (before, after) => {
        const difference = finish(compareBooks(before, after));
        const { left, came, renamed, changed } = difference;
        expect(finish(toVisible(difference))).toEqual({
          left: left.toSorted(byName),
          came: came.toSorted(byName),
          renamed: renamed.toSorted((a, b) => byName(a.before, b.before)),
          changed: changed
            .filter((pair) => changedFacts(pair).length > 0)
            .toSorted((a, b) => byName(a.before, b.before)),
        });
      }),
    );
  });

  it('is sorted in steps', () => {
    const many = Array.from({ length: 6_400 }, (_, at) =>
      sampleContact({ id: BigInt(at), firstName: `Person ${(at * 7_919) % 6_400}` }),
    );
    const none = { left: [], came: [], renamed: [], changed: [] };
    const pairs = many.map((one) => ({ before: one, after: { ...one, mutual: true } }));
    for (const difference of [
      { ...none, left: many },
      { ...none, came: many },
      { ...none, renamed: pairs },
      { ...none, changed: pairs },
    ]) {
      expect([...toVisible(difference)].length).toBeGreaterThan(100);
    }
  });
});
