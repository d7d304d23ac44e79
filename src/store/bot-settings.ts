import type { Database } from './database.ts';
import { botSettings } from './schema/bot-settings.ts';

/** Whether people may only pair their own account. */
export async function isOwnAccountsOnly(database: Database): Promise<boolean> {
  const [row] = await database.query((q) => q.select().from(botSettings));
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
