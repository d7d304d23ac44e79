import { expect } from 'vitest';
import type { World } from '../../sandbox/world/world.ts';
import { inDatabase, max } from '../integration/accounts/accounts-harness.ts';

/**
 * Waits until what is stored of an account's contacts is what they are: Telegram tells of what was
 * done on a phone a moment later.
 */
export async function heard(
  stage: { readonly databaseUrl: string; readonly world: World },
  telegramId: bigint = max,
): Promise<void> {
  const stored = (): Promise<readonly unknown[]> =>
    inDatabase(stage, async (sql) => {
      const rows = await sql`
        select distinct c.id, c.first_name as "firstName", c.last_name as "lastName", c.phone, c.mutual
        from contacts c join accounts a on a.id = c.account_id
        where a.telegram_id = ${String(telegramId)} and c.kind <> 'deleted' order by c.id`;
      return [...rows];
    });
  const held = stage.world
    .app(telegramId)
    .book()
    .contacts.filter(({ id }) => stage.world.index.get(id)?.deleted === false)
    .map(({ id, phone, ...contact }) => ({ ...contact, id: String(id), phone: phone ?? null }))
    .toSorted((a, b) => Number(BigInt(a.id) - BigInt(b.id)));
  await expect.poll(stored).toEqual(held);
}

/** As many as there are news that are not marked as told. */
export function untoldNews(stage: { readonly databaseUrl: string }): Promise<readonly object[]> {
  return inDatabase(stage, (sql) => sql`select from news where told_at is null`);
}

/** Waits until all news is marked as told; what is not, though it was sent, is told again in time. */
export async function allTold(stage: { readonly databaseUrl: string }): Promise<void> {
  await expect.poll(() => untoldNews(stage)).toEqual([]);
}
