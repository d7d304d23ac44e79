import type { World } from '../../sandbox/world/world.ts';
import { inDatabase, max } from '../integration/accounts/accounts-harness.ts';
import { eventually } from './eventually.ts';

/** Waits until the cache has an account's contacts: a change on a phone reaches the program a moment later. */
export async function waitForCache(
  harness: { readonly databaseUrl: string; readonly world: World },
  telegramId: bigint = max,
): Promise<void> {
  const stored = (): Promise<readonly unknown[]> =>
    inDatabase(harness, async (sql) => {
      const rows = await sql`
        select distinct c.id, c.first_name as "firstName", c.last_name as "lastName", c.phone, c.mutual
        from contacts c join accounts a on a.id = c.account_id
        where a.telegram_id = ${String(telegramId)} and c.kind <> 'deleted' order by c.id`;
      return [...rows];
    });
  const held = harness.world
    .app(telegramId)
    .book()
    .contacts.filter(({ id }) => harness.world.index.get(id)?.deleted === false)
    .map(({ id, phone, ...contact }) => ({ ...contact, id: String(id), phone: phone ?? null }))
    .toSorted((a, b) => Number(BigInt(a.id) - BigInt(b.id)));
  await eventually('the stored contacts are those of the account', stored, held);
}

/** One object for each notification that is not marked as delivered. */
export function undeliveredNotifications(harness: {
  readonly databaseUrl: string;
}): Promise<readonly object[]> {
  return inDatabase(harness, (sql) => sql`select from notifications where delivered_at is null`);
}

/** Waits until all notifications are marked as delivered; a sent one without the mark would be delivered again. */
export async function waitForDelivery(harness: { readonly databaseUrl: string }): Promise<void> {
  await eventually('every notification is delivered', () => undeliveredNotifications(harness), []);
}
