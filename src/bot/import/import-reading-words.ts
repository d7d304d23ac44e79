import type { ImportRun } from '../../accounts/roster.ts';
import { callingCode, countryName } from '../../contacts/country.ts';
import type { Reading } from '../../contacts/import/source-facts.ts';
import { extraKinds } from '../../contacts/read/card-record.ts';
import { actions } from '../kit/actions.ts';
import type { Button } from '../kit/blocks.ts';
import { shortened } from '../kit/contact-words.ts';
import { join, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';

/** As much of a number as a phone shows in a sentence. */
const maxExample = 24;

/** How numbers without a country code or its plus were read, each way with an example. */
export function readingWords({ facts, country }: ImportRun): Text[] {
  // Plans made before this was kept.
  if (!facts) return [countryWords(country)];
  const { home, plusAdded } = facts;
  return [
    ...homeWords(home, country),
    ...(plusAdded ? [say('import-read-plus', said(plusAdded))] : []),
    ...(country ? [] : [say('import-country-none')]),
  ];
}

/** The same of those that were read as numbers of a country. */
export function homeWords(home: Reading | undefined, country: ImportRun['country']): Text[] {
  if (!home || !country) return [];
  return [say('import-read-home', { ...said(home), country: countryName(country) })];
}

/** Changes how such numbers are read; none where there are none. */
export function readingButtons(run: ImportRun): Button[][] {
  const { id, country, counts, reading, facts, restores } = run;
  if (restores) return [];
  const toCountry: Button = {
    text: say('button-import-country'),
    callback_data: actions.importCountry.data(id),
  };
  const toReading = (to: 'home' | 'international'): Button => ({
    text: say(`button-import-read-${to}`, { country: country ? countryName(country) : '' }),
    callback_data: actions.importReading.data(id, to),
  });
  const hasPlain = !facts || facts.home !== undefined || facts.plusAdded !== undefined;
  return [
    // Each way only where a number that may be two is read the other way.
    ...(facts?.home?.other !== undefined && reading !== 'international'
      ? [[toReading('international')]]
      : []),
    ...(facts?.plusAdded?.other !== undefined && reading !== 'home' && country
      ? [[toReading('home')]]
      : []),
    ...(hasPlain || counts.unusable > 0 ? [[toCountry]] : []),
  ];
}

/** What else the source holds that Telegram has no place for, in one line. */
export function extrasWords({ facts }: ImportRun): Text[] {
  const kinds = extraKinds.filter((kind) => (facts?.extras[kind] ?? 0) > 0);
  if (!facts || kinds.length === 0) return [];
  const list = kinds.map((kind) => say(`extra-${kind}`, { count: facts.extras[kind] }));
  return [say('import-extras', { list: join(list, ', ') })];
}

function said({ count, text, phone, other }: Reading) {
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
