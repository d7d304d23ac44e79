import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cluster } from './cluster.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import { runProgram } from './run-program.ts';

/** The role of the program, which `program-role.sql` creates: it owns the data and is no superuser. */
export const programRole = 'roster_app';

/** Last in the file: a file that was written in part lacks it. */
const marker = '# Superusers cannot connect: see SECURITY.md. Keep this line.';

const logins = `# TYPE DATABASE USER ADDRESS METHOD
local all ${programRole} scram-sha-256
host all ${programRole} 127.0.0.1/32 scram-sha-256
${marker}
`;

/**
 * Makes the role, gives it what the superuser owns, and then closes the logins of superusers. For new
 * clusters, and for those of earlier versions, whose role was a superuser. Does nothing the second time, and
 * is safe to repeat after an interruption. No server may run.
 */
export async function restrictCluster(
  cluster: Cluster,
  settings: readonly string[],
): Promise<void> {
  const file = join(cluster.data, 'pg_hba.conf');
  if ((await readFile(file, 'utf8')).includes(marker)) return;
  const role = await readFile(new URL('program-role.sql', import.meta.url), 'utf8');
  const password = `alter role ${programRole} password '${cluster.password}';\n`;
  await runAsSuperuser(cluster, settings, role + password);
  // In place: the file keeps its owner and mode.
  await writeFile(file, logins);
}

/** Single-user mode needs no login, and fails while another server uses the cluster. */
async function runAsSuperuser(
  { data, user }: Cluster,
  settings: readonly string[],
  sql: string,
): Promise<void> {
  const { postgres } = await postgresBinaries();
  const flags = [
    'exit_on_error=on',
    // The statement holds the password.
    'log_min_error_statement=panic',
    // More iterations protect passwords that people choose. This one is random, and each connection would block
    // the process for some milliseconds.
    'scram_iterations=1',
    ...settings,
  ].flatMap((setting) => ['-c', setting]);
  // -j: a statement ends at a semicolon and an empty line.
  const args = ['--single', '-D', data, ...flags, '-j', 'postgres'];
  await runProgram(user.command(postgres, args), { ...user.runAs, cwd: data, input: sql });
}
