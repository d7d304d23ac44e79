import { describe, expect, test } from 'vitest';
import {
  exportCaption,
  exportQuestion,
  nothingScreen,
} from '../../../../src/bot/export/export-words.ts';
import type { ExportSource } from '../../../../src/bot/export/export-source.ts';
import { actions } from '../../../../src/bot/kit/actions.ts';
import { drawn } from '../../../support/drawn.ts';
import { plain } from '../../../support/english.ts';

const now = new Date('2026-11-22T14:00:00Z');
const earlier = new Date('2026-11-22T13:00:00Z');
const later = new Date('2026-11-22T15:00:00Z');
const owner = { id: 1n, firstName: 'Max', lastName: '', usernames: [], phone: '+12025550101' };

function source(
  facts: Partial<Omit<ExportSource, 'contacts'>> = {},
  contacts: object[] = [{}, {}],
) {
  const none = { kind: 'contacts', total: 2, asOf: earlier, stale: undefined, words: '' } as const;
  return { ...none, filter: undefined, contacts, ...facts } as unknown as ExportSource;
}

const caption = (of: ExportSource, format: 'vcard3' | 'vcard4' | 'csv' | 'json' = 'vcard3') =>
  plain(exportCaption(of, owner, format, now)).split('\n');

describe('exportCaption', () => {
  test('counts the contacts, those of all, and what they have', () => {
    const zoe = { phone: '+1', username: 'zoe' };
    expect(caption(source({ total: 3 }, [zoe, { phone: '+2' }, {}]))).toEqual([
      '3 contacts of Max',
      '2 with a number, 1 with a username, all with their Telegram id.',
    ]);
    expect(caption(source({ total: 5 }))[0]).toBe('2 of 5 contacts of Max');
  });

  test('says that tables and JSON mark mutual contacts', () => {
    const last = (format: 'vcard4' | 'csv' | 'json') => caption(source(), format).at(-1);
    expect(last('vcard4')).not.toContain('mark');
    expect([last('csv'), last('json')]).toEqual(
      Array(2).fill(expect.stringContaining('and a mark')),
    );
  });

  test('names the words and the filter', () => {
    const [, words, filter] = caption(source({ words: 'zoe', filter: 'Mutual' }));
    expect(words).toContain('zoe');
    expect(filter).toBe('Only: Mutual');
  });

  test('says when saved numbers were read, which is not later than now', () => {
    const read = (asOf: Date) => caption(source({ kind: 'saved', asOf }));
    expect(read(earlier)).toEqual([
      '2 saved numbers of Max',
      'As of 2026-11-22 13:00 UTC, when I read the list.',
      'Names and numbers as they were saved.',
    ]);
    expect(read(later)[1]).toContain('As of 2026-11-22 14:00 UTC');
  });

  test('says why the list is not current', () => {
    expect(caption(source({ stale: { kind: 'unreachable' } }))).toHaveLength(3);
  });
});

describe('exportQuestion', () => {
  test('asks for the format', () => {
    const { text, labels, data } = drawn(exportQuestion(source(), owner, 'v', now));
    expect(text).toMatch(/^2 contacts of Max\n\nWhich file do you want\?\n· vCard 3\.0 is/);
    expect(labels).toEqual(['vCard 3.0 | vCard 4.0', 'CSV | JSON']);
    expect(data[3]).toBe(actions.export.data('v', 'json'));
  });

  test('says that there is nothing to export', () => {
    const question = drawn(exportQuestion(source({}, []), owner, 'v', now));
    expect(question).toEqual(drawn(nothingScreen(source())));
  });
});

describe('nothingScreen', () => {
  test('leads on to what fills the list, or to all of it', () => {
    const nothing = (facts: Parameters<typeof source>[0]) => drawn(nothingScreen(source(facts)));
    expect(nothing({ total: 0 })).toMatchObject({
      text: 'No contacts to export yet.',
      data: [actions.run.data('import'), actions.run.data('add')],
    });
    expect(nothing({})).toMatchObject({
      text: 'No match, so there’s nothing to export. Send /export for everyone.',
      data: [actions.run.data('contacts')],
    });
    expect(nothing({ kind: 'saved' }).data).toEqual([actions.run.data('saved')]);
  });
});
