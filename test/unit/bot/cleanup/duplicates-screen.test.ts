import { describe, expect, test } from 'vitest';
import type {
  Account,
  DuplicatesResult,
  MergeResult,
  ProposedGroup,
} from '../../../../src/accounts/roster.ts';
import {
  certainAmong,
  duplicatesScreen,
  mergeAllScreen,
  mergedWords,
} from '../../../../src/bot/cleanup/duplicates-screen.ts';
import { actions } from '../../../../src/bot/kit/actions.ts';
import {
  contactEntry,
  type DuplicateEntry,
} from '../../../../src/contacts/duplicates/duplicate-entry.ts';
import { drawn } from '../../../support/drawn.ts';
import { plain } from '../../../support/english.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const now = new Date('2026-11-22T14:00:00Z');
const account = { id: 'a1', owner: { firstName: 'Max', lastName: '' } } as Account;
const zoe = contactEntry(sampleContact({ id: 1n, firstName: 'Zoe', phone: '+12025550101' }));
const saved = (phone: string): DuplicateEntry => {
  const named = { firstName: 'Zoe', lastName: '' };
  return { kind: 'saved', key: `s${phone}`, phone, ...named };
};

function group(
  reason: ProposedGroup['reason'],
  keep: DuplicateEntry = zoe,
  ...others: readonly DuplicateEntry[]
): ProposedGroup {
  const certain = reason === 'number';
  return { reason, certain, members: [keep, ...others], keep, name: keep };
}

function show(groups: readonly ProposedGroup[], facts: Partial<DuplicatesResult> = {}) {
  const found = { groups, excludedPairs: 0, savedReadAt: now, asOf: now, stale: undefined };
  return drawn(duplicatesScreen({ ...found, ...facts }, account));
}

describe('duplicatesScreen', () => {
  test('counts the groups of each reason, the best first', () => {
    const { text, data } = show([group('name'), group('number'), group('name')]);
    expect(text).toMatchInlineSnapshot(`
      "Duplicates, contacts of Max

      • Same number: 1
      • Same name: 2

      Go through them one by one; you decide about each.
      The same name can be two people, so I merge none of these at once.
      Includes saved numbers as of 2026-11-22 14:00 UTC."
    `);
    expect(data).toEqual([
      actions.duplicate.data('a1', 'number', 0),
      actions.duplicate.data('a1', 'name', 0),
    ]);
  });

  test('merges several certain ones at once', () => {
    const { text, labels, data } = show([group('number'), group('number')]);
    expect(text).toContain('those merge all at once');
    expect(labels[1]).toBe('Delete 2 numbers that are there twice…');
    expect(data[1]).toBe(actions.askMergeAll.data('a1'));
    expect(show([group('number')]).text).not.toMatch(/at once/);
    expect(show([group('name')]).text).toContain('so I merge none of these at once');
  });

  test('leads on where there are none', () => {
    const { text, data } = show([]);
    expect(text).toContain('No one’s there twice.');
    expect(text).not.toContain('Go through them');
    expect(data).toEqual([actions.run.data('cleanup')]);
  });

  test('says what is left out, and leads to it', () => {
    const { text, data } = show([], { savedReadAt: undefined, excludedPairs: 2 });
    expect(text).toContain('Saved numbers are left out until you read them');
    expect(text).not.toBe(show([], { savedReadAt: undefined }).text);
    expect(data).toEqual([
      actions.run.data('saved'),
      actions.run.data('cleanup'),
      actions.rejoinSeparated.data('a1'),
    ]);
    expect(show([], { stale: { kind: 'unreachable' } }).text).not.toBe(show([]).text);
  });
});

test('certainAmong leaves out groups that have to be looked at', () => {
  const [one, other] = [group('number'), group('name')];
  expect(certainAmong([other, one])).toEqual([one]);
});

describe('mergeAllScreen', () => {
  test('lists the saved numbers that go, with what stays', () => {
    const groups = [
      group('number', zoe, saved('+2025550101')),
      group('number', saved('+447911123456'), saved('+07911123456')),
    ];
    const { text, data } = drawn(mergeAllScreen(groups, account, 'v'));
    expect(text).toMatchInlineSnapshot(`
      "Delete these 2 saved numbers of Max? The same numbers stay, written differently:

      • +20 2 5550101 · stays: Zoe, +1 202 555 0101
      • +07911123456 · stays: Zoe, +44 7911 123456

      Telegram forgets the saved number you delete. Undo saves it again."
    `);
    expect(data).toEqual([actions.merge.data('v'), actions.duplicates.data('a1')]);
  });

  test('lists ten, and counts the others', () => {
    const groups = Array.from({ length: 11 }, (_, at) => group('number', zoe, saved(`+${at}`)));
    const { text } = drawn(mergeAllScreen(groups, account, 'v'));
    expect(text.match(/stays: Zoe/g)).toHaveLength(10);
  });
});

describe('mergedWords', () => {
  const nothing = { kept: [zoe], removed: [], phones: [], allPhones: true, changed: [] };
  const words = (facts: Partial<Record<keyof MergeResult, unknown>>) =>
    plain(mergedWords({ ...nothing, ...facts } as MergeResult)).split('\n');

  test('names who stays, with number and username', () => {
    const [text, ...others] = words({});
    expect(text).toContain('Zoe (+1 202 555 0101)');
    expect(others).toEqual([]);
    const bare = contactEntry(sampleContact({ id: 2n, firstName: 'Ben' }));
    expect(words({ kept: [bare] })[0]).toMatch(/Ben(?! \()/);
    expect(words({ kept: [saved('+447911123456')] })[0]).toContain('Zoe (+44 7911 123456)');
  });

  test('names who was deleted, and counts numbers and changed groups', () => {
    const removed = [sampleContact({ id: 2n, firstName: 'Zoé' })];
    expect(words({ removed })[1]).toBe('Deleted contacts: Zoé.');
    expect(words({ changed: [1] })).toHaveLength(2);
    const [all, some] = [words({ phones: ['+1'] }), words({ phones: ['+1'], allPhones: false })];
    expect([all.length, some.length]).toEqual([2, 2]);
    expect(some[1]).toContain('Telegram couldn’t delete some of the saved numbers');
    expect(all[1]).not.toBe(some[1]);
  });
});
