import { expect, test } from 'vitest';
import { openSkippedUpdates } from '../../../../src/accounts/operate/skipped-updates.ts';
import type { Database } from '../../../../src/store/database.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

const silent = (): void => {};

/** Skipped updates of these people, with what is logged. */
function open(personIds: readonly bigint[]) {
  const logged: object[] = [];
  const reopened = personIds.map((personId) => ({ personId }));
  const database = { query: () => Promise.resolve(reopened) } as unknown as Database;
  const info = (fields: object): void => void logged.push(fields);
  const log = { debug: silent, info, warn: silent, error: silent };
  return { logged, skipped: openSkippedUpdates({ database, clock: new ManualClock(), log }) };
}

test('runAgain hands the people of skipped updates over, until that is disposed', async () => {
  const { logged, skipped } = open([7n]);
  const handedOver: (readonly bigint[])[] = [];
  {
    using _ = skipped.onRunAgain(async (ids) => void handedOver.push(ids));
    expect(await skipped.runAgain()).toBe(1);
  }
  expect(await skipped.runAgain()).toBe(1);
  expect(handedOver).toEqual([[7n]]);
  expect(logged).toEqual([{ count: 1 }, { count: 1 }]);
});

test('runAgain does nothing when no update was skipped', async () => {
  const { logged, skipped } = open([]);
  using _ = skipped.onRunAgain(() => Promise.reject(new Error('no one to hand over')));
  expect(await skipped.runAgain()).toBe(0);
  expect(logged).toEqual([]);
});
