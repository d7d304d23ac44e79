import { notOwnReason } from '../labels/number-labels.ts';
import type { Country } from '../phone.ts';
import { isWrittenNumber } from '../phone/find-numbers.ts';
import { CardDraft } from '../record/card-draft.ts';
import type { CardRecord } from '../record/card-record.ts';
import { decodeText } from './bytes/decode-text.ts';

/** In characters; longer values are pictures. */
const maxValue = 65_536;
/** More lines than any entry has; a caller can pause after so many. */
const maxLines = 10_000;

const firstEntry = /^\uFEFF?(?:\s|#[^\n]*\n|version:[^\n]*\n|charset:[^\n]*\n)*dn::? ?\S/i;
const attribute = /^([a-z][a-z\d.-]*)(?:;[a-z\d;=-]*)?(:<|::?) *(.*)$/is;
/** Attributes with numbers in the schemas of OpenLDAP, Active Directory and Mozilla, and custom ones. */
const phone = /phone|mobile|\bcell|fax|facsimile|pager|telex|^ip-?phone|msisdn|isdn/;
/** The common name in a path (RFC 4514). */
const commonName = /^(?:[^,\\]|\\.)*?\bcn=((?:[^,+\\]|\\.)+)/i;
/** Object classes of folders, groups and mailing lists. */
const noPerson =
  /^(?:organizationalunit|organization|dcobject|domain|groupofnames|groupofuniquenames|posixgroup|mozillaablist|group|container|locality|country)$/i;
const person = /person|account|contact|mozillaabpersonalpha/i;

/** Whether a text is LDIF (RFC 2849), which Thunderbird, SOGo, Evolution and LDAP servers export. */
export function isLdif(text: string): boolean {
  return firstEntry.test(text);
}

/**
 * Reads the people of an LDIF text one at a time. Skips deletions, and folders and groups without a number.
 * Fax, pager and telex numbers are left out as `machine`.
 *
 * @example
 * [...readLdif('dn: cn=Zoe\ncn: Zoe\nmobile: +447911123456\n')]; // one record
 */
export function* readLdif(text: string, country?: Country): Generator<CardRecord> {
  let index = 0;
  let entry: LdifEntry | undefined;
  for (const { line, text: written, blank } of logicalLines(text)) {
    if (blank || entry?.isFull) {
      if (entry?.isPerson) yield entry.finish(index++);
      entry = undefined;
    }
    if (blank) continue;
    entry ??= new LdifEntry(line, country);
    entry.add(written);
  }
  if (entry?.isPerson) yield entry.finish(index);
}

interface LogicalLine {
  /** Its first line, from 1. */
  readonly line: number;
  readonly text: string;
  readonly blank: boolean;
}

/** Joins folded lines: one that begins with a blank continues the previous line. */
function* logicalLines(text: string): Generator<LogicalLine> {
  const end = /\r\n|\r|\n/g;
  let pieces: string[] = [];
  let length = 0;
  let [begin, line, from] = [1, 0, 0];
  const ended = (): LogicalLine => ({ line: begin, text: pieces.join(''), blank: false });
  for (let more = true; more;) {
    const match = end.exec(text);
    const written = text.slice(from, match?.index);
    more = match !== null;
    from = end.lastIndex;
    line++;
    if (written.startsWith(' ') && pieces.length > 0) {
      if (length < maxValue) pieces.push(written.slice(1));
      length += written.length;
      continue;
    }
    if (pieces.length > 0) yield ended();
    [pieces, length, begin] = [written === '' ? [] : [written], written.length, line];
    if (written === '') yield { line, text: '', blank: true };
  }
  if (pieces.length > 0) yield ended();
}

class LdifEntry {
  readonly #draft = new CardDraft();
  readonly #line: number;
  readonly #country: Country | undefined;
  readonly #classes: string[] = [];
  #first = '';
  #last = '';
  /** Of the entry's path in its directory, which may be all that an entry has. */
  #commonName = '';
  #hasNumber = false;
  /** False for the header before the first entry. */
  #hasName = false;
  #removes = false;
  #lines = 0;

  constructor(line: number, country: Country | undefined) {
    this.#line = line;
    this.#country = country;
  }

  add(written: string): void {
    this.#lines++;
    const [, name = '', mark = ':', value = ''] = attribute.exec(written) ?? [];
    if (written.startsWith('#') || name === '') return;
    if (mark === ':<') return this.#addReference(value, name);
    if (/photo$/i.test(name) && value !== '') return this.#draft.addExtra('photo');
    const isEncoded = mark === '::';
    const text = isEncoded ? decodeText(Buffer.from(value, 'base64'), this.#country) : value;
    this.#addAttribute(name.toLowerCase(), text.trim(), name);
  }

  get isFull(): boolean {
    return this.#lines >= maxLines;
  }

  get isPerson(): boolean {
    if (this.#hasNumber) return !this.#removes;
    if (this.#removes || !this.#hasName) return false;
    const classes = this.#classes.filter((one) => one.toLowerCase() !== 'top');
    return classes.some((one) => person.test(one)) || !classes.some((one) => noPerson.test(one));
  }

  finish(index: number): CardRecord {
    this.#draft.addName('parts', this.#first, this.#last);
    this.#draft.addName('whole', this.#commonName);
    return this.#draft.finish(index, this.#line);
  }

  #addAttribute(name: string, value: string, field: string): void {
    if (value === '') return;
    if (phone.test(name)) return this.#addPhone(value, field);
    switch (name) {
      case 'dn':
        this.#hasName = true;
        this.#commonName = (commonName.exec(value)?.[1] ?? '').replace(/\\(.)/g, '$1');
        return;
      case 'objectclass':
        this.#classes.push(value);
        return;
      case 'changetype':
        this.#removes = /^(?:delete|modrdn|moddn)$/i.test(value);
        return;
      case 'givenname':
      case 'gn':
        this.#first ||= value;
        return;
      case 'sn':
      case 'surname':
        this.#last ||= value;
        return;
      case 'cn':
      case 'commonname':
      case 'displayname':
        return this.#draft.addName('whole', value);
      case 'mozillanickname':
      case 'xmozillanickname':
      case 'nickname':
        return this.#draft.addName('nickname', value);
      case 'entryuuid':
      case 'nsuniqueid':
        return this.#draft.setUid(value);
      default:
        this.#addExtra(name, value, field);
    }
  }

  /** Adds attributes that are neither a number nor a personal name. */
  #addExtra(name: string, value: string, field: string): void {
    const draft = this.#draft;
    if (name === 'o' || name === 'company' || name === 'organizationname') {
      draft.addName('organisation', value);
      draft.addExtra('organisation');
    } else if (name === 'description' || name === 'info' || name === 'comment')
      draft.addNote(value);
    else if (/^(?:labeled|labelled)?ur[il]$|url$|homepage/.test(name)) {
      draft.addLink(value.split(/\s/)[0] ?? '', field);
      draft.addExtra('website');
    } else if (name.endsWith('mail')) draft.addExtra('email');
    else if (
      /address$|^street|^(?:st|l|c)$|postalcode|^country|^mozilla(?:home|work)(?!url)/.test(name)
    ) {
      draft.addExtra('address');
    } else if (name.includes('birth')) draft.addExtra('birthday');
    else if (name.startsWith('telegram')) draft.addUsername(value, field);
    else if (/^(?:skype|nsaim|mozilla_aim|aim|icq|xmpp|jabber)/.test(name)) {
      draft.addExtra('other_account');
    } else if (/^[+(0]/.test(value) && isWrittenNumber(value)) {
      // Such as Thunderbird's custom fields.
      this.#hasNumber = true;
      draft.addLeftOut(value, 'other_column', field);
    }
  }

  /** Adds a value that is in a file elsewhere. */
  #addReference(url: string, field: string): void {
    if (!phone.test(field.toLowerCase())) return;
    this.#hasNumber = true;
    this.#draft.addLeftOut(url, 'unreadable', field);
  }

  #addPhone(value: string, field: string): void {
    this.#hasNumber = true;
    // Attribute names are compounds: `facsimileTelephoneNumber`.
    const label = field.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/facsimile/i, 'fax');
    const reason =
      notOwnReason(label) ??
      (/fax|facsimile|pager|telex|isdn/i.test(field) ? 'machine' : undefined);
    if (reason === undefined) this.#draft.addPhone(value, field);
    else this.#draft.addLeftOut(value, reason, field);
  }
}
