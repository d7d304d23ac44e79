import fc from 'fast-check';

// The same cases on every run, so that a failure is about the change at hand. `FC_SEED=$RANDOM npm test`
// looks for new ones.
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20_261_122) });
