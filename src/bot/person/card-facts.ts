import type { Book } from '../../accounts/roster.ts';
import type { Annotation } from '../../contacts/annotation.ts';
import type { UserFacts } from '../../contacts/ports/address-book.ts';
import type { Contact } from '../../contacts/contact.ts';
import { TelegramError, type FailureReason } from '../../contacts/telegram-error.ts';
import { wholeBook } from '../kit/open-view.ts';

/** The known facts about a user, with the person's own note and labels. */
export type CardFacts = ToldFacts & {
  readonly annotation: Annotation;
  /** When the user, who had the account in their contacts, was first seen not to have it. */
  readonly lostMutualAt: Date | undefined;
};

/** A user as Telegram describes them now, or a stored contact with the reason why Telegram did not. */
type ToldFacts =
  | ({ readonly kind: 'fresh' } & UserFacts)
  | {
      readonly kind: 'stored';
      readonly user: Contact;
      readonly asOf: Date;
      readonly why: FailureReason;
    };

/** Undefined if the account cannot address the user. Falls back to the stored contact without Telegram. */
export async function loadCardFacts(book: Book, id: bigint): Promise<CardFacts | undefined> {
  const facts = await loadToldFacts(book, id);
  if (!facts) return undefined;
  const [annotation, lostMutualAt] = await Promise.all([
    book.annotation(id),
    book.lostMutualAt(id),
  ]);
  return { ...facts, annotation, lostMutualAt };
}

async function loadToldFacts(book: Book, id: bigint): Promise<ToldFacts | undefined> {
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
): Promise<ToldFacts | undefined> {
  // Concurrently, because each waits for a timeout if Telegram does not answer.
  const [user, { asOf }] = await Promise.all([book.contact(id), book.page(wholeBook)]);
  return user && { kind: 'stored', user, asOf, why };
}
