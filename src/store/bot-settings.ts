import type { Database, Queries } from './database.ts';
import { botSettings } from './schema/bot-settings.ts';

/** Whether people may only pair their own account. */
export async function isOwnAccountsOnly(queries: Queries): Promise<boolean> {
  const [row] = await queries.select().from(botSettings);
  return row?.ownAccountsOnly ?? false;
}

export async function saveOwnAccountsOnly(
  database: Database,
  { on: ownAccountsOnly }: { readonly on: boolean },
): Promise<void> {
  await database.query((q) =>
    q
      .insert(botSettings)
      .values({ ownAccountsOnly })
      .onConflictDoUpdate({ target: botSettings.id, set: { ownAccountsOnly } }),
  );
}
