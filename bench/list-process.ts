import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { ContactCache } from '../src/accounts/cache/contact-cache.ts';
import { systemClock } from '../src/runtime/clock.ts';
import { runInSlices } from '../src/runtime/in-slices.ts';
import { createLog } from '../src/runtime/log.ts';
import { connect } from '../src/store/database.ts';
import { connectTelegram } from '../src/telegram/telegram.ts';
import { storeAccount } from '../test/support/store-account.ts';
import { takeRead } from './take-read.ts';
import type { ServerDetails } from './telegram-process.ts';

/**
 * - `read`: reads the whole list.
 * - `unchanged`: asks for it by its hash.
 * - `first`: reads it into the cache of a new account.
 * - `again`: reads it as a whole into the cache of the latest account.
 *
 * The answer is a `TakenRead`.
 */
export type ListOrder = 'read' | 'unchanged' | 'first' | 'again';

/** The first message. */
export interface ListServers extends ServerDetails {
  readonly databaseUrl: string;
}

// Roster's client: signs in to the servers of the first message, with the code of the
// second one, which it asks for by `code`.
const [{ dcs, publicKeyPem, phone, databaseUrl }] = (await once(process, 'message')) as [
  ListServers,
];
await using telegram = connectTelegram({
  apiId: 12345,
  apiHash: 'hash',
  dcs,
  publicKeyPem,
  device: { model: 'Benchmark', system: '1', app: '1' },
  clock: systemClock,
  log: createLog('warn'),
});
const signIn = await telegram.startSignIn();
await signIn.requestCode(phone);
process.send?.('code');
const [code] = (await once(process, 'message')) as [string];
const signedIn = await signIn.enterCode(code);
if (signedIn.kind !== 'signed_in') throw new Error(`Signing in failed: ${signedIn.kind}`);
await signIn[Symbol.asyncDispose]();
await using book = await telegram.openAddressBook(signedIn.session);
process.send?.('signed in');

let known: { readonly hash: bigint } | undefined;
const readAll = async () => {
  const read = await book.readContacts();
  if (read.kind !== 'read') throw new Error('The list was not read');
  return read;
};
await using database = connect(databaseUrl);
const services = {
  database,
  keys: [{ id: 'bench', key: randomBytes(32) }],
  clock: systemClock,
  log: createLog('warn'),
} as const;
let accounts = 0n;
let cache: ContactCache | undefined;

async function openCache(): Promise<ContactCache> {
  accounts += 1n;
  const account = await storeAccount(database, accounts, new Date());
  return new ContactCache(account.id, services, () => Promise.resolve());
}

async function readIntoCache(): Promise<number> {
  cache ??= await openCache();
  cache.invalidate('everything');
  await cache.sync(book);
  return (await cache.read()).contacts.size;
}

const orders: Readonly<Record<ListOrder, () => Promise<number>>> = {
  read: async () => (await readAll()).contacts.size,
  unchanged: async () => {
    const { kind } = await book.readContacts(known?.hash);
    return Number(kind === 'unchanged');
  },
  first: readIntoCache,
  again: readIntoCache,
};
for (;;) {
  const [order] = (await once(process, 'message')) as [ListOrder | 'stop'];
  if (order === 'stop') break;
  if (order === 'unchanged' && !known) {
    const { contacts, savedCount } = await readAll();
    known = { hash: await runInSlices(contacts.hash(savedCount)) };
  }
  if (order === 'first') {
    // What the last one has to store is not part of this one.
    await cache?.close();
    cache = await openCache();
  }
  process.send?.(await takeRead(orders[order]));
}
await cache?.close();
process.disconnect();
