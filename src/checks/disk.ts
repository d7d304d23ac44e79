import { access, constants, stat, statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { broken, ok, warning, type Finding } from './finding.ts';

const megabyte = 1024 * 1024;
/** Postgres stops when it cannot write its log, which grows by files of 16 MB. */
const leastBytes = 100 * megabyte;
const fewBytes = 1024 * megabyte;

/** Whether the folder, or the one it will be made in, can be written and has room. */
export async function checkDisk(
  dataDir: string,
  countFree: (folder: string) => Promise<number> = freeBytes,
): Promise<Finding> {
  const folder = await existing(resolve(dataDir));
  try {
    // Entering a file fails, whatever its mode is.
    await access(`${folder}/.`, constants.W_OK | constants.X_OK);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    return broken(`DATA_DIR (${dataDir}) cannot be written${code}: name a folder of this user.`);
  }
  const free = await countFree(folder);
  const words = `${Math.floor(free / megabyte)} MB free for DATA_DIR (${dataDir})`;
  if (free < leastBytes) return broken(`Only ${words}: free some space there.`);
  return free < fewBytes ? warning(`Only ${words}.`) : ok(words);
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** The path, or its nearest parent that exists. */
async function existing(path: string): Promise<string> {
  for (let folder = path; ; folder = dirname(folder)) {
    const found = await stat(folder).catch((error: NodeJS.ErrnoException) => error);
    if (!('code' in found) || !['ENOENT', 'ENOTDIR'].includes(found.code ?? '')) return folder;
    if (folder === dirname(folder)) return folder;
  }
}
