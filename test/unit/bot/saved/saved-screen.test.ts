import { expect, test } from 'vitest';
import type { SavedEntry, SavedPage } from '../../../../src/accounts/roster.ts';
import { actions } from '../../../../src/bot/kit/actions.ts';
import { savedScreen } from '../../../../src/bot/saved/saved-screen.ts';
import type { SavedListState } from '../../../../src/bot/saved/saved-buttons.ts';
import { sampleContact } from '../../../support/sample-contact.ts';
import { rendered } from '../../../support/english.ts';

const readAt = new Date('2026-11-22T14:00:00Z');
const owner = { id: 1n, firstName: 'Alex', lastName: 'R', usernames: [], phone: '+442079460001' };

function entry(facts: Partial<SavedEntry>): SavedEntry {
  return {
    phone: '+447700900123',
    firstName: 'Zoe',
    lastName: '',
    savedAt: readAt,
    contact: undefined,
    ...facts,
  };
}

function screenOf(
  rows: readonly SavedEntry[],
  more: Partial<SavedPage> = {},
  state: Partial<SavedListState> = {},
): ReturnType<typeof rendered> {
  const page: SavedPage = {
    view: { words: '', filter: 'all', page: 0 },
    rows,
    pages: 1,
    matching: rows.length,
    total: rows.length,
    without: rows.filter(({ contact }) => !contact).length,
    readAt,
    ...more,
  };
  const accountId = '01234567-89ab-cdef-0123-456789abcdef';
  return rendered(
    savedScreen({ page, owner, accountId, viewId: 'view1', waiting: undefined, ...state }),
  );
}

function labels(screen: ReturnType<typeof rendered>): string[] {
  return screen.keyboard.flat().map(({ text }) => text);
}

test('a contact is shown with its own name where that differs', () => {
  const zoe = sampleContact({ firstName: 'Zoe', lastName: 'Miller' });
  const { text } = screenOf([entry({ contact: zoe }), entry({ firstName: '' })]);
  expect(text).toContain('\n1. Zoe · +44 7700 900123\n    contact: Zoe Miller\n');
  expect(text).toContain('\n2. No name · +44 7700 900123');
});

test('rows are opened, or ticked while the person chooses', () => {
  const rows = ['+447700900123', '+447700900124'].map((phone) => entry({ phone }));
  expect(screenOf(rows).keyboard[0]).toMatchObject([
    { text: '1', callback_data: actions.savedEntry.data('view1', 0) },
    { text: '2', callback_data: actions.savedEntry.data('view1', 1) },
  ]);
  const picked = { all: false, ids: ['+447700900124'] };
  expect(screenOf(rows, {}, { picked }).keyboard[0]).toMatchObject([
    { text: '☐ 1', callback_data: actions.savedTick.data('view1', 0) },
    { text: '☑ 2', style: 'primary' },
  ]);
});

test('no button names a number, and each fits', () => {
  const rows = Array.from({ length: 10 }, (_, at) => entry({ phone: `+4477009001${10 + at}` }));
  const screen = screenOf(rows, { pages: 3, view: { words: '', filter: 'all', page: 1 } });
  const data = JSON.stringify([screen.keyboard, screen.rich]).match(/"callback_data":"[^"]*"/g);
  expect(data?.length).toBeGreaterThan(25);
  expect(data?.filter((one) => /7009001/.test(one))).toEqual([]);
});

test('the offered actions follow the state', () => {
  expect(labels(screenOf([]))).toEqual(['Read again']);
  expect(screenOf([]).text).toContain('Saved numbers of Alex R · 0');
  const none = screenOf([], { total: 4, matching: 0 });
  expect(labels(none)).toEqual(['All', 'Without account', 'With account', 'Read again']);
  expect(none.text).toContain('No number matches');
  const waiting = screenOf([entry({})], {}, { waiting: new Date('2026-11-23T14:00:00Z') });
  expect(labels(waiting).slice(-4)).toEqual([
    'Delete this number',
    'Export',
    'I tapped Allow',
    'Stop waiting',
  ]);
  expect(waiting.text).toContain('a newer list on 2026-11-23 14:00 UTC');
});

test('ten rows of the longest names stay within a plain message', () => {
  const long = { firstName: '長'.repeat(64), lastName: '名'.repeat(64) };
  const contact = sampleContact({ firstName: '友'.repeat(64), lastName: '名'.repeat(64) });
  const rows = Array.from({ length: 10 }, () => entry({ ...long, contact }));
  expect(screenOf(rows).text.length).toBeLessThan(4096);
});
