import { expect, test } from 'vitest';
import { ConfigError, readConfig } from '../../src/config.ts';

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
    owners: [],
    publicUrl: undefined,
    host: '127.0.0.1',
    port: 8080,
    logLevel: 'info',
  });
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
