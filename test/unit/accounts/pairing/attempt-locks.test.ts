import { expect, test } from 'vitest';
import { AttemptLocks } from '../../../../src/accounts/pairing/attempt-locks.ts';
import { WakeUp } from '../../../../src/accounts/services/wake-up.ts';
import { createLog } from '../../../../src/runtime/log.ts';
import { eventually } from '../../../support/eventually.ts';
import type { Database } from '../../../../src/store/database.ts';
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
  await eventually('both wait', () => clock.sleeping, [6_000, 6_000]);
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

test('AttemptLocks.hold tries again after a failure, and keeps the lock that it got', async () => {
  const answers = [undefined, 'away', { release: () => Promise.resolve() }];
  let taken = 0;
  const database = {
    openSessionLocks: () => ({
      take: () => {
        const answer = answers[taken++];
        return answer === 'away' ? Promise.reject(new Error('away')) : Promise.resolve(answer);
      },
      listen: never,
      ask: never,
      [Symbol.asyncDispose]: () => Promise.resolve(),
    }),
  } as unknown as Pick<Database, 'openSessionLocks'>;
  const clock = new ManualClock();
  await using locks = new AttemptLocks({ database, clock, log: createLog('silent') });
  const held = [await locks.hold('a'), await locks.hold('a'), await locks.hold('a')];
  expect([...held, await locks.hold('a'), taken]).toEqual([false, false, true, true, 3]);
});
