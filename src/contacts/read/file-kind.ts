/**
 * The kind of a file without people that Roster can read. `backup`: only the program that wrote it can open it.
 * `table`: rows without numbers or handles. `database`: SQL. `map`: places and routes. `program`: an
 * executable or source code. `locked_archive`: an archive with a password. `picture`: one without a QR
 * code. `telegram_list`: a page of a Telegram export that lists something else. `odd_picture`: one that cannot
 * be decoded. `code`: a QR code that is no contact.
 */
export type OtherFileKind =
  | 'nothing'
  | 'spreadsheet'
  | 'archive'
  | 'locked_archive'
  | 'calendar'
  | 'mail'
  | 'picture'
  | 'odd_picture'
  | 'code'
  | 'media'
  | 'document'
  | 'chat'
  | 'log'
  | 'web_page'
  | 'telegram_list'
  | 'backup'
  | 'table'
  | 'database'
  | 'map'
  | 'program'
  | 'unknown';

/** `office`: files of Microsoft Office before 2007, and of Outlook. */
export type BytesKind = OtherFileKind | 'zip' | 'office';

type Magic = readonly [kind: BytesKind, bytes: string, at?: number];

/** The bytes at an offset (0 by default) of each kind, in Latin-1. The first match wins. */
const signatures: readonly Magic[] = [
  ['zip', 'PK\x03\x04'],
  ['archive', 'PK\x05\x06'],
  ['office', '\xd0\xcf\x11\xe0'],
  ['document', '%PDF'],
  ['document', '{\\rtf'],
  ['picture', '\x89PNG'],
  ['picture', '\xff\xd8\xff'],
  ['picture', 'GIF8'],
  ['picture', 'II*\0'],
  ['picture', 'MM\0*'],
  ['picture', 'WEBP', 8],
  ['picture', 'ftyphei', 4],
  ['picture', 'ftypmif1', 4],
  ['picture', 'ftypavif', 4],
  ['media', 'ftyp', 4],
  ['media', 'RIFF'],
  ['media', 'OggS'],
  ['media', 'ID3\x03'],
  ['media', 'ID3\x04'],
  ['media', '\x1aE\xdf\xa3'],
  ['archive', '\x1f\x8b'],
  ['archive', 'Rar!'],
  ['archive', '7z\xbc\xaf'],
  ['archive', 'BZh'],
  ['archive', '\xfd7zXZ'],
  ['archive', 'ustar', 257],
  ['backup', 'SQLite format 3'],
  ['backup', '!BDN'],
  ['backup', '\0\x01\0\0Standard '],
  ['backup', 'bplist'],
  ['backup', 'ANDROID BACKUP'],
  ['program', 'MZ\x90'],
  ['program', '\x7fELF'],
  ['program', '\xca\xfe\xba\xbe'],
  ['program', '\xcf\xfa\xed\xfe'],
  ['archive', '\x28\xb5\x2f\xfd'],
];

/** The kind of a file by its first bytes; undefined if it may be text. */
export function kindOfBytes(bytes: Uint8Array): BytesKind | undefined {
  const head = Buffer.from(bytes.subarray(0, 300)).toString('latin1');
  return signatures.find(([, magic, at = 0]) => head.startsWith(magic, at))?.[0];
}

const endings: readonly (readonly [OtherFileKind, RegExp])[] = [
  ['spreadsheet', /^(?:xls[xmb]?|xlt|ods|fods|numbers|wks|gsheet)$/],
  ['mail', /^(?:msg|eml|mbox|emlx)$/],
  ['calendar', /^(?:ics|ical|vcs)$/],
  ['document', /^(?:docx?|odt|pages|pdf|rtf|pptx?|odp|key|wps|gdoc|epub)$/],
  ['picture', /^(?:png|jpe?g|gif|heic|webp|bmp|tiff?|ico|svg)$/],
  ['media', /^(?:mp[34]|mov|avi|mkv|m4[av]|wav|ogg|opus|aac|webm|amr|3gp)$/],
  [
    'backup',
    /^(?:pst|ost|olm|spb|sbu|smem|spbm|smbk|ssf|nbf|nbu|nba|npf|nbd|olk\w*|rem|pbb|cdb|mmf|abcdp|abbu|abcddb|contact|wab|ab|bak|ipd|bbb|backup|crypt\d*|tar)$/,
  ],
  ['archive', /^(?:zip|rar|7z|gz|tgz|zst|bz2|xz)$/],
  ['log', /^log$/],
  ['map', /^(?:gpx|kml|kmz|geojson|tcx|fit|nmea)$/],
  ['program', /^(?:exe|msi|dll|so|apk|aab|ipa|jar|dmg|deb|rpm|bin|iso|torrent)$/],
];

