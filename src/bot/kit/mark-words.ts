import type { RichText } from 'grammy/types';
import type { AccountMark, User } from '../../contacts/contact.ts';
import { label, say } from './words.ts';

type WithMarks = Pick<User, 'marks'>;

/** A sentence for each mark that Telegram puts on an account, the most serious first. */
export function markLines({ marks = [] }: WithMarks): readonly RichText[] {
  return marks.map((mark) => say(`mark-${mark}`));
}

/** The marks in a word or two each, for a list row or a button. */
export function markNotes({ marks = [] }: WithMarks): readonly string[] {
  return marks.map((mark) => label(`mark-${mark}-short`));
}

const warnings: ReadonlySet<AccountMark> = new Set(['scam', 'fake', 'restricted']);

/** The marks after a name in a narrow table: warnings as words, the others as symbols. */
export function nameMarks({ marks = [] }: WithMarks): string {
  return marks
    .map((mark) => ` ${label(warnings.has(mark) ? `mark-${mark}-short` : `mark-${mark}-sign`)}`)
    .join('');
}
