import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inSlices } from '../../../src/runtime/in-slices.ts';

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
