import { callingCode, readCountry } from '../../country.ts';
import { isPlanned, readPhone } from '../../phone.ts';
import { foldHeader, phrasePattern } from '../../labels/fold-header.ts';
import { areaWords } from '../../labels/other-words.ts';

const area = phrasePattern(areaWords);
/** A plus or an exit prefix: the number says its country itself. */
const international = /^\D*(?:\+|＋|00)/u;
const writtenCode = /^\D{0,40}?(\+|00)?\s*(\d{1,3}(?:[\s-]\d{3,4})?)\D{0,40}$/u;

const country = /^(?:country|land|pays|pais|paese|страна|країна|kraj|zeme|ulke)(?: name)?$/;

/** Whether a column has countries by their names, and not their codes. */
export function isCountryHeader(header: string): boolean {
  return country.test(foldHeader(header));
}

/** Whether a number says its country itself, with a plus or an exit prefix. */
export function hasOwnCode(number: string): boolean {
  return international.test(number.normalize('NFKC'));
}

/**
 * A number with the code that stands in a column of its own: `44`, `+44`, `GB`, `United Kingdom (+44)`.
 * What is no code of a country goes before the number as it is: an area code.
 */
export function withCountryCode(number: string, code: string, header: string): string {
  const written = code.normalize('NFKC').trim();
  if (written === '' || hasOwnCode(number) || !/\d/.test(number)) return number;
  const calling = area.test(foldHeader(header)) ? undefined : callingCodeOf(written);
  if (calling === undefined) {
    const begun = number.replace(/\D/g, '').startsWith(written.replace(/\D/g, ''));
    return /^\d+$/.test(written) && !begun ? `${written} ${number}` : number;
  }
  const together = `${calling} ${number}`;
  // People have numbers of other countries than they live in.
  if (isCountryHeader(header)) {
    return isNumber(together) && !isNumber(`+${number}`) ? together : number;
  }
  // Some programs write the code in both columns.
  const isRepeated = number.replace(/\D/g, '').startsWith(calling.slice(1));
  return isRepeated && isNumber(`+${number}`) ? `+${number}` : together;
}

/** With the plus. */
function callingCodeOf(written: string): string | undefined {
  const [, plus, digits = ''] = writtenCode.exec(written) ?? [];
  if (digits !== '' && (plus !== undefined || !digits.startsWith('0'))) {
    return `+${digits.replace(/\D/g, '')}`;
  }
  const country = readCountry(written);
  return country && callingCode(country);
}

function isNumber(text: string): boolean {
  const read = readPhone(text);
  return read.kind === 'phone' && isPlanned(read.e164);
}
