import type { AccountMark, User } from '../../contacts/contact.ts';
import type { Message, Text } from './text.ts';
import { say } from './words.ts';

type WithMarks = Pick<User, 'marks'>;

/** A sentence for each mark that Telegram puts on an account, the most serious first. */
export function markLines({ marks = [] }: WithMarks): readonly Text[] {
  return marks.map((mark) => say(`mark-${mark}`));
}

/** The marks in a word or two each, for a list row or a button. */
export function markNotes({ marks = [] }: WithMarks): readonly Text[] {
  return marks.map((mark) => say(`mark-${mark}-short`));
}

/** The marks after a name in a narrow table: warnings as words, the others as symbols. */
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
