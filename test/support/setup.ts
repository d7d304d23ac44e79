import fc from 'fast-check';
import { vi } from 'vitest';

// The same cases on every run, so that a failure is about the change at hand. `FC_SEED=$RANDOM npm test`
// looks for new ones.
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20_261_122) });

/** On a busy machine; Vitest's own second is for an idle one. Of `expect.poll` the config says it. */
const patience = { timeout: 30_000 };
const { waitFor } = vi;
vi.waitFor = (check, options) =>
  waitFor(check, typeof options === 'number' ? options : { ...patience, ...options });
