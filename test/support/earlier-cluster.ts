import { randomBytes } from 'node:crypto';
import { chown, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cluster } from '../../src/store/cluster.ts';
import { postgresBinaries } from '../../src/store/postgres-binaries.ts';
import { findPostmaster, startPostmaster } from '../../src/store/postmaster.ts';
import { runProgram } from '../../src/store/run-program.ts';
import { newServerUser } from '../../src/store/server-user.ts';

/**
 * Makes and starts a cluster as the first version did: the program is the superuser `roster`, on TCP.
 * Returns the URL of its server.
 */
export async function startEarlierCluster(dir: string): Promise<string> {
  const { initdb } = await postgresBinaries();
  const home = join(dir, 'postgres');
  const data = join(home, 'data');
  const passwordFile = join(home, 'password');
  const password = randomBytes(24).toString('base64url');
  await mkdir(home, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  const user = await newServerUser(dir, initdb);
  const { runAs } = user;
  if ('uid' in runAs) {
    for (const path of [home, passwordFile]) await chown(path, runAs.uid, runAs.gid);
  }
  const options = [`--pgdata=${data}`, '--username=roster', `--pwfile=${passwordFile}`];
  const form = ['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-sync'];
  await runProgram(user.command(initdb, [...options, ...form]), { ...runAs, cwd: home });
  const cluster: Cluster = {
    data,
    logFile: join(home, 'log'),
    password,
    user,
    socketFolder: undefined,
  };
  await startPostmaster(cluster, 0, ['fsync=off']);
  const running = await findPostmaster(data);
  return `postgres://roster:${password}@127.0.0.1:${running?.port}/postgres`;
}
