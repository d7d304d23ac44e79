import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { FairSlots } from '../../../src/runtime/fair-slots.ts';

test('owners take turns, and each holds one slot at a time', async () => {
  const slots = new FairSlots(2);
  const order: string[] = [];
  const held: Disposable[] = [];
  const take = async (owner: bigint, name: string): Promise<void> => {
    held.push(await slots.take(owner));
    order.push(name);
  };
  const release = (): Promise<void> => {
    held.shift()?.[Symbol.dispose]();
    return setImmediate();
  };
  for (const name of ['a1', 'a2', 'a3', 'a4']) void take(1n, name);
  for (const name of ['b1', 'b2', 'b3']) void take(2n, name);
  void take(3n, 'c1');
  await setImmediate();
  expect(order).toEqual(['a1', 'b1']);
  for (let at = 0; at < 8; at++) await release();
  expect(order).toEqual(['a1', 'b1', 'a2', 'b2', 'c1', 'a3', 'b3', 'a4']);
});

test('an owner alone uses one slot', async () => {
  const slots = new FairSlots(2);
  const first = await slots.take(1n);
  let second = false;
  const waiting = slots.take(1n).then(() => (second = true));
  await setImmediate();
  expect(second).toBe(false);
  first[Symbol.dispose]();
  await waiting;
  expect(second).toBe(true);
});
