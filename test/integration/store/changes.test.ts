import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { recordChanges } from '../../../src/store/changes.ts';
import { connect } from '../../../src/store/database.ts';
import { changes } from '../../../src/store/schema/changes.ts';
import { createDatabase } from '../../support/database.ts';
import { storeAccount } from '../../support/store-account.ts';

function cardOf(phone: string) {
  return { phone, firstName: 'A', lastName: '' };
}

test('more changes than one statement takes are written, in order', async () => {
  await using created = await createDatabase();
  await using database = connect(created.url);
  const madeAt = new Date();
  const { id: accountId, personId } = await storeAccount(database, 1n, madeAt);
  const phones = Array.from({ length: 10_001 }, (_, at) => `+${at}`);
  const recorded = phones.map((phone) => {
    const change = { kind: 'reset_saved', card: cardOf(phone), savedCount: undefined } as const;
    return { id: randomUUID(), accountId, personId, operationId: randomUUID(), madeAt, change };
  });
  await recordChanges(database, recorded);
  const rows = await database.query((q) => q.select().from(changes).orderBy(changes.position));
  expect(rows.map(({ id, payload }) => ({ id, payload }))).toEqual(
    recorded.map(({ id, change: { card } }) => ({ id, payload: { card } })),
  );
});
