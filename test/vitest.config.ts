import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** A server for the tests that need a database; unit tests do without. */
const globalSetup = ['test/support/postgres.ts'];

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    setupFiles: ['test/support/setup.ts'],
    pool: 'forks',
    // Files share a process with the modules it has loaded: loading them takes longer than most tests.
    isolate: false,
    // Above what a test waits for one thing (`eventually`), whose failure says more.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/unit/**/*.test.ts'], maxWorkers: 2 },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          globalSetup,
          // Tests that wait for sockets and the database leave half of two cores idle with two workers.
          maxWorkers: 4,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup,
          maxWorkers: 4,
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