/** The kind of a file by its extension. */
export function kindOfName(name: string): OtherFileKind | undefined {
  const ending = /\.([a-z\d]{1,9})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return endings.find(([, known]) => known.test(ending))?.[0];
}

const calendar = /^\uFEFF?\s*BEGIN:(?:VCALENDAR|VEVENT|VTODO)\b/i;
/** Statements of an SQL dump. */
const statement =
  /^[ \t]*(?:insert (?:ignore )?into [`"\w.[\]]+ ?[^\n]{0,2000}\bvalues\b|create table [`"\w]|copy [\w."]+ ?\([^)\n]*\) from stdin;)/im;
const mailHeader =
  /^(?:return-path|received|delivered-to|message-id|mime-version|from|to|cc|subject|date|reply-to|content-type|x-[\w-]+|von|an|betreff|gesendet|datum|de|para|asunto|enviado|fecha|à|objet|envoyé|от|кому|тема|дата|da|a|oggetto|inviato|data|van|aan|onderwerp|verzonden):\s/i;
const mailOnly =
  /^(?:from|subject|message-id|von|betreff|de|asunto|objet|от|тема|da|oggetto|van|onderwerp|received):\s/i;
const forwarded =
  /^[ >]*-*[ \t]*(?:begin forwarded message|forwarded message|original message|weitergeleitete nachricht|ursprüngliche nachricht|mensaje reenviado|mensaje original|message transféré|message d'origine|пересылаемое сообщение|исходное сообщение|messaggio inoltrato|doorgestuurd bericht)/imu;
/** Lines of chats that WhatsApp, Signal, Line and the like export. */
const chatLine =
  /^\[?(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4}),? (?:at )?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?\s?m\.?)?\]?(?: -|:)? [^:\n]{1,60}: /iu;
