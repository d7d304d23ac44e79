/**
 * Measures the unit tests: makes small faults in `src`, one at a time, and reports which of them a unit test
 * catches. `npm run mutate -- --count 20 --seed 7 --only src/contacts`
 *
 * - `--count`: how many faults (default 20); `--seed`: which ones (default 1).
 * - `--only`: a path prefix of the files to change (default `src`).
 *
 * Faults: another number, a flipped comparison or boolean, a dropped negation, `&&` for `||`, another returned
 * text. Texts for people, table definitions, the fields of log lines and faults that the compiler rejects are
 * left out. The faults are made in a git worktree of HEAD in a temporary folder, never in the working tree. A
 * test that also fails without the fault, as a measurement on a busy machine may, does not count.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  globSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { parseAst } from 'vitest/node';

/** A replacement of a part of a source file. */
export interface Mutation {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const skipped = /\.d\.ts$|\/(?:locales|schema|page)\/|^src\/(?:main|pair)\.ts$/;
const testTimeoutMs = 300_000;

const otherOperators: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '&&': ['||'],
  '||': ['&&'],
};

/** A node of the syntax tree (ESTree with TypeScript's types). */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** All mutations of a source text, in the order of the text. */
export function mutationsOf(source: string): readonly Mutation[] {
  const found: Mutation[] = [];
  const visit = (node: Node): void => {
    if (isLeftOut(node)) return;
    found.push(...mutationsAt(node, source));
    for (const [field, value] of Object.entries(node)) {
      if (field === 'key') continue;
      for (const child of Array.isArray(value) ? (value as readonly unknown[]) : [value]) {
        if (isNode(child)) visit(child);
      }
    }
  };
  // The parser types the tree of JavaScript only.
  visit(parseAst(source, { lang: 'ts' }) as unknown as Node);
  return found.toSorted((a, b) => a.start - b.start);
}

/** Types and log lines do not affect what the program does. */
function isLeftOut(node: Node): boolean {
  const isType = node.type.startsWith('TS') && !/^TS(?:As|Satisfies|NonNull)/.test(node.type);
  return isType || node.type === 'ImportDeclaration' || isLogCall(node);
}

function isLogCall({ type, callee }: Node): boolean {
  if (type !== 'CallExpression' || !isNode(callee) || !isNode(callee['object'])) return false;
  const { object } = callee;
  const name = object['name'] ?? (isNode(object['property']) ? object['property']['name'] : '');
  return name === 'log';
}

function mutationsAt(node: Node, source: string): readonly Mutation[] {
  const { type, start, end } = node;
  const { value, operator, left, right, argument, body } = node;
  if (type === 'Literal' && typeof value === 'number')
    return [{ start, end, text: `${value + 1}` }];
  if (type === 'Literal' && typeof value === 'boolean') return [{ start, end, text: `${!value}` }];
  if (type === 'UnaryExpression' && operator === '!' && isNode(argument)) {
    return [{ start, end, text: source.slice(argument.start, argument.end) }];
  }
  if (
    (type === 'BinaryExpression' || type === 'LogicalExpression') &&
    isNode(left) &&
    isNode(right)
  ) {
    const at = source.indexOf(String(operator), left.end);
    const others = otherOperators[String(operator)] ?? [];
    return others.map((text) => ({ start: at, end: at + String(operator).length, text }));
  }
  const returned =
    type === 'ReturnStatement' ? argument : type === 'ArrowFunctionExpression' && body;
  return isNode(returned) && typeof returned['value'] === 'string'
    ? [{ start: returned.start, end: returned.end, text: `'mutated'` }]
    : [];
}

/** The source text with a mutation. */
export function mutate(source: string, { start, end, text }: Mutation): string {
  return source.slice(0, start) + text + source.slice(end);
}

/** Random numbers from 0 to 1 that depend only on the seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Fault {
  readonly file: string;
  readonly source: string;
  readonly mutation: Mutation;
}

/**
 * Endless random faults that the compiler accepts. Chooses files first, so that files full of numbers do not
 * get most of the faults.
 */
function* chooseFaults(root: string, only: string, seed: number): Generator<Fault, void> {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const files = globSync('src/**/*.ts', { cwd: root })
    .filter((file) => file.startsWith(only) && !skipped.test(file))
    .sort()
    .flatMap((file) => {
      const source = readFileSync(join(root, file), 'utf8');
      const mutations = mutationsOf(source);
      return mutations.length > 0 ? [{ file, source, mutations }] : [];
    });
  while (files.length > 0) {
    const chosen = pick(files);
    const mutation = chosen && pick(chosen.mutations);
    if (!mutation) continue;
    const fault = { file: chosen.file, source: chosen.source, mutation };
    if (!isCaughtByCompiler(fault, root)) yield fault;
  }
}

interface FailedTest {
  readonly file: string;
  readonly name: string;
}

