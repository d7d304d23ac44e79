import { noAnnotation } from '../../../../src/contacts/annotation.ts';
import type { InputRichBlock, RichText } from 'grammy/types';
import { expect, test } from 'vitest';
import type { BookPage, BookView } from '../../../../src/accounts/roster.ts';
import { contactsScreen } from '../../../../src/bot/list/contacts-screen.ts';
import type { Contact } from '../../../../src/contacts/contact.ts';
import { rendered } from '../../../support/english.ts';
import { flatten } from '../../../../src/bot/kit/plain-text.ts';

const now = new Date('2026-11-22T14:00:00Z');
const owner = {
  id: 1n,
  firstName: 'Alex',
  lastName: 'Rivers',
  usernames: [],
  phone: '+447700900100',
};
const zoe: Contact = {
  id: 7n,
  accessHash: 1n,
  firstName: 'Zoe',
  lastName: 'Miller',
  usernames: ['zoe'],
  phone: '+447700900123',
  lastSeen: { kind: 'offline', at: new Date('2026-11-22T12:00:00Z') },
  kind: 'person',
  premium: false,
  closeFriend: false,
  contact: true,
  mutual: true,
};
const view: BookView = { words: '', sort: 'name', filter: 'all', page: 0 };

function screenOf(page: Partial<BookPage>): ReturnType<typeof rendered> {
  const rows = page.rows ?? [zoe];
  const screen = contactsScreen({
    account: { id: 'account1', owner },
    viewId: 'view1',
    now,
    page: {
      view,
      rows,
      annotationOf: () => noAnnotation,
      pages: 1,
      matching: rows.length,
      total: rows.length,
      savedCount: 0,
      asOf: now,
      stale: undefined,
      ...page,
    },
  });
  return rendered(screen);
}

function tableOf(blocks: readonly InputRichBlock[] = []): string[][] {
  const table = blocks.find((block) => block.type === 'table');
  return table?.cells.map((row) => row.map(({ text }) => flatten(text ?? '').text)) ?? [];
}

function wordsOf(blocks: readonly InputRichBlock[] = []): string {
  const texts = blocks.map((block): RichText => ('text' in block ? block.text : ''));
  return texts.map((text) => flatten(text).text).join('\n');
}

function pressable(screen: ReturnType<typeof rendered>): { rich: string[]; plain: string[] } {
  const find = (value: unknown): string[] => {
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([name, inner]) =>
      name === 'callback_data' ? [String(inner)] : find(inner),
    );
  };
  return { rich: find(screen.rich), plain: find(screen.keyboard) };
}

test('a contact is two lines of a table, and its name opens it, as does its number below', () => {
  const screen = screenOf({});
  expect(tableOf(screen.rich)).toEqual([
    ['1. Zoe Miller ⇄', '2026-11-22 12:00 UTC', 'Open'],
    ['@zoe', '+44 7700 900123'],
  ]);
  const { rich, plain } = pressable(screen);
  for (const keys of [rich, plain])
    expect(keys.filter((key) => key.includes(':7'))).toContain('1:card:view1:7');
});

test('the plain version says the same, and its keyboard has what the rich one has in rows', () => {
  const screen = screenOf({});
  const { text, entities } = screen;
  expect(text).toBe(
    'Contacts of Alex Rivers · 1\n\n1. Zoe Miller ⇄ · 2026-11-22 12:00 UTC\n    @zoe · +44 7700 900123',
  );
  expect(entities.map(({ type }) => type)).toEqual(['bold', 'bold', 'date_time']);
  const both = pressable(screen);
  expect(both.plain).toEqual(expect.arrayContaining(both.rich));
});

test('the title counts what matches, and the words are shown', () => {
  const screen = screenOf({
    view: { ...view, words: 'zo' },
    matching: 3,
    total: 42,
    pages: 1,
  });
  expect(wordsOf(screen.rich)).toContain('Contacts of Alex Rivers · 3 of 42\nSearch: zo');
});

test.each([
  [0, 3, ['1/3', '›']],
  [1, 3, ['‹', '2/3', '›']],
  [2, 3, ['‹', '3/3']],
  [0, 1, []],
])('page %i of %i offers %j', (page, pages, labels) => {
  const screen = screenOf({ view: { ...view, page }, pages });
  const row = screen.keyboard.find((keys) => keys.some(({ text }) => /\d\/\d/.test(text)));
  expect(row?.map(({ text }) => text) ?? []).toEqual(labels);
});

test.each([
  [{ total: 0 }, 'No contacts yet. Share one with me'],
  [{ total: 9, view: { ...view, words: 'qq' } }, 'No match. Try fewer letters'],
  [{ total: 9, view: { ...view, filter: 'online' as const } }, 'No one’s online now.'],
])('nobody to show: %j says what to do', (page, words) => {
  const screen = screenOf({ rows: [], matching: 0, ...page });
  expect(wordsOf(screen.rich)).toContain(words);
  expect(screen.text).toContain(words);
  expect(tableOf(screen.rich)).toEqual([]);
});

