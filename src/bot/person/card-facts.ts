import type { Book } from '../../accounts/roster.ts';
import type { UserFacts } from '../../contacts/address-book.ts';
import type { Contact } from '../../contacts/contact.ts';
import { TelegramError, type FailureReason } from '../../contacts/telegram-error.ts';
import { wholeBook } from '../kit/open-view.ts';

/** What a card says of somebody: all that Telegram tells now, or a contact as last known, and why. */
export type CardFacts =
  | ({ readonly kind: 'fresh' } & UserFacts)
  | {
      readonly kind: 'stored';
      readonly user: Contact;
      readonly asOf: Date;
      readonly why: FailureReason;
    };

/** Undefined when they cannot be addressed. What is known of a contact is shown without Telegram too. */
export async function cardFacts(book: Book, id: bigint): Promise<CardFacts | undefined> {
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
  // Both at once: each waits a while for a Telegram that does not answer.
  const [user, { asOf }] = await Promise.all([book.contact(id), book.page(wholeBook)]);
  return user && { kind: 'stored', user, asOf, why };
}
