import { callingCode, readCountry } from '../../country.ts';
import { foldHeader, phrasePattern } from '../../labels/fold-header.ts';
import { areaWords } from '../../labels/other-words.ts';
import { fitsNumberingPlan, readPhone } from '../../phone.ts';
import { digitsOf, foldDigits } from '../../phone/fold-digits.ts';
import { normalizeForm } from '../../phone/normalize-form.ts';
import { RecentResults } from '../../phone/recent-results.ts';

const area = phrasePattern(areaWords);
const international = /^\P{Nd}*(?:\+|＋|00)/u;
const writtenCode = /^\D{0,40}?(\+|00)?\s*(\d{1,3}(?:[\s-]\d{3,4})?)\D{0,40}$/u;

/** Words of headers for the country of a person, without accents. Add a language's words here. */
const countryWords =
  'country|land|pays|pais|paese|nazione|страна|країна|держава|държава|kraj|zeme|krajina|orszag|ulke|tara|drzava|riik|' +
  'valsts|salis|maa|χωρα|מדינה|ארץ|الدولة|البلد|کشور|देश|国家|國家|国|나라|국가|negara|quoc gia|ประเทศ';
const country = new RegExp(
  `^(?:(?:home|work|business|office|private|personal|mailing|postal|other|phone|mobile|contact|customer|residence|address(?: \\d+)?) )?` +
    `(?:${countryWords})(?: name| region| region name| of residence| de residence| de residencia| проживания)?$|^wohnland$`,
  'u',
);
const knownHeaders = new RecentResults<boolean>();

/** Whether a column holds names of countries, in which the people of its rows live. */
export function isCountryHeader(header: string): boolean {
  return knownHeaders.get(header, () => country.test(foldHeader(header)));
}

/** Whether a number has a plus or an exit prefix. */
export function hasOwnCode(number: string): boolean {
  return international.test(foldDigits(normalizeForm(number, 'NFKC')));
}

/**
 * Adds the code from a separate column to a number: `44`, `+44`, `GB`, `United Kingdom (+44)`. Digits that are
 * no calling code are an area code and precede the number unchanged.
 */
export function withCountryCode(number: string, code: string, header: string): string {
  const written = foldDigits(normalizeForm(code, 'NFKC').trim());
  if (written === '' || hasOwnCode(number) || !/\p{Nd}/u.test(number)) return number;
  const calling = area.test(foldHeader(header)) ? undefined : callingCodeOf(written);
  if (calling === undefined) {
    const isRepeated = digitsOf(number).startsWith(written.replace(/\D/g, ''));
    return /^\d+$/.test(written) && !isRepeated ? `${written} ${number}` : number;
  }
  const together = `${calling} ${number}`;
  // Some programs write the code in both columns.
  const isRepeated = digitsOf(number).startsWith(calling.slice(1));
  return isRepeated && isNumber(`+${number}`) ? `+${number}` : together;
}

/** The calling code with its plus. */
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
  return read.kind === 'phone' && fitsNumberingPlan(read.e164);
}
