import { expect, test } from 'vitest';
import { judgeEnvFile } from '../../../src/checks/env-file.ts';
import { broken, lineOf, ok, warning } from '../../../src/checks/finding.ts';
import { envLines } from '../../../src/terminal/env-lines.ts';

test.for([
  [0o100600, 'linux', 'ok'],
  [0o100640, 'linux', 'warning'],
  [0o100601, 'darwin', 'warning'],
  [0o100666, 'win32', 'ok'],
  [undefined, 'linux', 'ok'],
] as const)('judgeEnvFile: mode %o on %s is %s', ([mode, platform, state]) => {
  expect(judgeEnvFile(mode, platform).state).toBe(state);
});

test('lineOf has a sign for the state, and the words of all parts below each other', () => {
  expect(lineOf('disk', ok('fine'))).toBe('✓ disk          fine');
  expect(lineOf('configuration', warning('hm'))).toBe('! configuration hm');
  expect(lineOf('clock', broken('wrong'))).toBe('✗ clock         wrong');
});

test('envLines begin in a line of their own', () => {
  const settings = { BOT_TOKEN: '1:A', API_ID: '1', API_HASH: 'b' };
  const lines = 'BOT_TOKEN=1:A\nAPI_ID=1\nAPI_HASH=b\n';
  expect(envLines('', settings)).toBe(lines);
  expect(envLines('PORT=1\n', settings)).toBe(lines);
  expect(envLines('PORT=1', settings)).toBe(`\n${lines}`);
});
