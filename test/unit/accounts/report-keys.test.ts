import { expect, test } from 'vitest';
import { reportKeys } from '../../../src/accounts/report-keys.ts';
import type { Keys } from '../../../src/store/seal.ts';

const keys: Keys = [
  { id: 'new', key: Buffer.alloc(32) },
  { id: 'old', key: Buffer.alloc(32) },
];

test('reportKeys says of each key what needs it, and which can be removed', () => {
  const uses = [
    { table: 'sessions', keyId: 'new', count: 2 },
    { table: 'views', keyId: 'new', count: 7 },
  ] as const;
  expect(reportKeys(keys, uses)).toEqual([
    'Key "new": needed for sessions (2), views (7).',
    'Key "old": needed for nothing; you can remove it.',
  ]);
});

test('reportKeys names keys that are missing, and keeps a first key without use', () => {
  expect(reportKeys(keys, [{ table: 'files', keyId: 'gone', count: 1 }])).toEqual([
    'Key "new": needed for nothing yet.',
    'Key "old": needed for nothing; you can remove it.',
    'Key "gone": needed for files (1). It is missing: without it they cannot be opened.',
  ]);
});
