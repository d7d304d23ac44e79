import { isOtherNumber } from './look-alikes.ts';

const year = /^(?:19|20)\d\d$/;
const dayMonthYear = /^(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})$/;
const yearMonthDay = /^(\d{4})([./-])\s?(\d{1,2})\2\s?(\d{1,2})$/;
const timeAtEnd = /[ T,]{1,3}\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?(?: ?[ap]\.?m\.?| ?Z)?$/i;
const quad = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?:[:/]\d{1,5})?$/;
const coordinates = /^-?\d{1,3}\.\d{3,}[,; ]+-?\d{1,3}\.\d{3,}$/;
const exponent = /^[+-]?\d+(?:[.,]\d+)?e[+-]?\d+$/i;
const decimal = /^([+-]?\d+)[.,](\d{1,3})$/;
const thousands = /^\+?\d{1,3}(?:,\d{3}){2,4}(?:\.0+)?$/;
/** Supplementary services and USSD begin with a star or a hash (3GPP TS 22.030, 6.5.2). */
const service = /^(?:\*[*#]*(?=[+\d])|##|#[+\d ]*[*#])/;
/** Hides or shows the own number for one call (3GPP TS 22.030, annex B; `*67` and `*82` in America). */
const hiding = /^(?:[*#]3[01]#|\*(?:67|82)(?=\D|\d{10}))\s*(?=[+\d(])/;
const bold = /^\*+([^*#]+)\*+$/;
const link = /^(?:(?:https?|whatsapp|viber|tg):|www\.)|^[\w.-]+\/\//i;
const numberLink =
  /^(?:https?:\/\/)?(?:wa\.me\/|t\.me\/\+|(?:[\w.]*whatsapp[\w.]*|tg|viber):?[^ ]*?[?&](?:phone|number)=)(?:\+|%2b)?(\d{7,15})(?!\d)/i;
/** Brazilian for "and the carrier's code": `0xx11`. */
const anyCarrier = /(^|[^\d])0 ?(?:xx|\*\*) ?(?=\d)/i;

/**
 * What is left of a text as a number when everything is taken off that puts a number into another form:
 * a link, quotes, the fraction of a quantity. Undefined for what only looks like a number: dates, times,
 * addresses of mail, SIP and the Internet, codes for the network.
 */
export function asWritten(text: string): string | undefined {
  const bare = text.replace(/^[\s="'`]+/, '').replace(/[\s"'`]+$/, '');
  const linked = numberLink.exec(bare)?.[1];
  if (linked !== undefined) return `+${linked}`;
  if (link.test(bare) || /^sips?:/i.test(bare) || isOtherNumber(bare)) return undefined;
  const spread = (bold.exec(bare)?.[1] ?? bare.replace(hiding, ''))
    .replace(anyCarrier, '$10')
    .trim();
  if (service.test(spread) || isDate(spread) || isPlace(spread) || exponent.test(spread)) {
    return undefined;
  }
  if (thousands.test(spread)) return spread.replace(/\..*$/, '').replaceAll(',', '');
  const [, whole = '', fraction = ''] = decimal.exec(spread) ?? [];
  // A spreadsheet took the number for a quantity: the zeros are none of its digits.
  if (/^0+$/.test(fraction) && whole.length >= 7) return whole;
  if (whole !== '' && fraction.length < 3) return undefined;
  return withoutAddresses(spread);
}

/** Whether a text is a day, perhaps with a time, and nothing else. */
export function isDate(text: string): boolean {
  const day = text.trim().replace(timeAtEnd, '').replace(/\.$/, '').replace(/T$/, '');
  if (/^\d{1,2}:\d\d(?::\d\d)?$/.test(day)) return true;
  const [, first = '', , second = '', third = ''] = dayMonthYear.exec(day) ?? [];
  if (first !== '' && (third.length === 2 || year.test(third))) return isDay(first, second);
  const [, whole = '', , month = '', of = ''] = yearMonthDay.exec(day) ?? [];
  return year.test(whole) && isDay(of, month);
}

/** In either order. */
function isDay(first: string, second: string): boolean {
  const [low, high] = [
    Math.min(Number(first), Number(second)),
    Math.max(Number(first), Number(second)),
  ];
  return low >= 1 && low <= 12 && high <= 31;
}

/** An address of the Internet or a place on Earth. Four pairs of digits are a number of eight. */
export function isPlace(text: string): boolean {
  if (coordinates.test(text)) return true;
  const octets = quad.exec(text)?.slice(1, 5);
  if (!octets || octets.every(({ length }) => length === 2)) return false;
  return octets.every((octet) => Number(octet) <= 255 && (octet === '0' || !octet.startsWith('0')));
}

function withoutAddresses(text: string): string | undefined {
  if (!text.includes('@')) return text;
  const left = text
    .split(/\s+/)
    .filter((word) => !/[^@]@[^@]/.test(word))
    .join(' ');
  return /\d/.test(left) ? left : undefined;
}
