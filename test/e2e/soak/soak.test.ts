import { expect, test } from 'vitest';
import { operations } from './operations.ts';
import { runRound } from './soak-round.ts';
import { SoakStage } from './soak-stage.ts';

/** `npm run test:soak -- --seed=18 --round=0` repeats the first one alone. */
const seed = 18;
const rounds = 2;

test('killed twice over ten operations of ten people, the program loses, doubles and leaves nothing', async () => {
  const names = Object.keys(operations);
  await using stage = await SoakStage.open(rounds * names.length);
  for (let round = 0; round < rounds; round += 1) {
    const results = await runRound(stage, { seed, round, operations: names });
    const wrong = results.filter(({ faults }) => faults.length > 0);
    expect(wrong, wrong.map(({ transcript }) => transcript).join('\n')).toEqual([]);
  }
}, 240_000);