/** A date and time, a level or an IP address at the beginning of a line. */
const logLine =
  /^[[(<]?(?:\d{4}[-/.]\d{2}[-/.]\d{2}[T ]\d{2}:\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}:\d{2}|(?:\d{2}-\d{2} )?\d{2}:\d{2}:\d{2}\b|[A-Z][a-z]{2} +\d{1,2} \d{2}:\d{2}:\d{2}|(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL|NOTICE)\b|\d{1,3}(?:\.\d{1,3}){3} )/;
const levelLine = /^.{10,40}\b(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL|NOTICE)\b/;
/** Matches the `result.json` of a chat that Telegram Desktop exports. */
const telegramChat = [
  /^\s*\{/,
  /"messages"\s*:\s*\[/,
  /"type"\s*:\s*"\w+_(?:chat|group|channel|supergroup)"/,
];
const invisible = /[\u200E\u200F\u202A-\u202F\uFEFF]/g;
/** Lines of source code. */
const codeLine =
  /[{}]\s*$|[=(].*;\s*$|^\s*(?:import|export|const|let|var|def|class|function|#include|public|private|return|if|for|while|print)\b.*[({=]|=>|^\s*(?:\/\/|\/\*|##)|^(?:diff --git |index [\da-f]+\.\.|@@ |[-+]{3} )|^\s*(?![A-Z]\w* ?= ?[+(\d][\d\s().-]{6,}$)\w+ ?=[^=].*\w/;

/** The kind of a text that is certain before looking for people. `text`: its beginning. */
export function kindOfText(text: string): 'calendar' | 'mail' | 'database' | undefined {
  if (calendar.test(text)) return 'calendar';
  if (statement.test(text)) return 'database';
  return isMail(linesOf(text)) ? 'mail' : undefined;
}

/** Whether most lines of a text are those of a chat or a log. */
export function kindOfLines(text: string): 'chat' | 'log' | undefined {
  const lines = linesOf(text);
  if (mostLinesMatch(lines, levelLine)) return 'log';
  if (mostLinesMatch(lines, chatLine) || telegramChat.every((one) => one.test(text))) return 'chat';
  return mostLinesMatch(lines, logLine) ? 'log' : undefined;
}

/** The kind of a text in which no people were found. `text`: its beginning. */
export function fileKindWithoutPeople(text: string, name: string): OtherFileKind {
  if (/^\s*(?:<\?xml[^>]*>\s*)?<(?:c:)?contact\b/i.test(text)) return 'backup';
  if (/^\s*(?:<\?xml[^>]*>\s*)?<svg\b/i.test(text)) return 'picture';
  if (/<(?:gpx|kml)\b|^\s*\{\s*"type"\s*:\s*"Feature/i.test(text)) return 'map';
  if (/<\?mso-application\b|<Workbook\b/.test(text)) return 'spreadsheet';
  const byName = kindOfName(name);
  if (byName) return byName;
  if (/^\s*(?:<!doctype html|<html|<head|<body|<!--)/i.test(text)) return 'web_page';
  if (forwarded.test(text)) return 'mail';
  return !/^\s*[[{]/.test(text) && isSource(text) ? 'program' : 'unknown';
}

/** Whether most lines of a text are source code. */
export function isSource(text: string): boolean {
  return mostLinesMatch(linesOf(text), codeLine);
}

function linesOf(text: string): readonly string[] {
  const lines = text.replace(invisible, '').split(/\r\n?|\n/);
  return lines.filter((line) => line.trim() !== '').slice(0, 300);
}

/** Whether a text begins with mail headers, or has them after the line of a forwarded mail. */
function isMail(lines: readonly string[]): boolean {
  const isHead = (from: number): boolean => {
    const names = new Set<string>();
    let certain = false;
    for (const line of lines.slice(from, from + 60)) {
      const plain = line.replace(/^[>\s*]+/, '').replaceAll('*', '');
      if (mailHeader.test(plain)) {
        names.add(plain.slice(0, plain.indexOf(':')).toLowerCase());
        certain ||= mailOnly.test(plain);
      } else if (!/^\s/.test(line)) break;
    }
    return names.size >= 3 && certain;
  };
  return isHead(0) || lines.some((line, at) => forwarded.test(line) && isHead(at + 1));
}

function mostLinesMatch(lines: readonly string[], pattern: RegExp): boolean {
  const matching = lines.filter((line) => pattern.test(line.slice(0, 500))).length;
  return matching > 0 && matching * 2 >= lines.length;
}

/** In characters: enough to detect the format of a file. */
export const sampleLength = 65_536;

const otherFormat = /^\s*(?:<[a-z!?]|%PDF|\{|\[\s*["{[]|(?:version: *\d+\s+)?dn::? )/i;
const listOfNumbers = /^\s*\[[\d\s,.]*\]?\s*$/;
/** Control characters, which text should not have. */
const control = /[^\P{Cc}\s\u007F-\u009F]/gu;
const startsWithControl = /^[^]{0,3}[^\P{Cc}\s\u007F-\u009F]/u;
/** Up to this many are damage: one bad value must not cost the others. */
const maxControls = { count: 4, share: 0.01 };

/** Whether a text is plain: no binary data, HTML, JSON, PDF or LDIF, whose digits would pass for numbers. */
export function isText(text: string): boolean {
  return !isBinary(text) && !otherFormat.test(text) && !listOfNumbers.test(text);
}

/** Whether decoded bytes are no text. */
export function isBinary(text: string): boolean {
  const head = text.slice(0, sampleLength);
  if (startsWithControl.test(head)) return true;
  const found = head.match(control)?.length ?? 0;
  return found > maxControls.count && found > head.length * maxControls.share;
}
