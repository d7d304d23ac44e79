import { cardUid } from './card-uid.ts';
import { nameOrStandIn, type ExportedContact } from './exported-contact.ts';
import { foldLine } from './fold-line.ts';
import { splitName } from '../name.ts';

export type VcardVersion = '3.0' | '4.0';

/** How cards are written. */
export interface VcardForm {
  readonly version: VcardVersion;
  /** When the contacts were as the cards say. */
  readonly at: Date;
}

/** The text of a file in UTF-8, a card at a time. */
export function* writeVcards(
  contacts: Iterable<ExportedContact>,
  form: VcardForm,
): Generator<string> {
  for (const contact of contacts) yield writeVcard(contact, form);
}

/**
 * One card, in what every address book reads. The number is text in 4.0 as well, which RFC 6350 allows:
 * written as a URI, `tel:` becomes part of it in many programs (nextcloud/contacts#4357,
 * enesser/vCards-js#64). It has a type, without which Outlook drops it. The username is a web address:
 * Google knows no X-SOCIALPROFILE, and Google and Outlook know no IMPP of Telegram. What has no place in
 * a vCard stands in properties of our own, which other programs leave alone.
 */
export function writeVcard(contact: ExportedContact, { version, at }: VcardForm): string {
  const { phone, username, telegramId, mutual } = contact;
  const { firstName, lastName } = namedParts(contact);
  const uid = cardUid(contact);
  const lines = [
    'BEGIN:VCARD',
    `VERSION:${version}`,
    property('N', `${escapeText(lastName)};${escapeText(firstName)};;;`, version),
    property('FN', escapeText(nameOrStandIn(contact)), version),
  ];
  if (uid !== undefined) lines.push(`UID:${uid}`);
  lines.push(`REV:${revision(at, version)}`);
  if (phone) lines.push(property('TEL;TYPE=CELL', escapeText(phone), version));
  if (username) lines.push(property('URL;TYPE=HOME', `https://t.me/${username}`, version));
  if (telegramId !== undefined) lines.push(`X-TELEGRAM-ID:${telegramId}`);
  if (mutual) lines.push('X-TELEGRAM-MUTUAL:TRUE');
  lines.push('END:VCARD', '');
  return lines.map(foldLine).join('\r\n');
}

/** Programs sort and address people by N: a name that stands in one part only is split there. */
function namedParts({ firstName, lastName }: ExportedContact): Named {
  if (lastName !== '') return { firstName, lastName };
  const split = splitName(firstName);
  const isWhole = `${split.firstName} ${split.lastName}` === firstName;
  return isWhole ? split : { firstName, lastName };
}

type Named = Pick<ExportedContact, 'firstName' | 'lastName'>;

/** Version 4.0 takes the basic format of ISO 8601 only (RFC 6350, 4.3.5). */
function revision(at: Date, version: VcardVersion): string {
  const written = at.toISOString().replace(/\.\d+/, '');
  return version === '4.0' ? written.replace(/[-:]/g, '') : written;
}

/**
 * Outlook takes a 3.0 file for the code page of Windows unless each property says otherwise
 * (ical4j#190); the others ignore the parameter. In 4.0 it is not allowed.
 */
function property(head: string, value: string, version: VcardVersion): string {
  const charset = version === '3.0' && /[^ -~]/.test(value) ? ';CHARSET=UTF-8' : '';
  return `${head}${charset}:${value}`;
}

function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]/gu, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}
