import type { Country } from '../phone.ts';
import { CardDraft } from '../record/card-draft.ts';
import type { CardRecord } from '../record/card-record.ts';
import { findPeople } from './find-people.ts';
import { fillDraft } from './text-draft.ts';

/**
 * Reads people from text that was typed or pasted: name and numbers on one line, in any order and
 * punctuation, or on several lines, with the name above, below or after a label. Several numbers on a line
 * belong to one person, unless each has a name. Every line with text becomes part of a record; numbers of
 * other people and fax machines are left out with a reason. `home`: the country of numbers without a code.
 * A record without name and numbers stands for many blank lines, so that a caller can pause.
 *
 * @example
 * [...readPastedText('Zoe 07911 123456\nBob (fax 020 7946 0958)', 'GB')]; // two records
 */
export function* readPastedText(text: string, home?: Country): Generator<CardRecord> {
  let index = 0;
  for (const { line, lines } of findPeople(text, home)) {
    const draft = new CardDraft();
    fillDraft(draft, lines);
    yield draft.finish(index++, line);
  }
}
