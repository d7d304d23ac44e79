import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';

const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url));

// Any number, as long as every process that migrates asks for the same.
const migrating = 7_266_002;

/** Brings the schema up to date. Safe to run from several processes at once: drizzle's own is not. */
export async function migrateDatabase(url: string): Promise<void> {
  const sql = postgres(url, {
    max: 1,
    connect_timeout: 10,
    // See `Clients`.
    fetch_types: false,
    onnotice: () => undefined,
  });
  try {
    await sql`select pg_advisory_lock(${migrating})`;
    await migrate(drizzle(sql), { migrationsFolder });
  } finally {
    // Ends the session, and the lock with it.
    await sql.end({ timeout: 3 });
  }
}
