import type { Contact } from '../../contacts/contact.ts';
import { Failure } from '../../contacts/telegram-error.ts';
import type { Reason } from '../../contacts/telegram-error.ts';
import { readBook } from '../../store/contacts.ts';
import type { StoredBook } from '../../store/contacts.ts';
import type { Keeper } from '../sessions/session-pool.ts';
import type { Mirrored } from '../cache/contact-cache.ts';
import type { Tools } from '../services/services.ts';

/** How long a person is kept waiting for Telegram when there is an older list to show. */
const patienceMs = 4_000;

export interface FreshList {
  readonly contacts: ReadonlyMap<bigint, Contact>;
  readonly book: StoredBook;
  /** Why the list is only as good as it was at `book.syncedAt`. */
  readonly stale: Reason | undefined;
}

/** The contacts as Telegram has them; as they were last known where it cannot be asked now. */
export async function freshList(
  accountId: string,
  keeper: Keeper,
  tools: Tools,
): Promise<FreshList> {
  const asking = keeper
    .use(accountId, ({ book, mirror }) => mirror.sync(book))
    .then(() => undefined, problemIn);
  let stale = await sooner(asking, tools);
  const known = await stored(accountId, keeper, tools);
  if (known.book) return { ...known, book: known.book, stale };
  // Nothing was read yet, so there is nothing else to show.
  stale = await asking;
  const first = await stored(accountId, keeper, tools);
  if (stale || !first.book) throw new Failure(stale ?? { kind: 'unreachable' });
  return { ...first, book: first.book, stale };
}

/** Everything but a passing failure of Telegram is thrown. */
function problemIn(error: unknown): Reason {
  if (error instanceof Failure && error.reason.kind !== 'signed_out') return error.reason;
  throw error;
}

async function sooner(
  asking: Promise<Reason | undefined>,
  { clock }: Tools,
): Promise<Reason | undefined> {
  const done = new AbortController();
  const late = clock.sleep(patienceMs, done.signal).then(
    (): Reason => ({ kind: 'unreachable' }),
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

function stored(accountId: string, keeper: Keeper, { database }: Tools): Promise<Mirrored> {
  const open = keeper.peek(accountId);
  return open ? open.mirror.read() : readBook(database, accountId);
}
