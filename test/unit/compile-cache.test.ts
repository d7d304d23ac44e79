import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';

const preload = new URL('../../src/compile-cache.js', import.meta.url).href;
const printFolder = `import { getCompileCacheDir } from 'node:module'; console.log(getCompileCacheDir() ?? 'none');`;

let dir: string;

beforeEach(() => void (dir = mkdtempSync(join(tmpdir(), 'roster-compiled-'))));
afterEach(() => rmSync(dir, { recursive: true }));

/** Where a program with this data folder keeps its compiled code. */
async function folderWith(dataDir: string): Promise<string> {
  const args = ['--import', preload, '--input-type=module', '--eval', printFolder];
  const env = { PATH: process.env['PATH'], DATA_DIR: dataDir };
  const { stdout } = await promisify(execFile)(process.execPath, args, { env });
  return stdout.trim();
}

test('compiled code is kept in the data folder, which the first start creates', async () => {
  const dataDir = join(dir, 'data');
  expect(await folderWith(dataDir)).toContain(join(dataDir, 'compiled'));
  expect(existsSync(join(dataDir, 'compiled'))).toBe(true);
});

test('a program without a folder to write to starts all the same', async () => {
  const file = join(dir, 'file');
  writeFileSync(file, '');
  expect(await folderWith(file)).toBe('none');
});
