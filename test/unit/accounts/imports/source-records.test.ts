import { expect, test } from 'vitest';
import { readRecords, writeRecords } from '../../../../src/accounts/imports/source-records.ts';
import type { ImportRecord } from '../../../../src/contacts/import/import-record.ts';

test('readRecords reads what writeRecords wrote, with all digits of the ids', () => {
  const facts = { firstName: 'Zoe', lastName: '', usernames: ['zoe_m'], phone: '+12025550101' };
  const kept = { kind: 'bot', mutual: true, closeFriend: false } as const;
  const seen = { id: 2n ** 60n + 3n, accessHash: -(2n ** 63n), ...facts, ...kept };
  const records = [{ index: 0, telegramId: 2n ** 60n + 1n }, { index: 1 }, { index: 2, seen }];
  const written = writeRecords(records as unknown as readonly ImportRecord[]);
  expect(readRecords(written)).toEqual(records);
});
