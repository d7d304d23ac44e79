import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../../../src/accounts/roster.ts';
import { snapshotScreen } from '../../../../src/bot/history/snapshot-screen.ts';
import { actions } from '../../../../src/bot/kit/actions.ts';
import { staleWords } from '../../../../src/bot/kit/failure-words.ts';
import { drawn } from '../../../support/drawn.ts';
import { plain } from '../../../support/english.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const takenAt = new Date('2026-11-20T14:00:00Z');
const laterAt = new Date('2026-11-21T14:00:00Z');
const from = {
  id: 7n,
  account: { id: 'a1' },
  takenAt,
  sameAt: takenAt,
  contactCount: 1,
  cause: 'daily',
};

const zoe = sampleContact({ id: 1n, firstName: 'Zoe', usernames: ['zoe'], phone: '+12025550101' });
const ben = sampleContact({ id: 2n, firstName: 'Ben' });
const gone = sampleContact({ id: 3n, firstName: 'Gus', kind: 'deleted' });
const noted = { before: { ...ben, versions: { note: 'n' } }, after: { ...ben, mutual: true } };

function comparison(facts: Partial<Record<keyof Comparison, unknown>>): Comparison {
  const none = { left: [], came: [], renamed: [], changed: [] };
  return { from, to: undefined, stale: undefined, ...none, ...facts } as unknown as Comparison;
}

function open(
  facts: Parameters<typeof comparison>[0],
  wanted: Partial<Parameters<typeof snapshotScreen>[1]> = {},
) {
  return drawn(snapshotScreen(comparison(facts), { group: 'first', page: 0, ...wanted }));
}

describe('snapshotScreen', () => {
  test('says that nothing changed, and offers no restore', () => {
    const { text, data } = open({});
    expect(text).toBe(
      [
        'Snapshot of 2026-11-20 14:00 UTC',
        '1 contact, daily',
        'Since then, until now:',
        'No one left, no one’s new, and no one changed.',
      ].join('\n'),
    );
    expect(data).toEqual([actions.pickSnapshot.data(7n, 0), actions.snapshots.data('a1', 0)]);
  });

  test('says until when contacts stayed the same, and that Telegram did not answer', () => {
    const same = { from: { ...from, sameAt: laterAt } };
    const { text } = open(same);
    expect(text).toContain('Your contacts stayed the same until 2026-11-21 14:00 UTC.');
    const stale = staleWords({ kind: 'unreachable' });
    expect(open({ ...same, stale: { kind: 'unreachable' } }).text).toContain(plain(stale));
    expect(text).not.toContain(plain(stale));
  });

  test('shows the first group that is not empty, with what a restore can do', () => {
    const left = [{ ...zoe, mutual: true }, gone];
    const { text, labels, data, chosen } = open({ left, came: [ben] });
    expect(text).toMatchInlineSnapshot(`
      "Snapshot of 2026-11-20 14:00 UTC
      1 contact, daily
      Restoring adds one contact and gives no one the old name back. It removes no one, and you’ll see it all first.
      I can’t restore who has you as a contact: that’s up to them.
      One of those who left is a deleted account and can’t come back.
      Since then, until now:

      No longer in it
      • Zoe · @zoe · +1 202 555 0101
      • Gus · account deleted"
    `);
    expect(labels).toEqual(['2 left | 1 new', 'Restore…', 'Compare with another | All snapshots']);
    expect(data.slice(0, 3)).toEqual([
      actions.snapshot.data(7n, 0n, 'left', 0),
      actions.snapshot.data(7n, 0n, 'came', 0),
      actions.restoreSnapshot.data(7n),
    ]);
    expect(chosen).toEqual(['2 left']);
  });

  test('shows the group that is wanted, and each with its words', () => {
    const renamed = [{ before: zoe, after: { ...zoe, firstName: 'Zora' } }];
    const both = { renamed, changed: [noted] };
    expect(open(both, { group: 'renamed' }).text).toMatchInlineSnapshot(`
      "Snapshot of 2026-11-20 14:00 UTC
      1 contact, daily
      Restoring adds no one and gives one contact the old name back. It removes no one, and you’ll see it all first.
      Notes and labels that are missing come back, too.
      Since then, until now:

      Renamed
      • Zoe → Zora"
    `);
    expect(open(both, { group: 'changed' }).text).toMatchInlineSnapshot(`
      "Snapshot of 2026-11-20 14:00 UTC
      1 contact, daily
      Restoring adds no one and gives one contact the old name back. It removes no one, and you’ll see it all first.
      Notes and labels that are missing come back, too.
      Since then, until now:

      Changed otherwise
      • Ben · has you as a contact now, another note"
    `);
    expect(open(both, { group: 'left' }).text).toBe(open(both, { group: 'renamed' }).text);
  });

  test('turns pages of ten', () => {
    const came = Array.from({ length: 11 }, (_, at) =>
      sampleContact({ id: BigInt(at), firstName: `Pal ${at}` }),
    );
    const { text, labels } = open({ came }, { group: 'came', page: 1 });
    expect(text).toContain('• Pal 10');
    expect(text).not.toContain('Pal 9');
    expect(labels[0]).toBe('‹ | 2/2');
    expect(open({ came }).data[1]).toBe(actions.snapshot.data(7n, 0n, 'came', 1));
  });

  test('compares with another snapshot, which is restored by neither', () => {
    const { text, data } = open({ to: { id: 9n, takenAt: laterAt }, left: [zoe] });
    expect(text).toMatchInlineSnapshot(`
      "Snapshot of 2026-11-20 14:00 UTC
      1 contact, daily
      Since then, until the snapshot of 2026-11-21 14:00 UTC:

      No longer in it
      • Zoe · @zoe · +1 202 555 0101"
    `);
    expect(data).toEqual([
      actions.snapshot.data(7n, 9n, 'left', 0),
      actions.snapshot.data(7n, 0n, 'first', 0),
      actions.pickSnapshot.data(7n, 0),
      actions.snapshots.data('a1', 0),
    ]);
  });

  test('offers a restore for a name or a note alone', () => {
    const restore = actions.restoreSnapshot.data(7n);
    const offers = (facts: Parameters<typeof open>[0]): boolean =>
      open(facts).data.includes(restore);
    expect(offers({ left: [zoe] })).toBe(true);
    expect(offers({ renamed: [{ before: zoe, after: ben }] })).toBe(true);
    expect(offers({ changed: [noted] })).toBe(true);
    expect(offers({ changed: [{ before: ben, after: { ...ben, mutual: true } }] })).toBe(false);
    expect(offers({ left: [gone], came: [ben] })).toBe(false);
  });
});
