import { expect, test } from 'vitest';
import { seenGroup } from '../../../../src/bot/status/seen-groups.ts';
import { statusScreen } from '../../../../src/bot/status/status.ts';
import type { LastSeen } from '../../../../src/contacts/contact.ts';
import { sampleContact } from '../../../support/sample-contact.ts';
import { rendered } from '../../../support/english.ts';

const now = new Date('2026-11-22T14:00:00Z');
const owner = { id: 1n, firstName: 'Alex', lastName: 'R', usernames: [], phone: '+442079460001' };

function ago(minutes: number): LastSeen {
  return { kind: 'offline', at: new Date(now.getTime() - minutes * 60_000) };
}

test.each<[LastSeen, string]>([
  [{ kind: 'online', until: new Date(now.getTime() + 1) }, 'online'],
  [{ kind: 'online', until: now }, 'minutes'],
  [ago(59), 'minutes'],
  [ago(60), 'hours'],
  [ago(24 * 60 - 1), 'hours'],
  [ago(24 * 60), 'days'],
  [{ kind: 'recently', byMe: false }, 'recently'],
  [{ kind: 'last_week', byMe: false }, 'last_week'],
  [{ kind: 'last_month', byMe: false }, 'last_month'],
  [{ kind: 'last_month', byMe: true }, 'by_me'],
  [{ kind: 'hidden' }, 'hidden'],
])('%j stands under %s', (lastSeen, group) => {
  expect(seenGroup(lastSeen, now)).toBe(group);
});

test('groups are counted and sorted, with times that each app writes itself', () => {
  const people = [
    sampleContact({ id: 1n, firstName: 'Ada', lastSeen: ago(50) }),
    sampleContact({ id: 2n, firstName: 'Ben', lastSeen: ago(5) }),
    sampleContact({ id: 3n, firstName: 'Cy', lastSeen: { kind: 'recently', byMe: true } }),
    sampleContact({ id: 4n, firstName: 'Bot', kind: 'bot' }),
  ];
  const { text, entities } = rendered(statusScreen(people, owner, { now }));
  expect(text).toBe(
    [
      'Last seen, contacts of Alex R · 3',
      '',
      'Within the hour · 2',
      'Ben · 2026-11-22 13:55 UTC',
      'Ada · 2026-11-22 13:10 UTC',
      '',
      'Hidden because you hide yours · 1',
      '(Telegram hides the exact time because you hide yours.)',
      'Cy',
    ].join('\n'),
  );
  expect(entities.filter(({ type }) => type === 'date_time')).toHaveLength(2);
});

test('names written from right to left keep to their own places', () => {
  const people = [
    sampleContact({ id: 1n, firstName: 'יוסף', lastSeen: ago(5) }),
    sampleContact({ id: 2n, firstName: 'نور', lastSeen: { kind: 'hidden' } }),
    sampleContact({ id: 3n, firstName: 'Zoe', lastSeen: { kind: 'hidden' } }),
  ];
  const { text } = rendered(statusScreen(people, owner, { now }));
  expect(text).toContain('\n\u200E\u2068יוסף\u2069 · 2026');
  expect(text).toMatch(/\u2068نور\u2069/);
  expect(text).not.toMatch(/\u2068Zoe/);
});

test('thousands of the longest names fit a plain message', () => {
  const kinds: LastSeen[] = [
    { kind: 'online', until: new Date(now.getTime() + 1000) },
    ago(1),
    ago(100),
    ago(10_000),
    { kind: 'recently', byMe: false },
    { kind: 'last_week', byMe: false },
    { kind: 'last_month', byMe: false },
    { kind: 'last_week', byMe: true },
    { kind: 'hidden' },
  ];
  const people = Array.from({ length: 2700 }, (_, at) =>
    sampleContact({
      id: BigInt(at),
      firstName: 'A'.repeat(64),
      lastSeen: kinds[at % kinds.length] ?? ago(1),
    }),
  );
  const { text } = rendered(statusScreen(people, owner, { now }));
  expect(text.length).toBeLessThan(4096);
  expect(text).toContain('292 more');
});

test('an empty list is one sentence', () => {
  expect(rendered(statusScreen([], owner, { now })).text).toMatch(/There is nobody to show yet\.$/);
});
