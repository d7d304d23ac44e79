import { expect, test } from 'vitest';
import { openClient } from '../../../../src/store/open-client.ts';
import { everybody, max, startPairedHarness } from '../accounts-harness.ts';

const bob = 4712n;

test('views of a locked account delay no update of another person', async () => {
  await using paired = await startPairedHarness();
  const { account, roster } = paired;
  const lock = openClient(paired.databaseUrl, { max: 1 });
  await lock.begin(async (sql) => {
    await sql`select from accounts where id = ${account.id} for update`;
    // More than there are connections for views.
    const ids = [1, 2, 3, 4].map((page) =>
      roster.views.save(max, account.id, { ...everybody, page }),
    );
    expect(new Set(ids).size).toBe(4);
    await roster.views.stored(bob);
    // As the intake does it, on the connections that it shares with no one.
    expect((await roster.access.findVisitors([max])).get(max)?.accounts).toHaveLength(1);
  });
  await lock.end();
  await roster.views.stored(max);
  const id = roster.views.save(max, account.id, { ...everybody, page: 4 });
  expect(await roster.views.load(max, id)).toMatchObject({ view: { page: 4 } });
});