/** Runs test files in the copy and returns the first test that failed. */
function firstFailure(copy: string, files: readonly string[]): FailedTest | undefined {
  if (files.length === 0) return undefined;
  const report = join(copy, 'mutation-report.json');
  rmSync(report, { force: true });
  const vitest = join(copy, 'node_modules/vitest/vitest.mjs');
  const options = ['--config', 'test/vitest.config.ts', '--bail', '1'];
  const output = ['--reporter', 'json', '--outputFile', report];
  spawnSync(process.execPath, [vitest, 'run', ...files, ...options, ...output], {
    cwd: copy,
    stdio: 'ignore',
    timeout: testTimeoutMs,
  });
  const { testResults } = readReport(report);
  for (const { name, assertionResults } of testResults) {
    const test = assertionResults.find((one) => one.status === 'failed');
    if (test) return { file: relative(copy, name), name: test.fullName };
  }
  // Without a failed test, a file did not load. After a failed test, `--bail` cancels files as failed, too.
  const unloaded = testResults.find(({ status }) => status === 'failed');
  return unloaded && { file: relative(copy, unloaded.name), name: '(loading)' };
}

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

function readReport(path: string): Report {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Report;
  } catch (cause) {
    throw new Error(`The tests wrote no report within ${testTimeoutMs / 1000} s`, { cause });
  }
}

/** Which test catches a fault; undefined when all pass. */
function catcherOf({ file, source, mutation }: Fault, copy: string): FailedTest | undefined {
  const path = join(copy, file);
  for (let tests of testsOf(file, copy)) {
    while (tests.length > 0) {
      writeFileSync(path, mutate(source, mutation));
      const failed = firstFailure(copy, tests);
      writeFileSync(path, source);
      if (!failed) break;
      if (!firstFailure(copy, [failed.file])) return failed;
      tests = tests.filter((one) => one !== failed.file);
    }
  }
  return undefined;
}

/** So many test files are run at a time, to end in time on a busy machine. */
const filesPerRun = 20;

/**
 * The unit tests that load a file, the likeliest to fail first: those that import it, those of its folder, and
 * those that reach it through other files.
 */
function testsOf(file: string, copy: string): readonly (readonly string[])[] {
  const importers = new Map<string, string[]>();
  for (const one of globSync('{src,test}/**/*.ts', { cwd: copy })) {
    for (const imported of importsOf(one, readFileSync(join(copy, one), 'utf8'))) {
      importers.set(imported, [...(importers.get(imported) ?? []), one]);
    }
  }
  const reached = new Set([file]);
  for (const one of reached) for (const importer of importers.get(one) ?? []) reached.add(importer);
  const direct = new Set(importers.get(file));
  const tests = [...reached].filter((one) => /^test\/unit\/.*\.test\.ts$/.test(one));
  const folder = `${posix.dirname(file).replace(/^src/, 'test/unit')}/`;
  const nearness = (one: string): number => (direct.has(one) ? 0 : one.startsWith(folder) ? 1 : 2);
  const byNearness = Object.values(Object.groupBy(tests, nearness)).map((list = []) => list);
  return byNearness.flatMap((list) =>
    Array.from({ length: Math.ceil(list.length / filesPerRun) }, (_, at) =>
      list.slice(at * filesPerRun, (at + 1) * filesPerRun),
    ),
  );
}

/** The files that a file loads: imports other than of types, and worker threads; relative to the root. */
function importsOf(file: string, source: string): readonly string[] {
  const imports =
    /(?:^(?:import|export)\s(?!type\s)[^'";]*?|\bimport\(|new URL\()'(\.[^']+\.ts)'/gm;
  return [...source.matchAll(imports)].map(([, path = '']) =>
    posix.join(posix.dirname(file), path),
  );
}

/** Whether the compiler rejects a fault, which then needs no test. Changes the file for a while. */
function isCaughtByCompiler({ file, source, mutation }: Fault, copy: string): boolean {
  const path = join(copy, file);
  writeFileSync(path, mutate(source, mutation));
  const { status } = spawnSync(process.execPath, [join(copy, 'node_modules/typescript/bin/tsc')], {
    cwd: copy,
    stdio: 'ignore',
  });
  writeFileSync(path, source);
  return status !== 0;
}

function describeFault({ file, source, mutation }: Fault): string {
  const line = source.slice(0, mutation.start).split('\n').length;
  const whole = source.split('\n')[line - 1]?.trim() ?? '';
  const was = source.slice(mutation.start, mutation.end);
  return `${file}:${line} ${was} -> ${mutation.text}   in: ${whole}`;
}

function main(): void {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '20' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string', default: 'src' },
    },
  });
  const root = process.cwd();
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'mutate-')));
  const git = (...args: readonly string[]): void =>
    void execFileSync('git', [...args], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
  git('worktree', 'add', '--detach', copy, 'HEAD');
  try {
    symlinkSync(realpathSync(join(root, 'node_modules')), join(copy, 'node_modules'));
    const count = Number(values.count);
    const faults = chooseFaults(copy, values.only, Number(values.seed));
    let caught = 0;
    for (let made = 0; made < count; made++) {
      const { value: fault } = faults.next();
      if (!fault) throw new Error(`There is nothing to change in ${values.only}`);
      const test = catcherOf(fault, copy);
      if (test) caught += 1;
      const outcome = test ? `caught by ${test.file}: ${test.name}` : 'SURVIVED';
      console.log(`${describeFault(fault)}\n    ${outcome}`);
    }
    console.log(`${caught} of ${count} faults were caught by a unit test`);
  } finally {
    git('worktree', 'remove', '--force', copy);
  }
}

if (import.meta.main) main();
