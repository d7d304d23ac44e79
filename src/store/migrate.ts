import { fileURLToPath } from 'node:url';
import { drizzle, migrate } from './drizzle/drizzle.ts';
import { openClient } from './open-client.ts';

const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url));

// Any number, as long as all processes that migrate use the same.
const migrating = 7_266_002;

/** Migrates the schema. Safe to run in several processes at once, which drizzle's own migrator is not. */
export async function migrateDatabase(url: string): Promise<void> {
  const sql = openClient(url, { max: 1 });
  try {
    await sql`select pg_advisory_lock(${migrating})`;
    await migrate(drizzle(sql), { migrationsFolder });
  } finally {
    // Ends the connection, and the lock with it.
    await sql.end({ timeout: 3 });
  }
}
