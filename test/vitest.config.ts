import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { SpreadFiles } from './support/spread-files.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A server for the tests that need a database; unit tests do without. */
const globalSetup = ['test/support/postgres.ts'];

/** Unit tests over the whole program in memory: each takes as long as ten others. */
const memoryTests = globSync('test/unit/**/*.test.ts', { cwd: root }).filter((file) =>
  /from '[./]+\/support\/memory\//.test(readFileSync(join(root, file), 'utf8')),
);

export default defineConfig({
  root,
  test: {
    setupFiles: ['test/support/setup.ts'],
    pool: 'forks',
    // Files share a process with the modules it has loaded: loading them takes longer than most tests.
    isolate: false,
    // Node.js loads the files as it loads the program. Vite would transform each, for processes that wait for it meanwhile.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    sequence: { sequencer: SpreadFiles },
    // Above what a test waits for one thing (`eventually`), whose failure says more.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          exclude: memoryTests,
          maxWorkers: 2,
        },
      },
      { extends: true, test: { name: 'memory', include: memoryTests, maxWorkers: 2 } },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          globalSetup,
          // Tests that wait for sockets and the database leave half of two cores idle with two workers.
          maxWorkers: 5,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup,
          maxWorkers: 5,
          sequence: { groupOrder: 1 },
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      // Just below what all tests together reach.
      thresholds: { statements: 95, branches: 89, functions: 97, lines: 97 },
    },
  },
});
