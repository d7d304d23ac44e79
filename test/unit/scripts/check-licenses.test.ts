import { expect, test } from 'vitest';
import { licenseList, licenseProblems, type Lock } from '../../../scripts/check-licenses.ts';

test('a production package with another license is named with the package that needs it', () => {
  const lock: Lock = {
    '': { dependencies: { a: '1' } },
    'node_modules/a': { license: 'MIT', dependencies: { '@b/c': '1', d: '1' } },
    'node_modules/a/node_modules/@b/c': { license: 'GPL-3.0-only' },
    'node_modules/d': {},
    'node_modules/e': { license: 'AGPL-3.0-only', dev: true },
  };
  expect(licenseProblems(lock)).toEqual([
    '@b/c: GPL-3.0-only, needed by a',
    'd: unknown, needed by a',
  ]);
});

test('production packages are listed by license, each once', () => {
  const lock: Lock = {
    '': { license: 'MIT' },
    'node_modules/b': { license: 'MIT' },
    'node_modules/a': { license: 'MIT' },
    'node_modules/a/node_modules/b': { license: 'MIT' },
    'node_modules/c': { license: 'ISC' },
    'node_modules/e': { license: 'MIT', dev: true },
  };
  expect(licenseList(lock)).toBe('- ISC: c\n- MIT: a, b\n');
});
