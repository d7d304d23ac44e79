import { expect, test } from 'vitest';
import { resetSaved } from '../../../../src/accounts/changes/kinds/reset-saved.ts';
import { groupChanges } from '../../../../src/store/operation-changes.ts';
import { readSavedList, replaceSavedList } from '../../../../src/store/saved-numbers.ts';
import { openMemorySession } from '../../../support/memory/memory-session.ts';

test('all saved numbers of a long list are recorded as removed, besides those that are not known', async () => {
  const numbers = Array.from({ length: 2_100 }, (_, at) => `+1202${5_550_000 + at}`);
  const session = await openMemorySession([], ({ elsewhere }) => {
    for (const phone of [...numbers, '+12025559999']) {
      elsewhere.save(phone, { firstName: 'Zoe', lastName: '' });
    }
  });
  const { account, services } = session;
  const { database, clock } = services;
  const now = clock.now();
  const known = numbers.map((phone) => ({ phone, firstName: 'Zoe', lastName: '', savedAt: now }));
  await replaceSavedList(database, account.id, known, now, []);
  const { operationId = '' } = await resetSaved(session, services);
  const groups = await groupChanges(database, [operationId]);
  expect(groups).toHaveLength(2);
  expect(groups).toContainEqual(
    expect.objectContaining({ state: 'done', unread: false, count: 2_100 }),
  );
  expect(groups).toContainEqual(expect.objectContaining({ state: 'done', unread: true, count: 1 }));
  expect(await readSavedList(database, account.id)).toMatchObject({ numbers: [] });
});
