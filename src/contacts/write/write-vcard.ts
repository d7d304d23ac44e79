import type { Name } from '../contact.ts';
import { cardUid } from './card-uid.ts';
import { nameOrFallback, type ExportedContact } from './exported-contact.ts';
import { foldLine } from './fold-line.ts';
import { splitName } from '../name.ts';

export type VcardVersion = '3.0' | '4.0';

export interface VcardForm {
  readonly version: VcardVersion;
  /** When the contacts were read. */
  readonly at: Date;
}

/** Yields the text of a vCard file, one card at a time. */
export function* writeVcards(
  contacts: Iterable<ExportedContact>,
  form: VcardForm,
): Generator<string> {
  for (const contact of contacts) yield writeVcard(contact, form);
}

/**
 * Writes one card with properties that every address book reads:
 * - The number is text in 4.0 too, which RFC 6350 allows: many programs show the `tel:` of a URI
 *   (nextcloud/contacts#4357, enesser/vCards-js#64). Without its type, Outlook drops it.
 * - The username is a web address: Google does not read X-SOCIALPROFILE, and Google and Outlook do not read
 *   IMPP for Telegram.
 * - Data without a standard property is in X-TELEGRAM properties, which other programs ignore.
 */
export function writeVcard(contact: ExportedContact, { version, at }: VcardForm): string {
  const { phone, username, telegramId, mutual } = contact;
  const { firstName, lastName } = nameParts(contact);
  const uid = cardUid(contact);
  const lines = [
    'BEGIN:VCARD',
    `VERSION:${version}`,
    property('N', `${escapeText(lastName)};${escapeText(firstName)};;;`, version),
    property('FN', escapeText(nameOrFallback(contact)), version),
  ];
  if (uid !== undefined) lines.push(`UID:${uid}`);
  const { note, labels = [] } = contact;
  if (note) lines.push(property('NOTE', escapeText(note), version));
  if (labels.length > 0) {
    lines.push(property('CATEGORIES', labels.map(escapeText).join(','), version));
  }
  lines.push(`REV:${revision(at, version)}`);
  if (phone) lines.push(property('TEL;TYPE=CELL', escapeText(phone), version));
  if (username) lines.push(property('URL;TYPE=HOME', `https://t.me/${username}`, version));
  if (telegramId !== undefined) lines.push(`X-TELEGRAM-ID:${telegramId}`);
  if (mutual) lines.push('X-TELEGRAM-MUTUAL:TRUE');
  lines.push('END:VCARD', '');
  return lines.map(foldLine).join('\r\n');
}

/** Programs sort by N, so a name in one part is split for it. */
function nameParts({ firstName, lastName }: ExportedContact): Name {
  if (lastName !== '') return { firstName, lastName };
  const split = splitName(firstName);
  const isComplete = `${split.firstName} ${split.lastName}` === firstName;
  return isComplete ? split : { firstName, lastName };
}

/** Version 4.0 allows only the basic format of ISO 8601 (RFC 6350, 4.3.5). */
function revision(at: Date, version: VcardVersion): string {
  const iso = at.toISOString().replace(/\.\d+/, '');
  return version === '4.0' ? iso.replace(/[-:]/g, '') : iso;
}

/**
 * Outlook reads a 3.0 file in the Windows code page unless each property has a charset (ical4j#190); other
 * programs ignore the parameter. Version 4.0 does not allow it.
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
