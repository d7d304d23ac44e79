import { expect, test } from 'vitest';
import { openPreferences } from '../../../../src/accounts/people/preferences.ts';
import { addPeople } from '../../../../src/store/people.ts';
import { createMemoryDatabase } from '../../../support/memory/memory-database.ts';

test('importAskAbove: imports of more than 500 new numbers need a confirmation by default', async () => {
  const database = await createMemoryDatabase();
  await database.query((q) => addPeople(q, [1n], 'owner', new Date()));
  const preferences = openPreferences({ database });
  expect(await preferences.importAskAbove()).toBe(500);
  await preferences.setImportAskAbove(1n, 2000);
  expect(await preferences.importAskAbove()).toBe(2000);
});

test('keepDays: history is kept for 90 days until the person chooses otherwise', async () => {
  const preferences = openPreferences({ database: await createMemoryDatabase() });
  expect(await preferences.keepDays(1n)).toBe(90);
});
