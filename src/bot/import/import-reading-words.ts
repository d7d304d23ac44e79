import type { ImportRun } from '../../accounts/roster.ts';
import { callingCode } from '../../contacts/country.ts';
import type { ReadingSummary } from '../../contacts/import/source-facts.ts';
import { extraKinds, type ExtraKind } from '../../contacts/record/card-record.ts';
import { actions } from '../kit/actions.ts';
import { button, type Button, type DraftRows } from '../kit/blocks.ts';
import { firstNames, shortened } from '../kit/contact-words.ts';
import { countryText, join, type Maybe, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';

/** Longer numbers are shortened in a sentence. */
const maxExample = 24;

/** The extras that contacts get. */
const keptExtras: readonly ExtraKind[] = ['note', 'label', 'close_friend'];

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
    home && country && say('import-read-home', { ...said(home), country: countryText(country) })
  );
}

/** Buttons that change the reading of such numbers; none without such numbers. */
export function readingButtons(run: ImportRun): DraftRows {
  const { id, country, counts, reading, facts, purpose } = run;
  if (purpose !== 'add') return [];
  const toReading = (to: 'home' | 'international'): Button =>
    button(
      say(`button-import-read-${to}`, { country: country ? countryText(country) : '' }),
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

/** The notes, labels and marks that the contacts get, in one line. */
export function annotationWords(run: ImportRun): Maybe<Text> {
  const list = listExtras(run, keptExtras);
  return list && say('import-annotations', { list });
}

/** The parts of the source that neither Telegram nor Roster keeps, in one line. */
export function extrasWords(run: ImportRun): Maybe<Text> {
  const lost = extraKinds.filter((kind) => !keptExtras.includes(kind));
  const list = listExtras(run, lost);
  return list && say('import-extras', { list });
}

function listExtras({ facts }: ImportRun, kinds: readonly ExtraKind[]): Maybe<Text> {
  const found = kinds.filter((kind) => (facts?.extras[kind] ?? 0) > 0);
  if (!facts || found.length === 0) return undefined;
  return join(
    found.map((kind) => say(`extra-${kind}`, { count: facts.extras[kind] })),
    ', ',
  );
}

/** The sheets or files that the entries are from. */
export function partsWords({ facts }: ImportRun): Maybe<Text> {
  if (!facts?.parts) return undefined;
  const { named, count: total } = facts.parts;
  const wordsOf = ({ name, count }: (typeof named)[number]): Text =>
    say('import-part', { name: shortened(name), count });
  return say('import-parts', {
    list: join(firstNames(named, named.length, wordsOf, total), ', '),
  });
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
  return say('import-country', { country: countryText(country), code: callingCode(country) });
}
