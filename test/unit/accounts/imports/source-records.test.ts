import { expect, test } from 'vitest';
import { packRecords, unpackRecords } from '../../../../src/accounts/imports/source-records.ts';
import type { ImportRecord } from '../../../../src/contacts/import/import-record.ts';

test('unpackRecords reads what packRecords wrote, with all digits of the ids', async () => {
  const records = [{ index: 0, telegramId: 2n ** 60n + 1n }, { index: 1 }];
  const packed = await packRecords(records as unknown as readonly ImportRecord[]);
  expect(await unpackRecords(packed)).toEqual(records);
});
