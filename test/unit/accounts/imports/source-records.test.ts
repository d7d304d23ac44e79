import { expect, test } from 'vitest';
import { readRecords, writeRecords } from '../../../../src/accounts/imports/source-records.ts';
import type { ImportRecord } from '../../../../src/contacts/import/import-record.ts';

test('readRecords reads what writeRecords wrote, with all digits of the ids', () => {
  const records = [{ index: 0, telegramId: 2n ** 60n + 1n }, { index: 1 }];
  const written = writeRecords(records as unknown as readonly ImportRecord[]);
  expect(readRecords(written)).toEqual(records);
});
