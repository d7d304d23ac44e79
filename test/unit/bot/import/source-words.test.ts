import { expect, test } from 'vitest';
import { sourceWords } from '../../../../src/bot/import/source-words.ts';
import { english } from '../../../support/english.ts';

const at = new Date('2026-11-22T14:00:00Z');
const words = (...[source]: Parameters<typeof sourceWords>): string | undefined => {
  const found = sourceWords(source);
  return found && english.plain(found);
};

test('sourceWords: the file, snapshot or backup that an import is from', () => {
  expect(words({ name: 'club.csv', restored: undefined })).toBe('club.csv');
  expect(words({ name: '', restored: undefined })).toBeUndefined();
  expect(words({ name: '', restored: { source: 'snapshot', at } })).toMatch(/^Snapshot .*2026/);
  const backup = { source: 'backup', at, owner: '' } as const;
  expect(words({ name: '', restored: backup })).toMatch(/^Backup of 2026/);
  expect(words({ name: '', restored: { ...backup, owner: 'Max' } })).toMatch(
    /^Backup of Max, 2026/,
  );
  expect(words({ name: '', restored: { ...backup, owner: 'Z'.repeat(500) } })).toMatch(
    /^Backup of Z{9,100}…, 2026/,
  );
});
