import type { Country } from '../phone.ts';
import { CardDraft } from '../record/card-draft.ts';
import type { CardRecord } from '../record/card-record.ts';
import { findPeople } from './find-people.ts';
import { fillDraft } from './text-draft.ts';

/**
 * Reads text as people write it down: a person's name and numbers on a line, in any order and
 * punctuation, or on lines of their own, with the name above, below or behind a label. Several numbers
 * on a line are of one person, unless each has a name. Every line is a part of a record; blank lines
 * are none. `home`: where numbers without a country code are from.
 */
export function* readPastedText(text: string, home?: Country): Generator<CardRecord> {
  let index = 0;
  for (const { line, lines } of findPeople(text, home)) {
    const draft = new CardDraft();
    fillDraft(draft, lines);
    yield draft.finish(index++, line);
  }
}
