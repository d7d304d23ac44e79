import { expect, test } from 'vitest';
import { AttemptLocks } from '../../../../src/accounts/pairing/attempt-locks.ts';
import { WakeUp } from '../../../../src/accounts/services/wake-up.ts';
import { createLog } from '../../../../src/runtime/log.ts';
import { eventually } from '../../../support/eventually.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

const never = (): Promise<never> => new Promise(() => {});

test('a connection that does not answer holds up nothing for longer than seconds', async () => {
  const clock = new ManualClock();
  const database = {
    openSessionLocks: () => ({
      take: never,
      listen: never,
      ask: never,
      [Symbol.asyncDispose]: () => Promise.resolve(),
    }),
  };
  await using locks = new AttemptLocks({ database, clock, log: createLog('silent') });
  const wakeUp = new WakeUp();
  const listening = locks.listen('an attempt', wakeUp);
  const looking = locks.isFree('an attempt');
  await eventually('both wait', () => clock.sleeping.length, 2);
  clock.expectNoAnswers();
  await clock.advance(10_000);
  using _messages = await listening;
  expect(await looking).toBe(false);
  // What waits in this process does not need the connection.
  locks.announce('an attempt');
  await wakeUp.sleep(Infinity, clock, new AbortController().signal);
});

test('an attempt is not free while the database is away', async () => {
  const clock = new ManualClock();
  const away = (): Promise<never> => Promise.reject(new Error('The database is away.'));
  const database = {
    openSessionLocks: () => ({
      take: away,
      listen: away,
      ask: away,
      [Symbol.asyncDispose]: () => Promise.resolve(),
    }),
  };
  await using locks = new AttemptLocks({ database, clock, log: createLog('silent') });
  expect(await locks.isFree('an attempt')).toBe(false);
});
