import type { Book } from '../../accounts/roster.ts';
import type { UserFacts } from '../../contacts/address-book.ts';
import type { Contact } from '../../contacts/contact.ts';
import { TelegramError, type FailureReason } from '../../contacts/telegram-error.ts';
import { wholeBook } from '../kit/open-view.ts';

/** A user as Telegram describes them now, or a stored contact with the reason why Telegram did not. */
export type CardFacts =
  | ({ readonly kind: 'fresh' } & UserFacts)
  | {
      readonly kind: 'stored';
      readonly user: Contact;
      readonly asOf: Date;
      readonly why: FailureReason;
    };

/** Undefined if the account cannot address the user. Falls back to the stored contact without Telegram. */
export async function loadCardFacts(book: Book, id: bigint): Promise<CardFacts | undefined> {
  try {
    const facts = await book.facts(id);
    return facts
      ? { kind: 'fresh', ...facts }
      : await storedFacts(book, id, { kind: 'user_unknown' });
  } catch (error) {
    if (!(error instanceof TelegramError) || error.reason.kind === 'signed_out') throw error;
    const stored = await storedFacts(book, id, error.reason);
    if (!stored) throw error;
    return stored;
  }
}

async function storedFacts(
  book: Book,
  id: bigint,
  why: FailureReason,
): Promise<CardFacts | undefined> {
  // Concurrently, because each waits for a timeout if Telegram does not answer.
  const [user, { asOf }] = await Promise.all([book.contact(id), book.page(wholeBook)]);
  return user && { kind: 'stored', user, asOf, why };
}
