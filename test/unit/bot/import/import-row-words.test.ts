import { describe, expect, test } from 'vitest';
import type { ImportRowView } from '../../../../src/accounts/roster.ts';
import {
  outcomeWords,
  placeWords,
  planWords,
  reasonWords,
  renameCells,
  rowName,
} from '../../../../src/bot/import/import-row-words.ts';
import { say } from '../../../../src/bot/kit/words.ts';
import { plain } from '../../../support/english.ts';

const row = (facts: Partial<ImportRowView>): ImportRowView => ({
  position: 0,
  kind: 'new',
  name: 'Zoe',
  phone: '+44 7911 123456',
  on: true,
  oldName: undefined,
  reason: undefined,
  sameAs: undefined,
  outcome: undefined,
  importers: 0,
  until: undefined,
  ...facts,
});

test('rowName is the name, else the number', () => {
  const name = (facts: Partial<ImportRowView>) => plain(rowName(row(facts)));
  expect([name({}), name({ name: '' })]).toEqual(['Zoe', '+44 7911 123456']);
  expect(name({ name: '', phone: '' })).toBe(plain(say('name-none')));
  expect(name({ name: 'A'.repeat(25) })).toBe(`${'A'.repeat(23)}…`);
});

test('renameCells has a dot between first and last name', () => {
  const cells = (firstName: string, lastName: string) =>
    renameCells(row({ oldName: 'Mom', newName: { firstName, lastName } }));
  expect(cells('Zoe', 'Miller')).toEqual({ title: 'Mom', below: [['→ Zoe · Miller']] });
  expect(cells('Zoe', '')).toEqual({ title: 'Mom', below: [['→ Zoe']] });
  expect(renameCells(row({}))).toEqual({ title: '', below: [['→ ']] });
});

describe('planWords', () => {
  const plan = (facts: Partial<ImportRowView>) => plain(planWords(row(facts)));

  test.each<[string, Partial<ImportRowView>]>([
    ['+44 7911 123456', {}],
    ['added without a number', { name: '' }],
    ['added without a number', { phone: '' }],
    ['instead of Mom', { kind: 'rename', oldName: 'Mom' }],
    ['+44 7911 123456 · as in row 3', { kind: 'duplicate', sameAs: 2 }],
    ['as in row 1', { kind: 'duplicate', sameAs: 0, name: '' }],
    ['+44 7911 123456', { kind: 'duplicate' }],
    ['+44 7911 123456, or +1', { kind: 'unclear', other: '+1' }],
    ['+44 7911 123456; Mom has another number on Telegram', { kind: 'unclear', oldName: 'Mom' }],
    ['@zoe', { kind: 'by_id', account: '@zoe' }],
    ['@zoe', { kind: 'by_id', account: '@zoe', field: '' }],
    ['@zoe, from URL', { kind: 'block', account: '@zoe', field: 'URL' }],
    ['added without a number', { kind: 'by_id' }],
  ])('%s: %o', (words, facts) => {
    expect(plan(facts)).toBe(words);
  });

  test('says why a number is unusable, and where it is', () => {
    const words = plan({ kind: 'unusable', reason: 'needs_country', line: 4 });
    const reason = plain(reasonWords(row({ reason: 'needs_country' })));
    expect(words).toBe(`+44 7911 123456 · ${reason} · line 4`);
    expect(reasonWords(row({}))).toBe('');
  });
});

describe('outcomeWords', () => {
  const outcome = (facts: Partial<ImportRowView>) => plain(outcomeWords(row(facts)));

  test.each<[string, Partial<ImportRowView>]>([
    ['added', { outcome: 'added' }],
    ['tried again later', { outcome: 'deferred' }],
    [
      'tried again 2026-11-22 14:00 UTC',
      { outcome: 'deferred', until: new Date('2026-11-22T14:00:00Z') },
    ],
    ['not found or private', { outcome: 'not_found' }],
    ['left out', { outcome: 'left' }],
    ['left out, not found before', { outcome: 'left', kind: 'tried' }],
  ])('%s: %o', (words, facts) => {
    expect(outcome(facts)).toBe(words);
  });

  test('counts who else saved a number, and says why a row failed', () => {
    expect(outcome({ outcome: 'not_found', importers: 1 })).not.toBe('not found or private');
    expect(outcome({ outcome: 'failed', problem: 'unreachable' })).toMatch(/^failed: .+/);
    expect(outcome({})).not.toBe(outcome({ kind: 'already' }));
  });
});

test('placeWords has the line, or the entry where there are no lines', () => {
  const place = (facts: Partial<ImportRowView>) => plain(placeWords(row(facts)));
  expect(place({ part: 'Sheet', field: 'Tel', line: 2, entry: 9 })).toBe('Sheet, Tel, line 2');
  expect([place({ entry: 9 }), place({})]).toEqual(['entry 9', '']);
  // A sheet or file that is left out is a place itself.
  expect(place({ part: 'Sheet', reason: 'part_hidden' })).toBe('');
});
