import { expect, test } from 'vitest';
import { layerProblems, startProblems, type Rules } from '../../scripts/check-layers.ts';

const rules: Rules = {
  layers: [
    { path: 'src', imports: ['src/high'], libraries: ['node'] },
    { path: 'src/low', imports: [], libraries: ['@scope/pure'] },
    { path: 'src/high', imports: ['src/low'], libraries: ['node', 'hono'] },
  ],
  orders: { 'src/high': ['base', 'top', '.'] },
};

function problemsOf(file: string, source: string): readonly string[] {
  return layerProblems(new Map([[file, source]]), rules);
}

test.each([
  ['src/high/a.ts', `import type { B } from '../low/b.ts';`],
  ['src/high/a.ts', `import { Hono } from 'hono/quick';\nimport { join } from 'node:path';`],
  ['src/high/top/a.ts', `export { b } from '../base/b.ts';`],
  ['src/high/top/a.ts', `import {\n  b,\n  c,\n} from './b.ts';`],
  ['src/low/a.ts', `import pure from '@scope/pure/part';`],
  ['src/main.ts', `import './high/a.ts';`],
])('%s may contain: %s', (file, source) => {
  expect(problemsOf(file, source)).toEqual([]);
});

test.each([
  [
    'src/low/a.ts',
    `import type { B } from '../high/b.ts';`,
    'src/low/a.ts imports src/high/b.ts, but src/low may not import src/high',
  ],
  [
    'src/high/base/a.ts',
    `import {\n  b,\n  c,\n} from '../top/b.ts';`,
    'src/high/base/a.ts imports src/high/top/b.ts, which is above it in src/high',
  ],
  [
    'src/high/base/a.ts',
    `const b = await import('../b.ts');`,
    'src/high/base/a.ts imports src/high/b.ts, which is above it in src/high',
  ],
  [
    'src/low/a.ts',
    `import { readFile } from 'node:fs/promises';`,
    'src/low/a.ts imports node, which src/low may not use',
  ],
  ['src/high/new/a.ts', '', 'src/high/new/a.ts is in no folder of the order of src/high'],
])('%s may not contain: %s', (file, source, problem) => {
  expect(problemsOf(file, source)).toEqual([problem]);
});

test('a library that is loaded later may be imported as a type or by import(), but not at the start', () => {
  const sources = new Map([
    ['src/app.ts', `import { a } from './a.ts';\nimport type { Big } from 'big';`],
    ['src/a.ts', `export { b } from './b.ts';\nconst { c } = await import('./c.ts');`],
    ['src/b.ts', `import {\n  big,\n} from 'big/part';`],
    ['src/c.ts', `import { big } from 'big';`],
  ]);
  expect(startProblems(sources, 'src/app.ts', ['big'])).toEqual([
    'src/b.ts imports big at the start: load it later, by import()',
  ]);
});
