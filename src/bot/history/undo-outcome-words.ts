import type { Book, ChangeRow } from '../../accounts/roster.ts';
import { TelegramError } from '../../contacts/telegram-error.ts';
import { displayName } from '../kit/contact-words.ts';
import { bold, isolated, join, type Maybe, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { subjectOf, undoneWords } from './change-words.ts';

const aboutContacts: ReadonlySet<ChangeRow['effect']> = new Set([
  'added',
  'removed',
  'renamed',
  'there',
] as const);

/** The outcome of reverting a change, as a sentence; undefined while there is none. */
export async function outcomeSentence(row: ChangeRow, book: Book): Promise<Text | undefined> {
  const name = bold(subjectOf(row));
  const { effect } = row;
  switch (row.undoOutcome) {
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

/** A change among several that were not reverted. `restoreNotes` contains what applies to all of them. */
export async function notRevertedLine(row: ChangeRow, book: Book): Promise<Text> {
  const isKept = row.undoOutcome === 'changed' && aboutContacts.has(row.effect);
  return join(
    [
      bold(isolated(subjectOf(row))),
      say(row.undoOutcome ? `taken-back-${row.undoOutcome}` : 'change-state-undone'),
      isKept && (await nowWords(row, book)),
    ],
    ' · ',
  );
}

/** How to restore contacts and numbers that the undo did not restore. */
export function restoreNotes(rows: readonly ChangeRow[]): Maybe<Text>[] {
  const lost = rows
    .filter(({ undoOutcome }) => undoOutcome === 'impossible')
    .map(({ effect }) => effect);
  return [
    lost.includes('removed') && say('left-note-contacts'),
    (lost.includes('number') || lost.includes('saved')) && say('left-note-numbers'),
  ];
}

/** The present state of the contact; undefined if Telegram fails. */
async function nowWords({ before, after }: ChangeRow, book: Book): Promise<Text | undefined> {
  const user = after ?? before;
  if (!user) return undefined;
  try {
    const contact = await book.contact(user.id);
    return contact
      ? say('now-called', { name: bold(displayName(contact)) })
      : say('now-no-contact');
  } catch (error) {
    if (error instanceof TelegramError) return undefined;
    throw error;
  }
}
