import fc from 'fast-check';

// The same cases on every run, so that a failure is about the change at hand. To look for new ones:
// `FC_SEED=$RANDOM FC_RUNS=5000 npm run test:unit`.
fc.configureGlobal({
  seed: Number(process.env['FC_SEED'] ?? 20_261_122),
  numRuns: Number(process.env['FC_RUNS'] ?? 100),
});
