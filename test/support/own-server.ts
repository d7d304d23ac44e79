import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { migrateDatabase } from '../../src/store/migrate.ts';
import { openClient } from '../../src/store/open-client.ts';
import { openOwnPostgres } from '../../src/store/own-postgres.ts';
import { findPostmaster, stopPostmaster } from '../../src/store/postmaster.ts';
import { waitUpTo } from './eventually.ts';

/** A Postgres of its own, as durable and as supervised as that of an operator: it is started again when it dies. */
export interface OwnServer extends AsyncDisposable {
  readonly url: string;
  /** Kills the whole server, as the system does when memory runs out. */
  kill(): Promise<void>;
  /** Resolves when a server answers that is not the killed one. */
  untilBack(): Promise<void>;
}

/** A killed server is found after seconds, and a start with its recovery takes more. */
const untilRestarted = waitUpTo(60_000);

export async function startOwnServer(): Promise<OwnServer> {
  await using opened = new AsyncDisposableStack();
  const dir = await mkdtemp(join(tmpdir(), 'roster-own-'));
  opened.defer(() => rm(dir, { recursive: true, force: true }));
  await chmod(dir, 0o711);
  const data = join(dir, 'postgres', 'data');
  opened.defer(() => stopPostmaster(data));
  const log = pino({ level: 'silent' });
  const { url } = opened.use(await openOwnPostgres({ dir, durable: true, allowRoot: true }, log));
  await migrateDatabase(url);
  const closing = opened.move();
  let killed: number | undefined;
  return {
    url,
    async kill() {
      // People take longer than the half second for which Postgres may keep a write in memory.
      await flush(url);
      killed = (await findPostmaster(data))?.pid;
      process.kill(Number(killed), 'SIGKILL');
    },
    untilBack: async () => {
      await untilRestarted(
        'the server answers again',
        async () => {
          if ((await findPostmaster(data))?.pid === killed) return 'the killed one';
          return ask(url).catch(() => 'not yet');
        },
        'back',
      );
    },
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}

/** Writes everything that was committed before to the disk. */
async function flush(url: string): Promise<void> {
  const sql = openClient(url, { max: 1 });
  await sql`select pg_logical_emit_message(true, 'tests', '')`;
  await sql.end();
}

async function ask(url: string): Promise<string> {
  const sql = openClient(url, { max: 1, connect_timeout: 5 });
  try {
    await sql`select 1`;
    return 'back';
  } finally {
    await sql.end({ timeout: 1 });
  }
}
