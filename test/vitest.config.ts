import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/postgres.ts'],
    setupFiles: ['test/support/setup.ts'],
    expect: { poll: { timeout: 30_000 } },
    pool: 'forks',
    // Files share a process, and what it has loaded: reading it anew for each takes longer than the tests.
    isolate: false,
    // Scenarios mostly wait for sockets and the database: with two on two cores, half of that is idle.
    maxWorkers: 4,
    // Above what a test waits for one thing, which says more of what is wrong.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
