import { notOwnReason } from '../labels/number-labels.ts';
import { maskLookAlikes } from '../phone/look-alikes.ts';
import { isCompany } from './company.ts';

/** Longer lines are sentences. */
const maxLength = 100;

/** English words stand behind the name of the street: `3 Dr Patel` and `12 St. John` are none. */
const streetBehind =
  'street|st|road|rd|avenue|ave|lane|ln|drive|dr|parkway|pkwy|boulevard|blvd|way|court|ct|place|square|sq|' +
  'close|crescent|terrace|gardens';
const streetBeforeName = 'rue|avenue|boulevard|bd|place|square|chemin|allée|impasse|quai|route';
/** `12 High Street`, `12 bis, rue de la Paix`. */
const numberBeforeStreet = new RegExp(
  `^\\p{Nd}{1,5}\\p{L}?(?: ?(?:bis|ter))?,? (?:.* (?:${streetBehind})|(?:.* )?(?:${streetBeforeName}))(?!\\p{L})`,
  'iu',
);
/** `Hauptstr. 12`. */
const streetBeforeNumber =
  /(?:str\.?|straße|strasse|weg|platz|allee|gasse|gatan|vägen|gade|straat|laan|utca) ?\p{Nd}{1,4} ?\p{L}?$/iu;
/** `Via Roma 12`, `ул. Ленина, д. 5`. */
const streetFirst =
  /^(?:via|viale|piazza|corso|calle|avda?\.?|avenida|plaza|rua|travessa|ul\.|ulica|os\.|ул\.?|улица|просп\.?|проспект|пер\.|наб\.|вул\.?|вулиця|strada) .*\p{Nd}/iu;
/** `10115 Berlin`, `00-950 Warszawa`, `London SW1A 1AA`, `Mountain View, CA 94043`, `Москва, 101000`. */
const postcode =
  /^(?:\p{Lu}{1,2}-)?(?:\p{Nd}{4,6}|\p{Nd}{2}-\p{Nd}{3}|\p{Nd}{3} \p{Nd}{2}|\p{Nd}{4}-\p{Nd}{3}|\p{Nd}{4} \p{Lu}{2}),? \p{Lu}\p{L}|(?<!\p{L})[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$|,? [A-Z]{2} \d{5}(?:-\d{4})?$|, ?\p{Nd}{5,6}$/u;
/** As in dates. Add a language's words here. */
const months =
  'january|february|march|april|may|june|july|august|september|october|november|december|sept|' +
  'jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec|januar|jänner|februar|märz|mai|juni|juli|oktober|okt|dezember|dez|' +
  'janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|' +
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|' +
  'gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|' +
  'janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|' +
  'stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia|' +
  'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|' +
  'січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня';
/** `12 March 1985`, `March 12, 1985`. With another word, as in `1 Anna 1990`, it may be a name. */
const spelledDate = new RegExp(
  `^(?:\\p{Nd}{1,2}\\.? (?:de )?(?:${months})\\.?,? (?:de )?\\p{Nd}{4}|(?:${months})\\.? \\p{Nd}{1,2},? \\p{Nd}{4})(?: г\\.?)?$`,
  'iu',
);
const dateWord =
  /^(?:\*|b\.|born|dob|birthday|geb\.|geburtstag|cumpleaños|né\(?e?\)?|д\. ?р\.|др|iban)[: ]*(?=\0)/iu;

/**
 * Whether a line below a name says something about that person instead of naming another one: an address, a date, a
 * time, a bank account, a company, or a remark in brackets.
 */
export function isDetail(text: string): boolean {
  if (text.length > maxLength) return false;
  // In `(mum)`, the number below is another person's.
  if (/^\([^()]*\)$/.test(text)) return notOwnReason(text) === undefined;
  const masked = maskLookAlikes(text);
  if (masked.includes('\0') && !/[\p{L}\p{N}]/u.test(masked.replace(dateWord, ''))) return true;
  return isCompany(text) || isStreet(text) || postcode.test(text) || spelledDate.test(text);
}

/** Whether a line is the town between a street and a postcode, each on a line of its own. */
export function isTownBetween(above: string, below: string): boolean {
  return above.length <= maxLength && isStreet(above) && postcode.test(below);
}

function isStreet(text: string): boolean {
  return [numberBeforeStreet, streetBeforeNumber, streetFirst].some((one) => one.test(text));
}
