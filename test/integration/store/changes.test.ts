import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { savePaired } from '../../../src/store/accounts.ts';
import { recordChanges } from '../../../src/store/changes.ts';
import { connect } from '../../../src/store/database.ts';
import { addPeople } from '../../../src/store/people.ts';
import { changes } from '../../../src/store/schema/changes.ts';
import { createDatabase } from '../../support/database.ts';

function cardOf(phone: string) {
  return { phone, firstName: 'A', lastName: '' };
}

test('more changes than one statement takes are written, in order', async () => {
  await using created = await createDatabase();
  await using database = connect(created.url);
  const madeAt = new Date();
  await database.query((q) => addPeople(q, [1n], 'owner', madeAt));
  const owner = { id: 1n, firstName: 'A', lastName: '', usernames: [], phone: '+49151' };
  const sealed = { keyId: 'k', bytes: Buffer.from('sealed') };
  const { account } = await savePaired(database, { personId: 1n, owner, at: madeAt }, () => sealed);
  const { id: accountId, personId } = account;
  const phones = Array.from({ length: 10_001 }, (_, at) => `+${at}`);
  const ids = await recordChanges(
    database,
    phones.map((phone) => {
      const change = { kind: 'reset_saved', card: cardOf(phone), savedCount: undefined } as const;
      return { accountId, personId, operationId: randomUUID(), madeAt, change };
    }),
  );
  const rows = await database.query((q) => q.select().from(changes));
  const byId = new Map(rows.map(({ id, payload }) => [id, payload]));
  expect(ids.map((id) => byId.get(id))).toEqual(phones.map((phone) => ({ card: cardOf(phone) })));
});
