import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** `npm run reliability`: the faults of every part, which take minutes, and the table of what people see. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    setupFiles: ['test/support/setup.ts'],
    globalSetup: ['test/support/postgres.ts'],
    include: ['test/reliability/matrix.ts'],
    pool: 'forks',
    testTimeout: 180_000,
  },
});
