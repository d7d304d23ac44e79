import { expect, test } from 'vitest';
import type { RestoredFrom } from '../../../../src/contacts/import/restored-from.ts';
import { fromStoredRestore, toStoredRestore } from '../../../../src/store/stored/stored-restore.ts';

const at = new Date('2026-11-22T14:00:00Z');

test.for<RestoredFrom>([
  { source: 'snapshot', at },
  { source: 'backup', at, owner: '' },
  { source: 'backup', at, owner: 'Max Muster' },
])('fromStoredRestore reads what toStoredRestore made JSON of: %j', (restored) => {
  const json = JSON.stringify(toStoredRestore(restored));
  expect(fromStoredRestore(JSON.parse(json) as ReturnType<typeof toStoredRestore>)).toEqual(
    restored,
  );
});
