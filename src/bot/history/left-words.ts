import type { Book, ChangeRow } from '../../accounts/roster.ts';
import { TelegramError } from '../../contacts/telegram-error.ts';
import { displayName } from '../kit/contact-words.ts';
import { bold, isolated, join, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { subjectOf, undoneWords } from './change-words.ts';
import { effectOf, type Effect } from './effect.ts';

const aboutContacts: ReadonlySet<Effect> = new Set([
  'added',
  'removed',
  'renamed',
  'there',
] as const);

/** What came of taking a change back, in a sentence; undefined when nothing has come of it yet. */
export async function cameOf(row: ChangeRow, book: Book): Promise<Text | undefined> {
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

/** One of many that are not as before; what goes for all of them stands in `leftNotes`. */
export async function leftLine(row: ChangeRow, book: Book): Promise<Text> {
  const isKept = row.takenBack === 'changed' && aboutContacts.has(effectOf(row));
  const said = [
    bold(isolated(subjectOf(row))),
    say(row.takenBack ? `taken-back-${row.takenBack}` : 'change-state-undone'),
    isKept ? await nowWords(row, book) : undefined,
  ];
  return join(
    said.filter((words) => words !== undefined),
    ' · ',
  );
}

/** What would help those of a list who are not back. */
export function leftNotes(rows: readonly ChangeRow[]): Text[] {
  const lost = rows.filter(({ takenBack }) => takenBack === 'impossible').map(effectOf);
  return [
    ...(lost.includes('removed') ? [say('left-note-contacts')] : []),
    ...(lost.includes('number') || lost.includes('saved') ? [say('left-note-numbers')] : []),
  ];
}

/** What is kept instead; undefined when it cannot be looked up just now. */
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
