import { expect, test } from 'vitest';
import { seenGroup, type SeenGroup } from '../../../../src/contacts/seen-groups.ts';
import { seenGroupScreen, statusScreen } from '../../../../src/bot/status/status.ts';
import type { Contact, LastSeen } from '../../../../src/contacts/contact.ts';
import { sampleContact } from '../../../support/sample-contact.ts';
import { rendered } from '../../../support/english.ts';
import { finish } from '../../../support/finish.ts';
import { bookOf } from '../../../support/read-list.ts';

const now = new Date('2026-11-22T14:00:00Z');
const owner = { id: 1n, firstName: 'Alex', lastName: 'R', usernames: [], phone: '+442079460001' };

function ago(minutes: number): LastSeen {
  return { kind: 'offline', at: new Date(now.getTime() - minutes * 60_000) };
}

const account = { id: 'account1', owner };

const screenOf = (people: readonly Contact[]) =>
  statusScreen(finish(bookOf(people).countSeen(now)), account);

function groupOf(people: readonly Contact[], group: SeenGroup, page = 0) {
  const members = finish(bookOf(people).seenPage(group, { page, pageSize: 15 }, now));
  return rendered(seenGroupScreen({ group, members }, account, now));
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

test('groups are counted, and each opens its people, with times that each app writes itself', () => {
  const people = [
    sampleContact({ id: 1n, firstName: 'Ada', lastSeen: ago(50) }),
    sampleContact({ id: 2n, firstName: 'Ben', lastSeen: ago(5) }),
    sampleContact({ id: 3n, firstName: 'Cy', lastSeen: { kind: 'recently', byMe: true } }),
    sampleContact({ id: 4n, firstName: 'Bot', kind: 'bot' }),
  ];
  const { text, keyboard } = rendered(screenOf(people));
  expect(text).toBe('Last seen, contacts of Alex R · 3');
  expect(keyboard).toEqual([
    [
      { text: 'Within the hour · 2', callback_data: '1:seen:account1:minutes:0' },
      { text: 'You hide yours · 1', callback_data: '1:seen:account1:by_me:0' },
    ],
  ]);
  const minutes = groupOf(people, 'minutes');
  expect(minutes.text).toBe(
    'Within the hour · 2\n\n• Ben · 2026-11-22 13:55 UTC\n• Ada · 2026-11-22 13:10 UTC',
  );
  expect(minutes.entities.filter(({ type }) => type === 'date_time')).toHaveLength(2);
  expect(groupOf(people, 'by_me').text).toContain('because you hide yours.)\n\n• Cy');
});

test('names written from right to left keep to their own places', () => {
  const people = [
    sampleContact({ id: 1n, firstName: 'יוסף', lastSeen: ago(5) }),
    sampleContact({ id: 2n, firstName: 'Zoe', lastSeen: ago(6) }),
  ];
  const { text } = groupOf(people, 'minutes');
  expect(text).toContain('\u200E\u2068יוסף\u2069 · 2026');
  expect(text).not.toMatch(/\u2068Zoe/);
});

test('thousands of people are pages that fit a plain message', () => {
  const people = Array.from({ length: 2700 }, (_, at) =>
    sampleContact({ id: BigInt(at), firstName: 'A'.repeat(64), lastSeen: ago(1) }),
  );
  const { text, keyboard } = groupOf(people, 'minutes', 1);
  expect(text.split('\n• ')).toHaveLength(16);
  expect(text.length).toBeLessThan(4096);
  expect(keyboard[0]?.map((key) => key.text)).toEqual(['‹', '2/180', '›']);
});

test('an empty list is one sentence', () => {
  expect(rendered(screenOf([])).text).toMatch(/No one to show yet\.$/);
});
