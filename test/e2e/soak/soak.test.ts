import { describe, expect, test } from 'vitest';
import { operations } from './operations.ts';
import { runRound } from './soak-round.ts';
import { SoakStage } from './soak-stage.ts';

/** `npm run test:soak -- --seed=18 --round=0` repeats the first one alone. */
const seed = 18;
const names = Object.keys(operations);

// Both at once: half of a round is waiting until the leases of the killed process end.
describe.concurrent('killed over ten operations of ten people', () => {
  test.for([0, 1])(
    'the program loses, doubles and leaves nothing: round %i',
    { timeout: 240_000 },
    async (round) => {
      await using stage = await SoakStage.open(names.length);
      const results = await runRound(stage, { seed, round, operations: names });
      const wrong = results.filter(({ faults }) => faults.length > 0);
      expect(wrong, wrong.map(({ transcript }) => transcript).join('\n')).toEqual([]);
    },
  );
});
