import { expect, test } from 'vitest';
import type { AccountSession } from '../../../../src/accounts/sessions/open-session.ts';
import { runExclusively } from '../../../../src/accounts/sessions/run-exclusively.ts';

const newSession = (): AccountSession => ({}) as AccountSession;

test('runExclusively starts work after the work before it on the same session', async () => {
  const session = newSession();
  const first = Promise.withResolvers<void>();
  const log: string[] = [];
  const running = [
    runExclusively(session, async () => {
      await first.promise;
      log.push('first');
    }),
    runExclusively(session, async () => void log.push('second')),
  ];
  await runExclusively(newSession(), async () => void log.push('other session'));
  first.resolve();
  await Promise.all(running);
  expect(log).toEqual(['other session', 'first', 'second']);
});

test('runExclusively continues after work that failed', async () => {
  const session = newSession();
  const failed = runExclusively(session, () => Promise.reject(new Error('refused')));
  const next = runExclusively(session, () => Promise.resolve('done'));
  await expect(failed).rejects.toThrow('refused');
  expect(await next).toBe('done');
});
