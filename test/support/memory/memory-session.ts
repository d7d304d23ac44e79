import { randomBytes } from 'node:crypto';
import { ContactCache } from '../../../src/accounts/cache/contact-cache.ts';
import { SessionMemory, type AccountSession } from '../../../src/accounts/sessions/open-session.ts';
import type { ChangeServices } from '../../../src/accounts/services/services.ts';
import { WakeUp } from '../../../src/accounts/services/wake-up.ts';
import type { Log } from '../../../src/runtime/log.ts';
import type { Keys } from '../../../src/store/seal.ts';
import { FakeAddressBook, type FakePerson } from '../fake-address-book.ts';
import { ManualClock } from '../manual-clock.ts';
import { storeAccount } from '../store-account.ts';
import { createMemoryDatabase, type MemoryDatabase } from './memory-database.ts';

export interface MemorySession extends AccountSession {
  readonly addressBook: FakeAddressBook;
  readonly services: ChangeServices & {
    readonly clock: ManualClock;
    readonly database: MemoryDatabase;
  };
}

const silent = (): void => undefined;
const log: Log = { debug: silent, info: silent, warn: silent, error: silent };

/**
 * One account's session over an address book in memory, without a pool around it. The cache has read the list.
 *
 * @param populate makes contacts before that
 */
export async function openMemorySession(
  people: readonly FakePerson[],
  populate: (book: FakeAddressBook) => void = () => {},
): Promise<MemorySession> {
  const database = await createMemoryDatabase();
  const clock = new ManualClock(new Date('2026-11-22T14:00:00Z'));
  const keys: Keys = [{ id: 'test', key: randomBytes(32) }];
  const services = { database, keys, clock, log, wakeUp: new WakeUp() };
  const addressBook = new FakeAddressBook(people, () => clock.now());
  populate(addressBook);
  const account = await storeAccount(database, 1n, clock.now());
  const cache = new ContactCache(account.id, services, () => Promise.resolve());
  await cache.sync(addressBook);
  return { account, addressBook, cache, memory: new SessionMemory(), services };
}
