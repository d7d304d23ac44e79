import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { reconcile } from '../../../../src/accounts/history/reconcile.ts';
import { recordChanges } from '../../../../src/store/changes.ts';
import { firstChanges } from '../../../../src/store/operation-changes.ts';
import { openMemorySession } from '../../../support/memory/memory-session.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

test('one change whose outcome shows tells that of all changes of its call', async () => {
  const session = await openMemorySession([]);
  const { account, services } = session;
  const { database, clock } = services;
  const operationId = randomUUID();
  const gone = sampleContact({ id: 7n, phone: '+12025550107' });
  const holders = [undefined, undefined, gone];
  const change = (before: typeof gone | undefined, at: number, madeAt: Date) => ({
    id: randomUUID(),
    accountId: account.id,
    personId: account.personId,
    operationId,
    madeAt,
    change: {
      kind: 'remove_phone',
      phone: `+1202555010${at}`,
      card: undefined,
      savedCount: undefined,
      before,
      after: undefined,
    } as const,
  });
  const now = clock.now();
  const earlier = new Date(now.getTime() - 1_000);
  await recordChanges(database, [
    change(undefined, 0, earlier),
    ...holders.map((before, at) => change(before, at + 1, now)),
  ]);
  await reconcile(session, services);
  const recorded = await firstChanges(database, [operationId], 9);
  expect(recorded.map(({ state }) => state)).toEqual(['unknown', 'done', 'done', 'done']);
});
