import type { ImportRun } from '../../accounts/roster.ts';
import { callingCode, countryName } from '../../contacts/country.ts';
import type { ReadingSummary } from '../../contacts/import/source-facts.ts';
import { extraKinds } from '../../contacts/record/card-record.ts';
import { actions } from '../kit/actions.ts';
import { button, type Button, type DraftRows } from '../kit/blocks.ts';
import { shortened } from '../kit/contact-words.ts';
import { join, type Maybe, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';

/** Longer numbers are shortened in a sentence. */
const maxExample = 24;

/** How numbers without a country code or plus were read, with an example of each reading. */
export function readingWords({ facts, country }: ImportRun): Maybe<Text>[] {
  // Older plans have no such facts.
  if (!facts) return [countryWords(country)];
  const { home, plusAdded } = facts;
  return [
    homeWords(home, country),
    plusAdded && say('import-read-plus', said(plusAdded)),
    !country && say('import-country-none'),
  ];
}

/** How numbers without a country code were read as numbers of the country. */
export function homeWords(
  home: ReadingSummary | undefined,
  country: ImportRun['country'],
): Maybe<Text> {
  return (
    home && country && say('import-read-home', { ...said(home), country: countryName(country) })
  );
}

/** Buttons that change the reading of such numbers; none without such numbers. */
export function readingButtons(run: ImportRun): DraftRows {
  const { id, country, counts, reading, facts, restores } = run;
  if (restores) return [];
  const toReading = (to: 'home' | 'international'): Button =>
    button(
      say(`button-import-read-${to}`, { country: country ? countryName(country) : '' }),
      actions.importReading.data(id, to),
    );
  const hasPlain = !facts || facts.home !== undefined || facts.plusAdded !== undefined;
  return [
    // A reading is offered only if an ambiguous number is read the other way.
    [facts?.home?.other !== undefined && reading !== 'international' && toReading('international')],
    [facts?.plusAdded?.other !== undefined && reading !== 'home' && country && toReading('home')],
    (hasPlain || counts.unusable > 0) && [
      button(say('button-import-country'), actions.importCountry.data(id)),
    ],
  ];
}

/** The parts of the source that Telegram cannot store, in one line. */
export function extrasWords({ facts }: ImportRun): Maybe<Text> {
  const kinds = extraKinds.filter((kind) => (facts?.extras[kind] ?? 0) > 0);
  if (!facts || kinds.length === 0) return undefined;
  const list = kinds.map((kind) => say(`extra-${kind}`, { count: facts.extras[kind] }));
  return say('import-extras', { list: join(list, ', ') });
}

function said({ count, text, phone, other }: ReadingSummary) {
  return {
    count,
    text: shortened(text, maxExample),
    phone,
    other: other ?? '',
    unclear: other === undefined ? 'no' : 'yes',
  };
}

function countryWords(country: ImportRun['country']): Text {
  if (!country) return say('import-country-none');
  return say('import-country', { country: countryName(country), code: callingCode(country) });
}
