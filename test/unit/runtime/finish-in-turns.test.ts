import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { finishInTurns } from '../../../src/runtime/in-turns.ts';

function* work(ms: number): Generator<undefined, string> {
  const end = performance.now() + ms;
  while (performance.now() < end) yield;
  return 'done';
}

test('finishInTurns returns the result of the generator', async () => {
  expect(await finishInTurns(work(0))).toBe('done');
});

test('finishInTurns lets the event loop run during long work', async () => {
  let turns = 0;
  const counting = setImmediate().then(() => turns++);
  await finishInTurns(work(40));
  expect(turns).toBe(1);
  await counting;
});