test('an old list says of when it is, and why', () => {
  const screen = screenOf({
    asOf: new Date('2026-11-22T13:37:00Z'),
    stale: { kind: 'unreachable' },
  });
  expect(screen.text).toContain('the list as of 2026-11-22 13:37 UTC');
  expect(screen.text).toContain('I couldn’t reach Telegram just now');
});

test.each([
  [{ firstName: '', lastName: '' }, '@zoe'],
  [{ firstName: '', lastName: '', usernames: [] }, '+44 7700 900123'],
  [
    { firstName: '', lastName: '', usernames: [], phone: undefined, kind: 'deleted' as const },
    'Deleted account',
  ],
  [{ firstName: 'A'.repeat(64), lastName: 'B'.repeat(64) }, `${'A'.repeat(15)}…`],
])('there always is something to press: %j', (part, shown) => {
  const [row] = tableOf(screenOf({ rows: [{ ...zoe, ...part, mutual: false }] }).rich);
  expect(row?.[0]).toBe(`1. ${shown}`);
});

test('an online that ran out is a time', () => {
  const until = new Date('2026-11-22T13:55:00Z');
  const seen = (lastSeen: Contact['lastSeen']): string | undefined =>
    tableOf(screenOf({ rows: [{ ...zoe, lastSeen }] }).rich)[0]?.[1];
  expect(seen({ kind: 'online', until })).toBe('2026-11-22 13:55 UTC');
  expect(seen({ kind: 'online', until: new Date('2026-11-22T14:05:00Z') })).toBe('online');
  expect(seen({ kind: 'last_week', byMe: false })).toBe('within a week');
});

test('ten rows of the longest names stay within a plain message', () => {
  const rows = Array.from({ length: 10 }, (_, at) => ({
    ...zoe,
    id: BigInt(at),
    firstName: '長'.repeat(64),
    lastName: '名'.repeat(64),
    usernames: ['u'.repeat(32)],
  }));
  expect(screenOf({ rows }).text.length).toBeLessThan(4096);
});

test('a contact without a username, a number and labels is one line', () => {
  const hidden = { ...zoe, usernames: [], phone: undefined };
  const { rich, text } = screenOf({ rows: [hidden] });
  expect(tableOf(rich)).toEqual([['1. Zoe Miller ⇄', '2026-11-22 12:00 UTC', 'Open']]);
  expect(text).toMatch(/\n1\. Zoe Miller ⇄ · 2026-11-22 12:00 UTC$/);
});

test('a chosen contact stands out by more than the mark', () => {
  const other = { ...zoe, id: 8n };
  const picked = { all: false, ids: ['7'] };
  const screen = screenOf({ rows: [zoe, other], view: { ...view, picked } });
  expect(screen.keyboard[0]).toMatchObject([{ text: '☑ 1', style: 'primary' }, { text: '☐ 2' }]);
  expect(screen.keyboard[0]?.[1]).not.toHaveProperty('style');
  expect(tableOf(screen.rich).map(([name]) => name)).toEqual([
    '☑ 1. Zoe Miller ⇄',
    '☐ 2. Zoe Miller ⇄',
  ]);
});

test('a name cannot turn around what follows it, and one of tricks alone is none', () => {
  const named = (firstName: string): string =>
    screenOf({ rows: [{ ...zoe, firstName, lastName: '' }] }).text;
  expect(named('Zoe\u202E')).toContain('1. Zoe ⇄');
  expect(named('\u2067')).toContain('1. @zoe ⇄');
});

test.for([
  ['all', 'name', '@zoe'],
  ['all', 'last_seen', '2026-11-22 12:00 UTC'],
  ['unseen', 'name', '2026-11-22 12:00 UTC'],
] as const)('while contacts are selected, a row is one line: %s by %s', ([filter, sort, fact]) => {
  const picked = { all: false, ids: [] };
  const { rich } = screenOf({ view: { ...view, filter, sort, picked } });
  expect(tableOf(rich)).toEqual([['☐ 1. Zoe Miller ⇄', fact, '']]);
});

test('the choices of sorting and filters leave no room for the list', () => {
  const screen = screenOf({ view: { ...view, unfolded: true } });
  expect(tableOf(screen.rich)).toEqual([]);
  const labels = screen.keyboard.flat().map(({ text }) => text);
  expect(labels).toEqual(expect.arrayContaining(['By last seen', 'No number', 'Back to the list']));
  expect(labels).not.toContain('1');
});

test('the first of the labels stands beside the username, and a note shows by its sign', () => {
  const annotationOf = () => ({ note: 'met in Rome', labels: ['New York', 'climbing'] });
  const { rich } = screenOf({ annotationOf });
  expect(
    tableOf(rich)
      .map((row) => row.join('|'))
      .join('\n'),
  ).toContain('@zoe|#New_York +1');
  expect(tableOf(rich).flat().join(' ')).toContain('📝');
  expect(tableOf(rich).flat().join(' ')).not.toContain('met in Rome');
});
