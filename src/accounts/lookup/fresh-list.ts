import type { Contact } from '../../contacts/contact.ts';
import { TelegramError, type FailureReason } from '../../contacts/telegram-error.ts';
import { readBook, type StoredBook } from '../../store/contacts.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import type { CachedContacts } from '../cache/contact-cache.ts';
import type { Services } from '../services/services.ts';

/** How long a person is kept waiting for Telegram when there is an older list to show. */
const patienceMs = 4_000;

export interface FreshList {
  readonly contacts: ReadonlyMap<bigint, Contact>;
  readonly book: StoredBook;
  /** Why the list is only as good as it was at `book.syncedAt`. */
  readonly stale: FailureReason | undefined;
}

/** The contacts as Telegram has them; as they were last known where it cannot be asked now. */
export async function freshList(
  accountId: string,
  pool: SessionPool,
  services: Services,
): Promise<FreshList> {
  const asking = pool
    .use(accountId, ({ book, cache }) => cache.sync(book))
    .then(() => undefined, problemIn);
  let stale = await sooner(asking, services);
  const known = await stored(accountId, pool, services);
  if (known.book) return { ...known, book: known.book, stale };
  // Nothing was read yet, so there is nothing else to show.
  stale = await asking;
  const first = await stored(accountId, pool, services);
  if (stale || !first.book) throw new TelegramError(stale ?? { kind: 'unreachable' });
  return { ...first, book: first.book, stale };
}

/** Everything but a passing failure of Telegram is thrown. */
function problemIn(error: unknown): FailureReason {
  if (error instanceof TelegramError && error.reason.kind !== 'signed_out') return error.reason;
  throw error;
}

async function sooner(
  asking: Promise<FailureReason | undefined>,
  { clock }: Services,
): Promise<FailureReason | undefined> {
  const done = new AbortController();
  const late = clock.sleep(patienceMs, done.signal).then(
    (): FailureReason => ({ kind: 'unreachable' }),
    () => undefined,
  );
  try {
    return await Promise.race([asking, late]);
  } finally {
    done.abort();
    // It goes on, and its failure was told or comes up again.
    asking.catch(() => undefined);
  }
}

function stored(
  accountId: string,
  pool: SessionPool,
  { database }: Services,
): Promise<CachedContacts> {
  const session = pool.peek(accountId);
  return session ? session.cache.read() : readBook(database, accountId);
}
