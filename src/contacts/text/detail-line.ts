import { notOwnReason } from '../labels/number-labels.ts';
import { maskLookAlikes } from '../phone/look-alikes.ts';

/** Longer lines are sentences. */
const maxLength = 100;

const street =
  '(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|parkway|pkwy|boulevard|blvd|bd|way|court|ct|place|square|sq|' +
  'close|crescent|terrace|gardens|rue|chemin|allée|impasse|quai|route)';
/** `12 High Street`. */
const numberBeforeStreet = new RegExp(
  `^\\p{Nd}{1,5}\\p{L}?(?: ?(?:bis|ter))?,? (?:.* )?${street}(?!\\p{L})`,
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
/** `12 March 1985`, `March 12, 1985`. */
const spelledDate =
  /^(?:\p{Nd}{1,2}\.? \p{L}{3,12}\.?,? \p{Nd}{4}|\p{L}{3,12} \p{Nd}{1,2},? \p{Nd}{4})(?: г\.?)?$/u;
const dateWord =
  /^(?:\*|b\.|born|dob|birthday|geb\.|geburtstag|cumpleaños|né\(?e?\)?|д\. ?р\.|др|iban)[: ]*(?=\0)/iu;

/**
 * Whether a line below a name says something about that person instead of naming another one: an address, a date, a
 * time, a bank account, or a remark in brackets.
 */
export function isDetail(text: string): boolean {
  if (text.length > maxLength) return false;
  // In `(mum)`, the number below is another person's.
  if (/^\([^()]*\)$/.test(text)) return notOwnReason(text) === undefined;
  const masked = maskLookAlikes(text);
  if (masked.includes('\0') && !/[\p{L}\p{N}]/u.test(masked.replace(dateWord, ''))) return true;
  return isStreet(text) || postcode.test(text) || spelledDate.test(text);
}

/** Whether a line is the town between a street and a postcode, each on a line of its own. */
export function isTownBetween(above: string, below: string): boolean {
  return above.length <= maxLength && isStreet(above) && postcode.test(below);
}

function isStreet(text: string): boolean {
  return [numberBeforeStreet, streetBeforeNumber, streetFirst].some((one) => one.test(text));
}
