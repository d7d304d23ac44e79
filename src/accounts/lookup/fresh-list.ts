import type { ReadonlyBook } from '../../contacts/book/contact-book.ts';
import { TelegramError, type FailureReason } from '../../contacts/telegram-error.ts';
import type { ListFacts } from '../../store/contacts.ts';
import { openAnnotatedBook, type BookServices } from '../annotations/open-annotated-book.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import type { CachedContacts } from '../cache/stored-book.ts';
import type { Services, ContactServices } from '../services/services.ts';

/** How long to wait for Telegram if the cache has an older list. */
const timeoutMs = 4_000;

export interface FreshList {
  readonly contacts: ReadonlyBook;
  readonly listFacts: ListFacts;
  /** Why the list could not be synced; it is as of `listFacts.syncedAt`. */
  readonly stale: FailureReason | undefined;
}

/** The contacts as Telegram has them now; from the cache if Telegram does not answer in time. */
export async function freshList(
  accountId: string,
  pool: SessionPool,
  services: ContactServices,
): Promise<FreshList> {
  const syncing = pool
    .use(accountId, ({ addressBook, cache }) => cache.sync(addressBook))
    .then(() => undefined, staleReason);
  let stale = await withTimeout(syncing, services);
  const cached = await readCache(accountId, pool, services);
  if (cached.listFacts) return { ...cached, listFacts: cached.listFacts, stale };
  // The list was never read, so there is no older one to show.
  stale = await syncing;
  return { ...(await readList(accountId, pool, services, stale)), stale };
}

/** The list in the cache. Throws a `TelegramError` if it was never read; `stale`: why it was not read now. */
export async function readList(
  accountId: string,
  pool: SessionPool,
  services: ContactServices,
  stale: FailureReason | undefined,
): Promise<Omit<FreshList, 'stale'>> {
  const { contacts, listFacts } = await readCache(accountId, pool, services);
  if (!listFacts) throw new TelegramError(stale ?? { kind: 'unreachable' });
  return { contacts, listFacts };
}

/** Why an older list is shown; rethrows the end of a session, after which no list is shown. */
export function staleReason(error: unknown): FailureReason {
  if (error instanceof TelegramError && error.reason.kind !== 'signed_out') return error.reason;
  throw error;
}

async function withTimeout(
  syncing: Promise<FailureReason | undefined>,
  { clock }: Pick<Services, 'clock'>,
): Promise<FailureReason | undefined> {
  const timer = new AbortController();
  const timeout = clock.sleep(timeoutMs, timer.signal).then(
    (): FailureReason => ({ kind: 'unreachable' }),
    () => undefined,
  );
  try {
    return await Promise.race([syncing, timeout]);
  } finally {
    timer.abort();
    // The sync continues; a later failure is returned by the next call.
    syncing.catch(() => undefined);
  }
}

/** The list in the cache, without asking Telegram. */
export function readCache(
  accountId: string,
  pool: SessionPool,
  services: BookServices,
): Promise<CachedContacts> {
  const session = pool.findOpen(accountId);
  return session ? session.cache.read() : openAnnotatedBook(accountId, services);
}
