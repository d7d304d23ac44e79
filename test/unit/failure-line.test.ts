import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { failureLine } from '../../src/failure-line.ts';
import { openDatabase } from '../../src/store/postgres.ts';
import { DatabaseStartError } from '../../src/store/start-error.ts';

const settings = { dataDir: './data', host: '127.0.0.1', port: 80 };

test('a DATA_DIR that is no folder is said in one line', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'roster-file-'));
  const file = join(dir, 'file');
  await writeFile(file, '');
  const config = { databaseUrl: undefined, dataDir: join(file, 'data'), allowRoot: true };
  const failed = await openDatabase(config, pino({ level: 'silent' })).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failureLine(failed, { ...settings, dataDir: config.dataDir })).toMatch(
    /^DATA_DIR \(.*\/file\/data\) cannot be used \(ENOTDIR\): name a folder that this user may write to\.$/,
  );
  await rm(dir, { recursive: true });
});

test.each(['EACCES', 'EROFS'])(
  'a DATA_DIR that cannot be written (%s) is said in one line',
  (code) => {
    const error = Object.assign(new Error(`${code}: mkdir`), { code, path: 'data/postgres' });
    expect(failureLine(new Error('outer', { cause: error }), settings)).toMatch(
      /^DATA_DIR \(\.\/data\) cannot be used/,
    );
  },
);

test('a file elsewhere that cannot be read is no fault of DATA_DIR', () => {
  const error = Object.assign(new Error('EACCES: open'), { code: 'EACCES', path: '/etc/shadow' });
  expect(failureLine(error, settings)).toBe('EACCES: open');
});

test.each([
  Object.assign(new Error('ENOSPC: write'), { code: 'ENOSPC' }),
  new DatabaseStartError('Postgres did not start (could not write: No space left on device).'),
])('a full disk is said in one line: %s', (error) => {
  expect(failureLine(error, settings)).toMatch(/^The disk is full: free some space where DATA_DIR/);
});

test('a full disk of another database is said as that', () => {
  const error = Object.assign(new Error('could not extend file'), { code: '53100' });
  expect(failureLine(error, settings)).toBe(
    'The disk of the database is full: free some space there.',
  );
});

test('an address that is not of this machine is said in one line', async () => {
  const server = createServer().listen(80, '192.0.2.1');
  const failed = await new Promise((resolve) => server.once('error', resolve));
  expect(failureLine(failed, { ...settings, host: '192.0.2.1' })).toMatch(
    /^Port 80 of 192\.0\.2\.1 cannot be used \(\w+\): set HOST/,
  );
});
