import type { AccountMark, User } from '../../contacts/contact.ts';
import type { Message, Text } from './text.ts';
import { say } from './words.ts';

type WithMarks = Pick<User, 'marks'>;

/** The marks that Telegram puts on an account, a sentence each; the gravest first. */
export function markLines({ marks = [] }: WithMarks): readonly Text[] {
  return marks.map((mark) => say(`mark-${mark}`));
}

/** The same in a word or two each, for a row of a list or a button; empty for most people. */
export function markNotes({ marks = [] }: WithMarks): readonly Text[] {
  return marks.map((mark) => say(`mark-${mark}-short`));
}

/** What stands behind a name in a narrow table: a warning in words, the rest as a sign. */
export function nameMarks({ marks = [] }: WithMarks): Text[] {
  return marks.flatMap((mark) => [' ', shortMark(mark)]);
}

function shortMark(mark: AccountMark): Message {
  switch (mark) {
    case 'scam':
    case 'fake':
    case 'restricted':
      return say(`mark-${mark}-short`);
    default:
      return say(`mark-${mark}-sign`);
  }
}
