import type { RichText } from 'grammy/types';
import type { Book, ChangeRow } from '../../accounts/roster.ts';
import { Failure } from '../../contacts/failure.ts';
import { bold } from '../chat/text.ts';
import { say } from '../chat/words.ts';
import { displayName } from '../person/contact-words.ts';
import { subjectOf, undoneWords } from './change-words.ts';
import { effectOf, type Effect } from './effect.ts';

const aboutContacts: ReadonlySet<Effect> = new Set([
  'added',
  'removed',
  'renamed',
  'there',
] as const);

/** What came of taking a change back, in a sentence; undefined when nothing has come of it yet. */
export async function cameOf(row: ChangeRow, book: Book): Promise<RichText | undefined> {
  const name = bold(subjectOf(row));
  const effect = effectOf(row);
  switch (row.takenBack) {
    case undefined:
      return undefined;
    case 'undone':
      return undoneWords(row);
    case 'nothing':
      return say('kept-nothing', { name });
    case 'changed': {
      const now = aboutContacts.has(effect) ? await nowWords(row, book) : undefined;
      return now ? say('kept-changed-now', { name, now }) : say('kept-changed', { name });
    }
    case 'impossible':
      if (effect === 'removed') return say('kept-impossible-contact', { name });
      return effect === 'number'
        ? say('kept-impossible-number', { name })
        : say('kept-impossible', { name });
    case 'failed':
      return say('kept-failed', { name });
  }
}

/** What is kept instead; undefined when it cannot be looked up just now. */
async function nowWords({ before, after }: ChangeRow, book: Book): Promise<RichText | undefined> {
  const user = after ?? before;
  if (!user) return undefined;
  try {
    const contact = await book.contact(user.id);
    return contact
      ? say('now-called', { name: bold(displayName(contact)) })
      : say('now-no-contact');
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
