import { chmod, mkdir, mkdtemp, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openSocketFolder } from '../../../src/store/socket-folder.ts';
import type { ServerUser } from '../../../src/store/server-user.ts';

const self: ServerUser = { runAs: {}, command: (program, args) => [program, [...args]] };
let short: string;
let long: string;
/** The folder that is used for `long`. */
let instead: string;

beforeEach(async () => {
  short = await mkdtemp(join(tmpdir(), 'roster-socket-'));
  long = join(short, 'a-name-that-is-too-long'.repeat(4));
  await mkdir(long);
  instead = (await openSocketFolder(long, self)) ?? '';
});
afterEach(async () => {
  await rm(short, { recursive: true });
  await rm(instead, { recursive: true, force: true });
});

it('is the folder of the database, closed to other users', async () => {
  await chmod(short, 0o755);
  expect(await openSocketFolder(short, self)).toBe(short);
  expect((await stat(short)).mode & 0o777).toBe(0o700);
});

it('is a private one under /tmp when the path is too long, the same for all processes', async () => {
  expect(dirname(instead)).toBe('/tmp');
  expect((await stat(instead)).mode & 0o777).toBe(0o700);
  expect(await openSocketFolder(long, self)).toBe(instead);
});

it('is refused when other users may enter it', async () => {
  await chmod(instead, 0o777);
  await expect(openSocketFolder(long, self)).rejects.toThrow(/is open to other users: remove it/);
});

it('is refused when it is a link to a folder', async () => {
  await rm(instead, { recursive: true });
  await symlink(short, instead);
  await chmod(short, 0o700);
  await expect(openSocketFolder(long, self)).rejects.toThrow(/is open to other users: remove it/);
});

it('is refused when it belongs to another user', async () => {
  const uid = (process.getuid?.() ?? 0) + 1;
  const other: ServerUser = { ...self, runAs: { uid, gid: uid } };
  // The folder belongs to the user of this process, which is neither the program's nor the server's here.
  using _ = vi.spyOn(process, 'getuid').mockReturnValue(uid + 1);
  await expect(openSocketFolder(long, other)).rejects.toThrow(/is open to other users: remove it/);
});

it('may have a path of 103 bytes with the name of the socket, and no more', async () => {
  // With the slash before it, `.s.PGSQL.5432` has 14 bytes.
  const folderOf = async (bytes: number): Promise<string> => {
    const folder = join(short, 'x'.repeat(bytes - 14 - short.length - 1));
    await mkdir(folder);
    return folder;
  };
  const [fits, exceeds] = [await folderOf(103), await folderOf(104)];
  expect(await openSocketFolder(fits, self)).toBe(fits);
  const other = (await openSocketFolder(exceeds, self)) ?? '';
  await rm(other, { recursive: true });
  expect(dirname(other)).toBe('/tmp');
  expect(other).toMatch(/roster-[\da-f]{16}$/);
});
