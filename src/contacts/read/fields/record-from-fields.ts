import { readAnyCountry } from '../../country.ts';
import { type ColumnRole, headerMeaning } from '../../labels/header-roles.ts';
import { notOwnReason } from '../../labels/number-labels.ts';
import { isTelegramAnswer } from '../../labels/telegram-headers.ts';
import type { Country } from '../../phone.ts';
import { isWrittenNumber, splitNumbers } from '../../phone/find-numbers.ts';
import { CardDraft } from '../../record/card-draft.ts';
import type { CardRecord, LeftOutReason } from '../../record/card-record.ts';
import { parseUserQuery } from '../../user-query.ts';
import { isCountryHeader, withCountryCode } from './country-code.ts';
import { isNumbers } from './guess-roles.ts';

/** In characters; longer than any name or number. */
const maxValue = 8192;
/** Several columns of these roles are joined; of other names, the first column wins. */
const namePartRoles: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['first', 'middle', 'last']);

/** Spelled as programs spell it: Null is a surname. */
const noValue = /^(?:null|NULL|<null>|<NULL>|\(null\)|\\N|undefined|#N\/A)$/;
/** Also names, so these are no missing value in the roles of `wholeNames`. */
const alsoName = /^(?:None|nan|NaN|NaT|N\/A)$/;
const wholeNames: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'first',
  'whole',
  'nickname',
  'organisation',
]);

/** One cell of a table, or one value of a JSON object. */
export interface FieldValue {
  readonly role: ColumnRole;
  readonly text: string;
  /** The header or key. */
  readonly header: string;
  /** The calling code or area code of a number, from a column or key of its own. */
  readonly code?: { readonly text: string; readonly header: string } | undefined;
  /** Why the value is left out. */
  readonly fault?: Extract<LeftOutReason, 'imprecise' | 'formula' | 'hidden'>;
}

/** `roster`: an export of Roster, which leaves out what is missing, and has no groups of other programs. */
export type FieldSource = 'roster' | 'other';

interface FieldPlace {
  readonly index: number;
  readonly line?: number | undefined;
  readonly source?: FieldSource;
}

/**
 * Makes a record of the fields of one row or object, in their order. Numbers of machines and other people, and
 * numbers under unknown headers, are left out with a reason.
 *
 * @example
 * recordFromFields([{ role: 'whole', text: 'Zoe', header: 'Name' }], { index: 0 });
 */
export function recordFromFields(
  values: Iterable<FieldValue>,
  { index, line, source = 'other' }: FieldPlace,
): CardRecord {
  const draft = new CardDraft();
  const texts = new Map<ColumnRole, string>();
  const fields = new Map<ColumnRole, string>();
  const links: FieldValue[] = [];
  const countries = new Set<Country>();
  /** Digits of the numbers, which some programs write in place of a missing name. */
  const numbers = new Set<string>();
  for (const value of values) {
    const { role, text, header } = value;
    if (text === '' || (source === 'other' && isNoValue(text, role))) continue;
    if (value.fault) {
      draft.addLeftOut(text, value.fault, header);
      continue;
    }
    const country = isCountryHeader(header) ? readAnyCountry(text) : undefined;
    if (country) countries.add(country);
    if (country && role === 'address') continue;
    if (role === 'phone') numbers.add(digitsOf(text));
    if (text.length > maxValue && role !== 'other') {
      if (isKept(role)) draft.addLeftOut(text, 'too_long', header);
    } else if (role === 'username' || role === 'website') links.push(value);
    else if (
      !addRepeatable(draft, value, source) &&
      (namePartRoles.has(role) || !texts.has(role))
    ) {
      texts.set(role, `${texts.get(role) ?? ''} ${text}`);
      fields.set(role, header);
    }
  }
  // A number may be of either of two countries.
  const [country] = countries;
  if (country && countries.size === 1) draft.setCountry(country);
  const name = (role: ColumnRole): string => {
    const written = texts.get(role) ?? '';
    return isWrittenNumber(written) && numbers.has(digitsOf(written)) ? '' : written;
  };
  draft.addName('parts', `${name('first').trim()}${name('middle')}`, name('last'));
  draft.addName('whole', name('whole'));
  draft.addName('organisation', name('organisation'));
  draft.addName('nickname', name('nickname'));
  draft.addTelegramId(texts.get('telegram_id') ?? '', fields.get('telegram_id') ?? '');
  // A value under Telegram's own header takes precedence over a link elsewhere.
  for (const one of links) if (one.role === 'username') addAccount(draft, one.text, one.header);
  for (const one of links) if (one.role === 'website') addWebsites(draft, one.text, one.header);
  if (
    texts.has('organisation') &&
    [...namePartRoles, 'whole' as const].some((role) => texts.has(role))
  ) {
    draft.addExtra('organisation');
  }
  return draft.finish(index, line);
}

/** Whether a text is what a program writes for a missing value. */
function isNoValue(text: string, role: ColumnRole): boolean {
  if (text.length > 9) return false;
  return noValue.test(text) || (alsoName.test(text) && !wholeNames.has(role));
}

