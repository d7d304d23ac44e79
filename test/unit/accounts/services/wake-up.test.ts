import { expect, test } from 'vitest';
import { WakeUp } from '../../../../src/accounts/services/wake-up.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

const never = new AbortController().signal;

/** Whether the loop is awake after the microtasks that are due. */
async function isAwake(sleep: Promise<void>): Promise<boolean> {
  const late = new Promise<false>((resolve) => void setImmediate(resolve, false));
  return Promise.race([sleep.then(() => true), late]);
}

test('a WakeUp ends the sleep that is going on', async () => {
  const wakeUp = new WakeUp();
  const sleep = wakeUp.sleep(60_000, new ManualClock(), never);
  expect(await isAwake(sleep)).toBe(false);
  wakeUp.request();
  expect(await isAwake(sleep)).toBe(true);
});

test('a WakeUp that was requested earlier skips one sleep', async () => {
  const wakeUp = new WakeUp();
  const clock = new ManualClock();
  wakeUp.request();
  expect(await isAwake(wakeUp.sleep(60_000, clock, never))).toBe(true);
  expect(await isAwake(wakeUp.sleep(60_000, clock, never))).toBe(false);
});

test('a WakeUp sleeps as long as it was asked to, unless the signal ends it', async () => {
  const clock = new ManualClock();
  const sleep = new WakeUp().sleep(60_000, clock, never);
  await clock.advance(59_999);
  expect(await isAwake(sleep)).toBe(false);
  await clock.advance(1);
  expect(await isAwake(sleep)).toBe(true);
  const stop = new AbortController();
  const stopped = new WakeUp().sleep(60_000, clock, stop.signal);
  stop.abort();
  expect(await isAwake(stopped)).toBe(true);
});
