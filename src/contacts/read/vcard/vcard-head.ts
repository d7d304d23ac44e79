/** What stands before the colon of a property. */
export interface VcardHead {
  /** Upper case, without the group. */
  readonly name: string;
  /** As written: programs that know no vCard put the headers of a table here. */
  readonly rawName: string;
  /** Lower case, as the `item1` that joins a number to its label; empty when there is none. */
  readonly group: string;
  /** From the first semicolon on, as written; empty when there are none. */
  readonly params: string;
  /** How the parameters say that the value is written. */
  readonly encoding: 'plain' | 'quoted_printable' | 'base64';
}

/** The same few stand in every card of a file. */
const heads = new Map<string, VcardHead>();
const maxHeads = 1000;

export function readHead(head: string): VcardHead {
  const known = heads.get(head);
  if (known) return known;
  const read = splitHead(head);
  if (heads.size < maxHeads && head.length < 100) heads.set(head, read);
  return read;
}

function splitHead(head: string): VcardHead {
  const end = head.indexOf(';');
  const grouped = end < 0 ? head : head.slice(0, end);
  const params = end < 0 ? '' : head.slice(end);
  const dot = grouped.lastIndexOf('.');
  const rawName = grouped.slice(dot + 1).trim();
  return {
    name: rawName.toUpperCase(),
    rawName,
    group: dot < 0 ? '' : grouped.slice(0, dot).trim().toLowerCase(),
    params,
    encoding: isBase64(params)
      ? 'base64'
      : isQuotedPrintable(params)
        ? 'quoted_printable'
        : 'plain',
  };
}

/** Version 2.1 writes the bare word without `ENCODING=`. */
function isQuotedPrintable(params: string): boolean {
  return /[;=]\s*"?(?:QUOTED-PRINTABLE|QP?)\b/i.test(params);
}

function isBase64(params: string): boolean {
  return /[;=]\s*"?(?:BASE64|B)"?\s*(?:;|$)/i.test(params);
}

const properties =
  'ADR|AGENT|ANNIVERSARY|BDAY|BEGIN|CALADRURI|CALURI|CATEGORIES|CLASS|EMAIL|END|FBURL|FN|GENDER|GEO|IMPP|KEY|' +
  'KIND|LABEL|LANG|LOGO|MAILER|MEMBER|N|NICKNAME|NOTE|ORG|PHOTO|PRODID|PROFILE|RELATED|REV|ROLE|SOCIALPROFILE|' +
  'SORT-STRING|SOUND|SOURCE|TEL|TITLE|TZ|UID|URL|VERSION|X-[\\w-]+';
/** With its value, which begins with no blank: `NOTE: so` inside of a text is no property. */
const written = `(?:[\\w-]{1,40}\\.)?(?:${properties})(?:;[^:]*)?:(?=\\S|$)`;
const upperCase = new RegExp(`^(?:${written})`);
const lowerCase = new RegExp(`^(?:${written.toLowerCase().replaceAll('\\s', '\\S')})`);
const delimiter = /^(?:BEGIN|END):\s*VCARD/i;

/**
 * Whether a line begins a property, and does not go on with the text of one named `after`. As text may hold
 * such words, only those in the case that the file is written in count.
 */
export function beginsProperty(line: string, after: string): boolean {
  if (delimiter.test(line) || upperCase.test(line)) return true;
  return after === after.toLowerCase() && lowerCase.test(line);
}

/** Properties whose value may follow a semicolon, where the colon was forgotten. */
const named = /^((?:[\w-]{1,40}\.)?(?:TEL|FN|N|ORG|NICKNAME|NOTE|UID))\s*;(.*)$/is;
const parameter =
  /^\s*(?:[\w-]+=(?:"[^"]*"|[^;"]*)|HOME|WORK|CELL|VOICE|FAX|PREF|MAIN|PAGER|MSG|MODEM|CAR|ISDN|VIDEO|BBS|INTERNET|OTHER|TEXT|DOM|INTL|QUOTED-PRINTABLE|BASE64|[78]BIT|X-[\w-]+)\s*(?:;|$)/i;
/** A number behind whatever stands in for the colon. */
const number =
  /^((?:[\w-]{1,40}\.)?TEL)\b([^]*?)(?:[;,=\s"]|(?=\+))((?:tel:)?\s*\(?[+\p{Nd}][\p{Nd}\s()./-]{3,})$/iu;

/** Of lines that are repaired: no head and number is longer. */
const maxRepaired = 500;

/** A line without a colon, as the head and value that it was meant to be; undefined for any other text. */
export function splitWithoutColon(
  line: string,
): readonly [head: string, value: string] | undefined {
  if (line.length > maxRepaired) return undefined;
  const wide = line.indexOf('\uFF1A');
  if (wide > 0 && upperCase.test(`${line.slice(0, wide)}:`)) {
    return [line.slice(0, wide), line.slice(wide + 1)];
  }
  const tel = number.exec(line);
  if (tel) return [`${tel[1] ?? ''}${tel[2]?.startsWith(';') ? tel[2] : ''}`, tel[3] ?? ''];
  const [, name, tail] = named.exec(line) ?? [];
  if (name === undefined || tail === undefined) return undefined;
  let value = tail;
  let params = '';
  for (let match = parameter.exec(value); match; match = parameter.exec(value)) {
    params += `;${match[0].replace(/;$/, '')}`;
    value = value.slice(match[0].length);
  }
  return value.trim() === '' ? undefined : [name + params, value];
}
