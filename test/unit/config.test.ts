import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ConfigError, envFileProblems, readConfig } from '../../src/config.ts';

const needed = {
  BOT_TOKEN: '123456:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  API_ID: '1',
  API_HASH: '0123456789abcdef0123456789abcdef',
};

function problems(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

test('the required settings are enough, and the rest has defaults', () => {
  expect(readConfig(needed)).toMatchObject({
    apiId: 1,
    databaseUrl: undefined,
    dataDir: './data',
    allowRoot: false,
    owners: [],
    publicUrl: undefined,
    host: '127.0.0.1',
    port: 8080,
    metricsToken: undefined,
    logLevel: 'info',
  });
});

test('a token of metrics is long enough not to be guessed', () => {
  const token = 'a-long-token-1234';
  expect(readConfig({ ...needed, METRICS_TOKEN: token }).metricsToken).toBe(token);
  expect(problems({ ...needed, METRICS_TOKEN: 'short' })).toEqual([
    expect.stringMatching(/^METRICS_TOKEN is not usable: .*16/),
  ]);
});

test('an empty environment gets one message with every missing setting and where to get it', () => {
  expect(problems({})).toEqual([
    expect.stringMatching(/^BOT_TOKEN is missing: .*@BotFather/),
    expect.stringMatching(/^API_ID is missing: .*my\.telegram\.org/),
    expect.stringMatching(/^API_HASH is missing: .*my\.telegram\.org/),
  ]);
});

test.each([
  ['BOT_TOKEN', 'no token'],
  ['API_ID', '12a'],
  ['API_HASH', 'short'],
  ['DATABASE_URL', 'mysql://x'],
  ['SESSION_KEYS', 'a:c2hvcnQ='],
  ['OWNERS', '12, bob'],
  ['PUBLIC_URL', 'http://example.org'],
  ['PORT', '70000'],
  ['MTPROTO_DC', '2@localhost'],
  ['MTPROTO_PUBLIC_KEY', '/nowhere/key.pem'],
  ['LOG_LEVEL', 'loud'],
  ['ALLOW_ROOT', 'true'],
])('a malformed %s is one line that names it and does not repeat the value', (name, value) => {
  const found = problems({ ...needed, [name]: value });
  expect(found).toEqual([expect.stringMatching(new RegExp(`^${name} is not usable: `))]);
  expect(found[0]).not.toContain(value);
});

test('lists, addresses and keys are read', () => {
  const key = Buffer.alloc(32, 7);
  expect(
    readConfig({
      ...needed,
      OWNERS: '7000000001, 2',
      PUBLIC_URL: 'https://example.org/roster/',
      MTPROTO_DC: '4@127.0.0.1:4430,2@127.0.0.1:4431',
      SESSION_KEYS: `new:${key.toString('base64')},old:${key.toString('base64')}`,
    }),
  ).toMatchObject({
    owners: [7000000001n, 2n],
    publicUrl: 'https://example.org/roster',
    dcs: [
      { id: 4, host: '127.0.0.1', port: 4430 },
      { id: 2, host: '127.0.0.1', port: 4431 },
    ],
    sessionKeys: [
      { id: 'new', key },
      { id: 'old', key },
    ],
  });
});

test('ALLOW_ROOT=yes is read', () => {
  expect(readConfig({ ...needed, ALLOW_ROOT: 'yes' }).allowRoot).toBe(true);
});

describe('a secret in a file', () => {
  let dir: string;
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'roster-config-'));
  });
  afterAll(() => rmSync(dir, { recursive: true }));

  function file(content: string): string {
    const path = join(dir, 'secret');
    writeFileSync(path, content);
    return path;
  }

  const key = Buffer.alloc(32, 7);
  test.each([
    ['BOT_TOKEN', needed.BOT_TOKEN, { botToken: needed.BOT_TOKEN }],
    ['API_HASH', needed.API_HASH, { apiHash: needed.API_HASH }],
    ['DATABASE_URL', 'postgres://me@db/roster', { databaseUrl: 'postgres://me@db/roster' }],
    ['SESSION_KEYS', `a:${key.toString('base64')}`, { sessionKeys: [{ id: 'a', key }] }],
  ])('is read from %s_FILE, without space around it', (name, value, read) => {
    const env = { ...needed, [name]: '', [`${name}_FILE`]: file(` ${value}\r\n`) };
    expect(readConfig(env)).toMatchObject(read);
  });

  test('that is given twice is one line that names both variables', () => {
    expect(problems({ ...needed, BOT_TOKEN_FILE: file('123456:secret') })).toEqual([
      'BOT_TOKEN and BOT_TOKEN_FILE are both set: keep one of them.',
    ]);
  });

  test.each([
    ['missing', () => join(dir, 'nowhere')],
    ['a folder', () => dir],
    ['empty', () => file('\n')],
  ])('that is %s is one line that names the variable', (_, path) => {
    const { BOT_TOKEN: _token, ...others } = needed;
    expect(problems({ ...others, BOT_TOKEN_FILE: path() })).toEqual([
      'BOT_TOKEN_FILE is not usable: name a readable file with the value.',
    ]);
  });

  test('that is malformed is one line that does not repeat it', () => {
    const { BOT_TOKEN: _token, ...others } = needed;
    const found = problems({ ...others, BOT_TOKEN_FILE: file('no token') });
    expect(found).toEqual([expect.stringMatching(/^BOT_TOKEN is not usable: /)]);
    expect(found[0]).not.toContain('no token');
  });
});

test('an .env that is written as YAML is said by line, without values', () => {
  const text =
    'API_ID=1\n# BOT_TOKEN: here\nBOT_TOKEN: 123456:secret\r\n  API_HASH_FILE:\nOTHER: x\n';
  expect(envFileProblems(text)).toEqual([
    'Line 3 of .env is written as YAML: write BOT_TOKEN=value, without a colon.',
    'Line 4 of .env is written as YAML: write API_HASH_FILE=value, without a colon.',
  ]);
});