function digitsOf(text: string): string {
  return text.replace(/\P{Nd}/gu, '');
}

/** Whether the text of a role is kept, so that a value that is too long is worth listing. */
function isKept(role: ColumnRole): boolean {
  return !['photo', 'email', 'address', 'website', 'birthday', 'other_account'].includes(role);
}

/** Adds a value of a role that may occur several times; false for other roles. */
function addRepeatable(
  draft: CardDraft,
  { role, text, header, code }: FieldValue,
  source: FieldSource,
): boolean {
  switch (role) {
    case 'phone':
      addNumbers(draft, text, header, code);
      return true;
    case 'machine':
    case 'other_person':
    case 'about_phone':
      for (const { text: phone, isShortened } of splitNumbers(text)) {
        if (isShortened || isWrittenNumber(phone)) draft.addLeftOut(phone, role, header);
      }
      return true;
    case 'note':
      draft.addNote(text);
      return true;
    case 'category':
      for (const label of text.split(/:::|[,;|]/)) addLabel(draft, label, source);
      return true;
    case 'uid':
      draft.setUid(text);
      return true;
    case 'email':
      if (isMisplacedNumber(text, '')) draft.addLeftOut(text, 'other_column', header);
      else if (/[\p{L}\p{N}]/u.test(text)) draft.addExtra(role);
      return true;
    case 'address':
      // An unquoted separator in a cell may move a number here; postal codes have no plus or zero.
      if (/^[+(0]/.test(text) && isMisplacedNumber(text, ''))
        draft.addLeftOut(text, 'other_column', header);
      else if (/[\p{L}\p{N}]/u.test(text)) draft.addExtra(role);
      return true;
    case 'birthday':
    case 'photo':
    case 'other_account':
      if (/[\p{L}\p{N}]/u.test(text)) draft.addExtra(role);
      return true;
    case 'country_code':
    case 'phone_label':
    case 'label':
      return true;
    case 'other':
      if (isMisplacedNumber(text, header)) draft.addLeftOut(text, 'other_column', header);
      return true;
    case 'first':
    case 'middle':
    case 'last':
    case 'whole':
    case 'organisation':
    case 'nickname':
    case 'telegram_id':
    case 'username':
    case 'website':
      return false;
  }
}

const numberCharacters = /^[\p{Nd}\s()./+-]{8,30}$/u;

/** Whether a text is a number in a wrong column. Without plus or zero, it may be a key of a database. */
function isMisplacedNumber(text: string, field: string): boolean {
  if (!numberCharacters.test(text) || !isNumbers(text)) return false;
  if (field === '') return digitsOf(text).length > 7;
  if (!/^[+(0]/.test(text) || digitsOf(text).length < 9) return false;
  const meaning = headerMeaning(field);
  // Keys, amounts and dates have no plus.
  return meaning === 'other' || (meaning === 'nothing' && text.startsWith('+'));
}

/** Adds the numbers of a phone column. The user may have chosen it against its header, which is ignored then. */
function addNumbers(
  draft: CardDraft,
  text: string,
  header: string,
  code: FieldValue['code'],
): void {
  const field = notOwnReason(header) ? '' : header;
  // A column with countries applies to the whole row.
  if (!code || isCountryHeader(code.header)) return draft.addPhone(text, field);
  for (const { text: phone, label, isShortened } of splitNumbers(text)) {
    const reason = notOwnReason(label) ?? (isShortened && 'shortened');
    if (reason) draft.addLeftOut(phone, reason, label || header);
    else draft.addPhone(withCountryCode(phone, code.text, code.header), field);
  }
}

/** Adds the account of a Telegram column: a link, a handle with or without @, or a phone number. */
function addAccount(draft: CardDraft, text: string, field: string): void {
  if (isWrittenNumber(text)) return draft.addPhone(text, field);
  const bare = /^[a-z]\w{3,31}$/i.test(text);
  if (bare) {
    if (!isTelegramAnswer(text)) draft.addUsername(text, field);
  } else addWebsites(draft, text, field);
}

/** Adds the account or number of Telegram links, and the presence of other websites. */
function addWebsites(draft: CardDraft, text: string, field: string): void {
  for (const link of text.split(/[\s,;|()<>]+|:::/)) {
    if (link === '') continue;
    const who = /[@:/.]/.test(link) ? parseUserQuery(link) : undefined;
    if (who?.kind === 'username') draft.addLink(link, field);
    else if (who?.kind === 'phone' && /[a-z]/i.test(link))
      draft.addPhone(who.phones[0] ?? '', field);
    else if (/\p{L}\.\p{L}|:\/\//u.test(link)) draft.addExtra('website');
  }
}

/** Adds a group, without Google's asterisk; skips Google's own groups, which have it in Google's present exports. */
function addLabel(draft: CardDraft, label: string, source: FieldSource): void {
  const written = label.trim();
  const name = written.replace(/^\*\s*/, '');
  const isKept = source === 'roster' && name === written;
  if (isKept || !/^(?:my ?contacts|starred|starred in android)$/i.test(name)) draft.addLabel(name);
}
