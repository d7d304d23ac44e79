import { expect, test } from 'vitest';
import { recordSessionEnd } from '../../../../src/accounts/sessions/record-session-end.ts';
import {
  AccountEvents,
  type AccountEvent,
} from '../../../../src/accounts/services/account-events.ts';
import { WakeUp } from '../../../../src/accounts/services/wake-up.ts';
import type { Log } from '../../../../src/runtime/log.ts';
import type { Services } from '../../../../src/accounts/services/services.ts';
import { findDueTimes } from '../../../../src/store/due-times.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { createMemoryDatabase } from '../../../support/memory/memory-database.ts';
import { storeAccount } from '../../../support/store-account.ts';

async function open() {
  const database = await createMemoryDatabase();
  const clock = new ManualClock();
  const account = await storeAccount(database, 5n, clock.now());
  const seen: AccountEvent['kind'][] = [];
  const events = new AccountEvents({ error: () => {} } as unknown as Log);
  events.subscribe(async (event) => void seen.push(event.kind));
  return { account, seen, services: { database, clock, events, wakeUp: new WakeUp() } };
}

async function nextNotificationAt({
  database,
  clock,
}: Pick<Services, 'database' | 'clock'>): Promise<Date | undefined> {
  return (await findDueTimes(database, clock.now())).next.get('notification');
}

test('recordSessionEnd signs an account out once, and notifies its person', async () => {
  const { account, seen, services } = await open();
  expect(await recordSessionEnd(account, undefined, services)).toBe(true);
  expect(await nextNotificationAt(services)).toEqual(services.clock.now());
  expect(await recordSessionEnd(account, undefined, services)).toBe(true);
  expect(seen).toEqual(['signed_out']);
});

test('recordSessionEnd leaves an account alone that was paired again since', async () => {
  const { account, seen, services } = await open();
  const before = { ...account, pairedAt: new Date(account.pairedAt.getTime() - 1) };
  expect(await recordSessionEnd(before, undefined, services)).toBe(false);
  expect(await nextNotificationAt(services)).toBeUndefined();
  expect(seen).toEqual([]);
});
