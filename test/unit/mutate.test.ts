import { expect, test } from 'vitest';
import { mutate, mutationsOf, randomFrom } from '../../scripts/mutate.ts';

const mutants = (source: string): readonly string[] =>
  mutationsOf(source).map((mutation) => mutate(source, mutation));

test.each([
  ['const ms = 1_000;', ['const ms = 1001;']],
  ['if (a < b) go();', ['if (a <= b) go();', 'if (a >= b) go();']],
  ['if (a === b) go();', ['if (a !== b) go();']],
  ['const on = true;', ['const on = false;']],
  ['if (!isOver(a)) go();', ['if (isOver(a)) go();']],
  ['go(a && b);', ['go(a || b);']],
  [`const f = () => 'a';`, [`const f = () => 'mutated';`]],
  [`function f() { return 'a'; }`, [`function f() { return 'mutated'; }`]],
])('mutationsOf %s', (source, expected) => {
  expect(mutants(source)).toEqual(expected);
});

test.each([
  'type A = 1 | true;',
  'interface A { readonly ms: 5 }',
  `this.#log.info({ count: 1, done: true }, 'Done');`,
  'const table = { 1: a };',
  `go('text');`,
])('mutationsOf has nothing for %s', (source) => {
  expect(mutants(source)).toEqual([]);
});

test('randomFrom gives the same numbers for the same seed', () => {
  const [a, b, c] = [1, 1, 2].map((seed) => {
    const random = randomFrom(seed);
    return [random(), random()];
  });
  expect(a).toEqual(b);
  expect(a).not.toEqual(c);
  expect(a?.every((number) => number >= 0 && number < 1)).toBe(true);
});
