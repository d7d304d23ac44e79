import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { createLog } from '../src/runtime/log.ts';
import { lockKey } from '../src/store/lock-key.ts';
import { openClient } from '../src/store/open-client.ts';
import { openOwnPostgres } from '../src/store/own-postgres.ts';
import { startBalancer, type Upstream } from './balancer.ts';
import { configFor, freePort } from './bot-process.ts';
import type { Memory, Usage } from './measured-process.ts';
import { startRoster } from './start-roster.ts';
import { addAccounts, personId, storeAccounts } from './stored-accounts.ts';

const metricsToken = 'bench';
/** The unit of CPU time in /proc, in ms. */
const tickMs = 10;
const lookMs = 250;

interface Member extends Upstream {
  readonly child: ChildProcess;
}

/** Processes of the program on one Postgres, with the simulated Telegram in this process. Linux only. */
export type Fleet = Awaited<ReturnType<typeof openFleet>>;

/** Stores the accounts, with books of `bookSize`; `start` starts the processes. */
export async function openFleet(accounts: number, processes: number, bookSize?: number) {
  await using opened = new AsyncDisposableStack();
  const sandbox: Sandbox = opened.use(
    await startSandbox({ populate: (world) => addAccounts(world, accounts, bookSize) }),
  );
  const dataDir = await mkdtemp(join(tmpdir(), 'roster-bench-'));
  opened.defer(() => rm(dataDir, { recursive: true }));
  const database = { dir: dataDir, durable: true, allowRoot: true };
  const { url } = opened.use(await openOwnPostgres(database, createLog('error')));
  const key = { id: 'bench', key: randomBytes(32) };
  const ids = await storeAccounts(sandbox, url, accounts, [key]);
  const sql = openClient(url, { max: 1 });
  opened.defer(() => sql.end());
  await sql`analyze`;
  const [{ before = 0 } = {}] = await sql`
    select count(*)::int as before from pg_stat_activity where backend_type = 'client backend'`;

  const members: Member[] = [];
  opened.defer(async () => {
    for (const { child } of members) {
      child.send('stop');
      await once(child, 'exit');
    }
  });
  let turn = 0;
  const balancer = await startBalancer(() => {
    turn += 1;
    return members.map((_, at) => members[(at + turn) % members.length] ?? { port: 0 });
  });
  opened.defer(() => balancer.close());
  const startOne = async (): Promise<void> => {
    const port = await freePort();
    const settings = { dataDir, owners: [personId(0)], publicUrl: balancer.url, port };
    const stored = { databaseUrl: url, sessionKeys: [key], metricsToken };
    const child = await startRoster(configFor(sandbox, { ...settings, ...stored }));
    members.push({ port, child });
  };
  const closing = opened.move();
  return {
    sandbox,
    /** Resolves when all processes are ready. */
    start: async (): Promise<void> => {
      await Promise.all(Array.from({ length: processes }, startOne));
    },
    usages: () => Promise.all(members.map(({ child }) => ask<Usage>(child, 'usage'))),
    memories: () => Promise.all(members.map(({ child }) => ask<Memory>(child, 'memory'))),
    async openSessions(): Promise<number> {
      const counts = await Promise.all(members.map(countSessions));
      return counts.reduce((sum, count) => sum + count, 0);
    },
    /** Resolves when so many sessions are open. */
    async opened(wanted: number): Promise<void> {
      while ((await this.openSessions()) < wanted) await setTimeout(lookMs);
    },
    /** The people whose sessions a process holds. */
    async held(): Promise<ReadonlySet<bigint>> {
      const rows = await sql`
        select ((classid::bigint << 32) | objid::bigint)::text as key from pg_locks
        where locktype = 'advisory' and objsubid = 1 and granted`;
      const keys = new Set(rows.map((row) => String(row['key'])));
      const open = ids.flatMap((id, at) => (keys.has(lockKey('session', id)) ? personId(at) : []));
      return new Set(open);
    },
    /** Connections of the processes, and what all of Postgres used so far, in ms of CPU. */
    async postgres(): Promise<{ readonly connections: number; readonly cpu: number }> {
      const rows = await sql`select pid, backend_type as type from pg_stat_activity`;
      const clients = rows.filter((row) => row['type'] === 'client backend').length;
      const cpu = await Promise.all(rows.map((row) => cpuOf(Number(row['pid']))));
      return { connections: clients - before, cpu: cpu.reduce((sum, one) => sum + one, 0) };
    },
    count: async (table: 'notifications' | 'contact_lists'): Promise<number> => {
      const [row] = await sql`select count(*)::int as count from ${sql(table)}`;
      return Number(row?.['count']);
    },
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}

async function ask<T>(child: ChildProcess, what: 'usage' | 'memory'): Promise<T> {
  child.send(what);
  const [answer] = (await once(child, 'message')) as [T];
  return answer;
}

async function countSessions({ port }: Member): Promise<number> {
  const headers = { Authorization: `Bearer ${metricsToken}` };
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`, { headers });
  return Number(/^roster_open_sessions (\d+)/m.exec(await answer.text())?.[1] ?? 0);
}

/** Zero for a process that has ended. */
async function cpuOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The name in parentheses may have spaces; after it, user and system time are the 12th and 13th field.
  const [user = 0, system = 0] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13);
  return (Number(user) + Number(system)) * tickMs;
}
