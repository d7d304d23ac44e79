import { callingCode, fitsNumberingPlan, isMobile } from './numbering.ts';
import type { Country, PhoneResult, ReadingOrder } from './phone-result.ts';
import { readPhone } from './read-phone.ts';

interface NumberCountries {
  /** The country of the account. */
  readonly home: Country | undefined;
  /** The country of the entry, as a table says it. */
  readonly country: Country | undefined;
  readonly order?: ReadingOrder | undefined;
}

/**
 * Reads a number of an entry with a country, whose owner may have a number from elsewhere. If it fits the plans
 * of both countries, mobiles win, because Telegram accounts have them, and then the entry's country.
 *
 * @example
 * readPhoneInCountry('06 12 34 56 78', { home: 'DE', country: 'FR' }); // +33 6 12 34 56 78
 */
export function readPhoneInCountry(
  text: string,
  { home, country, order }: NumberCountries,
): PhoneResult {
  const own = readPhone(text, home, order);
  if (country === undefined || country === home) return own;
  const read = readPhone(text, country, order);
  if (read.kind === 'unusable' || !read.e164.startsWith(`+${callingCode(country)}`)) return own;
  if (own.kind === 'phone' && !fitsNumberingPlan(read.e164)) return own;
  const there: PhoneResult = { ...read, countryFrom: 'written' };
  if (own.kind === 'unusable' || own.e164 === there.e164) return there;
  const [isThereMobile, isOwnMobile] = [isMobile(there.e164), isMobile(own.e164)];
  if (isThereMobile && !isOwnMobile && order?.first !== 'home') return there;
  const isOwnFirst = order?.first === 'home' || (isOwnMobile && !isThereMobile);
  const [first, second] = isOwnFirst ? [own, there] : [there, own];
  return { ...first, other: { e164: second.e164, formatted: second.formatted, even: false } };
}
