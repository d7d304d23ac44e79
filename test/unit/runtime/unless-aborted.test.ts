import { expect, test } from 'vitest';
import { unlessAborted } from '../../../src/runtime/unless-aborted.ts';

const never = new Promise<never>(() => undefined);

test('unlessAborted settles with the work', async () => {
  const { signal } = new AbortController();
  expect(await unlessAborted(Promise.resolve(1), signal)).toBe(1);
  await expect(unlessAborted(Promise.reject(new Error('failed')), signal)).rejects.toThrow(
    'failed',
  );
});

test('unlessAborted rejects with the reason of the signal', async () => {
  const controller = new AbortController();
  const waiting = unlessAborted(never, controller.signal);
  controller.abort(new Error('stopped'));
  await expect(waiting).rejects.toThrow('stopped');
  await expect(unlessAborted(never, controller.signal)).rejects.toThrow('stopped');
});
