import type { RichText } from 'grammy/types';
import type { AccountMark, User } from '../../contacts/contact.ts';
import { label, say } from './words.ts';

type WithMarks = Pick<User, 'marks'>;

/** The marks that Telegram puts on an account, a sentence each; the gravest first. */
export function markLines({ marks = [] }: WithMarks): readonly RichText[] {
  return marks.map((mark) => say(`mark-${mark}`));
}

/** The same in a word or two each, for a row of a list or a button; empty for most people. */
export function markNotes({ marks = [] }: WithMarks): readonly string[] {
  return marks.map((mark) => label(`mark-${mark}-short`));
}

const warnings: ReadonlySet<AccountMark> = new Set(['scam', 'fake', 'restricted']);

/** What stands behind a name in a narrow table: a warning in words, the rest as a sign. */
export function nameMarks({ marks = [] }: WithMarks): string {
  return marks
    .map((mark) => ` ${label(warnings.has(mark) ? `mark-${mark}-short` : `mark-${mark}-sign`)}`)
    .join('');
}
