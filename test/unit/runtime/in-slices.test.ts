import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inSlices, runInSlices } from '../../../src/runtime/in-slices.ts';

function* endless(): Generator<number> {
  for (let at = 0; ; at++) yield at;
}

test('others work while many items are iterated over', async () => {
  let others = 0;
  void setImmediate().then(() => others++);
  for await (const item of inSlices(endless())) {
    if (others > 0) break;
    expect(item).toBeLessThan(100_000_000);
  }
  expect(others).toBe(1);
});

test('others work while a generator runs to its end', async () => {
  let others = 0;
  void setImmediate().then(() => others++);
  function* steps(): Generator<void, number> {
    while (others === 0) yield;
    return others;
  }
  expect(await runInSlices(steps())).toBe(1);
});
