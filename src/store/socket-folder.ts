import { createHash } from 'node:crypto';
import { chmod, chown, lstat, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServerUser } from './server-user.ts';
import { DatabaseStartError } from './start-error.ts';

/** Of the path of a Unix socket: macOS allows 103, Linux 107. */
const maxBytes = 103;

/** The port of a Unix socket is only a part of its name. */
export const socketPort = 5432;

/**
 * The folder of the server's Unix socket, which only the server's user may enter: `home` itself, or one
 * under /tmp if that path is too long. All processes find the same one, whatever their TMPDIR is. Undefined
 * on Windows, where Node.js has no Unix sockets.
 */
export async function openSocketFolder(
  home: string,
  user: ServerUser,
): Promise<string | undefined> {
  if (process.platform === 'win32') return undefined;
  if (Buffer.byteLength(join(home, `.s.PGSQL.${socketPort}`)) <= maxBytes) {
    await chmod(home, 0o700);
    return home;
  }
  const hash = createHash('sha256').update(home).digest('hex').slice(0, 16);
  const folder = join('/tmp', `roster-${hash}`);
  await mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await checkPrivate(folder, user);
  return folder;
}

/** Others may write to /tmp: another user who owns the folder could pose as the server. */
async function checkPrivate(folder: string, { runAs }: ServerUser): Promise<void> {
  const found = await lstat(folder);
  const self = process.getuid?.();
  const owner = 'uid' in runAs ? runAs.uid : self;
  const isOurs = found.isDirectory() && (found.uid === owner || found.uid === self);
  if (!isOurs || (found.mode & 0o077) !== 0) {
    throw new DatabaseStartError(
      `${folder}, the folder for the socket of Postgres, is open to other users: remove it, or set DATA_DIR to a shorter path.`,
    );
  }
  if ('uid' in runAs && found.uid !== owner) await chown(folder, runAs.uid, runAs.gid);
}
