import { resolve, sep } from 'node:path';
import type { Config } from './config.ts';

const unusable = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT']);

/** Why the program cannot go on, in one line that says what to do. */
export function failureLine(error: unknown, { dataDir, host, port }: FailureConfig): string {
  for (let one = error; one instanceof Error; one = one.cause) {
    const { code, path, syscall, message } = one as NodeJS.ErrnoException;
    if (code === '53100') return 'The disk of the database is full: free some space there.';
    if (code === 'ENOSPC' || /No space left on device/.test(message)) {
      return `The disk is full: free some space where DATA_DIR (${dataDir}) is.`;
    }
    if (code && unusable.has(code) && path && isWithin(resolve(dataDir), path)) {
      return `DATA_DIR (${dataDir}) cannot be used (${code}): name a folder that this user may write to.`;
    }
    if (code && syscall === 'listen') {
      return `Port ${port} of ${host} cannot be used (${code}): set HOST to an address of this machine, and PORT to 1024 or more.`;
    }
  }
  return error instanceof Error ? error.message : String(error);
}

type FailureConfig = Pick<Config, 'dataDir' | 'host' | 'port'>;

function isWithin(folder: string, path: string): boolean {
  const full = resolve(path);
  return full === folder || full.startsWith(folder + sep) || folder.startsWith(full + sep);
}
