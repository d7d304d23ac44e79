import { isDate, isLocation, isNonPhoneNumber } from './look-alikes.ts';

const exponent = /^[+-]?\d+(?:[.,]\d+)?e[+-]?\d+$/i;
const decimal = /^([+-]?\d+)[.,](\d{1,3})$/;
const thousands = /^\+?\d{1,3}(?:,\d{3}){2,4}(?:\.0+)?$/;
/** Supplementary service and USSD codes begin with a star or a hash (3GPP TS 22.030, 6.5.2). */
const service = /^(?:\*[*#]*(?=[+\d])|##|#[+\d ]*[*#])/;
/** Hides or shows the caller's number for one call (3GPP TS 22.030, annex B; `*67` and `*82` in America). */
const callerIdPrefix = /^(?:[*#]3[01]#|\*(?:67|82)(?=\D|\d{10}))\s*(?=[+\d(])/;
const bold = /^\*+([^*#]+)\*+$/;
const link = /^(?:(?:https?|whatsapp|viber|tg):|www\.)|^[\w.-]+\/\//i;
const numberLink =
  /^(?:https?:\/\/)?(?:wa\.me\/|t\.me\/\+|(?:[\w.]*whatsapp[\w.]*|tg|viber):?[^ ]*?[?&](?:phone|number)=)(?:\+|%2b)?(\d{7,15})(?!\d)/i;
/** Brazilian placeholder for a carrier's code: `0xx11`. */
const anyCarrier = /(^|[^\d])0 ?(?:xx|\*\*) ?(?=\d)/i;

/**
 * Removes what encloses a number: a link, quotes, emphasis, the decimals of a spreadsheet. Returns undefined
 * for text that only looks like a number: dates, times, mail, SIP and IP addresses, service codes.
 */
export function unwrapNumber(text: string): string | undefined {
  const bare = text.replace(/^[\s="'`]+/, '').replace(/[\s"'`]+$/, '');
  const linked = numberLink.exec(bare)?.[1];
  if (linked !== undefined) return `+${linked}`;
  if (link.test(bare) || /^sips?:/i.test(bare) || isNonPhoneNumber(bare)) return undefined;
  const inner = (bold.exec(bare)?.[1] ?? bare.replace(callerIdPrefix, ''))
    .replace(anyCarrier, '$10')
    .trim();
  if (service.test(inner) || isDate(inner) || isLocation(inner) || exponent.test(inner)) {
    return undefined;
  }
  if (thousands.test(inner)) return inner.replace(/\..*$/, '').replaceAll(',', '');
  const [, whole = '', fraction = ''] = decimal.exec(inner) ?? [];
  // A spreadsheet stored the number as a quantity; its decimal zeros are not part of the number.
  if (/^0+$/.test(fraction) && whole.length >= 7) return whole;
  if (whole !== '' && fraction.length < 3) return undefined;
  return withoutMailAddresses(inner);
}

function withoutMailAddresses(text: string): string | undefined {
  if (!text.includes('@')) return text;
  const left = text
    .split(/\s+/)
    .filter((word) => !/[^@]@[^@]/.test(word))
    .join(' ');
  return /\d/.test(left) ? left : undefined;
}
