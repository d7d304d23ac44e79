import { sql } from '../../support/drizzle.ts';
import { expect, test } from 'vitest';
import { connect } from '../../../src/store/database.ts';
import { switchNotification } from '../../../src/store/notification-settings.ts';
import {
  insertNotifications,
  reserveNotifications,
  type NewNotification,
} from '../../../src/store/notifications.ts';
import { openClient } from '../../../src/store/open-client.ts';
import { createDatabase } from '../../support/database.ts';
import { eventually } from '../../support/eventually.ts';
import { sampleContact } from '../../support/sample-contact.ts';
import { storeAccount } from '../../support/store-account.ts';

const now = new Date('2026-03-01T10:00:00.000Z');

test('a notification that comes up while others are reserved is not delivered if it is switched off', async () => {
  await using server = await createDatabase();
  await using database = connect(server.url);
  const { id: accountId, personId } = await storeAccount(database, 100n, now);
  const user = sampleContact({ id: 7n, firstName: 'Zoe' });
  const fact = { accountId, personId, user, was: '+1', day: '2026-03-01', dueAt: now } as const;
  const add = (...list: readonly Pick<NewNotification, 'kind' | 'now'>[]): Promise<void> =>
    database.query((q) =>
      insertNotifications(
        q,
        list.map((one) => ({ ...fact, ...one })),
      ),
    );
  const reserve = () =>
    reserveNotifications(database, {
      now,
      accounts: 100,
      firstWaitMs: 600_000,
      longestMs: 86_400_000,
      mostTries: 3,
    });
  const waitingForLocks = async (): Promise<number> => {
    const rows = await database.query((q) =>
      q.execute(sql`
        select from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`),
    );
    return rows.length;
  };
  await switchNotification(database, personId, 'number', { on: false });
  await add({ kind: 'number', now: 'before' });
  let reserving: ReturnType<typeof reserve> | undefined;
  const other = openClient(server.url, { max: 1 });
  await other.begin(async (held) => {
    // The row that is dropped first waits for this row.
    await held`select from notifications for update`;
    reserving = reserve();
    await eventually('one statement waits for a lock', waitingForLocks, 1);
    await add({ kind: 'number', now: 'meanwhile' }, { kind: 'username', now: 'wanted' });
  });
  await other.end();
  expect(await reserving).toMatchObject([{ now: 'wanted' }]);
});
