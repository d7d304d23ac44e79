import { readWho } from '../../who.ts';
import { CardDraft } from '../../record/card-draft.ts';
import type { CardRecord } from '../../record/card-record.ts';
import { withCountryCode } from './country-code.ts';
import { isNumbers } from './guess-roles.ts';
import { meaningOf, type Role } from '../../labels/header-roles.ts';
import { isNoValue } from './no-value.ts';
import { notOwnReason } from '../../labels/number-labels.ts';
import { isWrittenNumber, splitNumbers } from '../../phone/find-numbers.ts';

/** Many times what a name or a number takes up. */
const maxValue = 8192;
/** Names of which there may be several, in columns of their own; of others the first counts. */
const namePartRoles: ReadonlySet<Role> = new Set<Role>(['first', 'middle', 'last']);

/** What one cell or value says, and the header or key it stands under. */
export interface FieldValue {
  readonly role: Role;
  readonly text: string;
  readonly header: string;
  /** What a column of its own holds for this number, and its header. */
  readonly code?: { readonly text: string; readonly header: string } | undefined;
}

/** Makes an entry of what its columns or keys say, in their order. */
export function recordFromFields(
  said: Iterable<FieldValue>,
  index: number,
  line?: number,
): CardRecord {
  const draft = new CardDraft();
  const texts = new Map<Role, string>();
  const fields = new Map<Role, string>();
  const links: FieldValue[] = [];
  /** Digits of the entry's numbers: some programs put them where they know no name. */
  const numbers = new Set<string>();
  for (const one of said) {
    const { role, text, header } = one;
    if (text === '' || isNoValue(text, role)) continue;
    if (role === 'phone') numbers.add(digitsOf(text));
    if (text.length > maxValue && role !== 'other') {
      if (isKept(role)) draft.addLeftOut(text, 'too_long', header);
    } else if (role === 'username' || role === 'website') links.push(one);
    else if (!addRepeatable(draft, one) && (namePartRoles.has(role) || !texts.has(role))) {
      texts.set(role, `${texts.get(role) ?? ''} ${text}`);
      fields.set(role, header);
    }
  }
  const name = (role: Role): string => {
    const written = texts.get(role) ?? '';
    return isWrittenNumber(written) && numbers.has(digitsOf(written)) ? '' : written;
  };
  draft.addName('parts', `${name('first').trim()}${name('middle')}`, name('last'));
  draft.addName('whole', name('whole'));
  draft.addName('organisation', name('organisation'));
  draft.addName('nickname', name('nickname'));
  draft.addTelegramId(texts.get('telegram_id') ?? '', fields.get('telegram_id') ?? '');
  // What stands under Telegram's own header goes before a link among others.
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

function digitsOf(text: string): string {
  return text.replace(/\P{Nd}/gu, '');
}

/** Pictures and the like are long, and nothing of them is kept. */
function isKept(role: Role): boolean {
  return !['photo', 'email', 'address', 'website', 'birthday', 'other_account'].includes(role);
}

/** False for what stands for one fact of the entry, however many columns have it. */
function addRepeatable(draft: CardDraft, { role, text, header, code }: FieldValue): boolean {
  switch (role) {
    case 'phone':
      addNumbers(draft, text, header, code);
      return true;
    case 'machine':
    case 'other_person':
    case 'about_phone':
      for (const { text: phone } of splitNumbers(text)) {
        if (isWrittenNumber(phone)) draft.addLeftOut(phone, role, header);
      }
      return true;
    case 'note':
      draft.addNote(text);
      return true;
    case 'category':
      for (const label of text.split(/:::|[,;|]/)) addLabel(draft, label);
      return true;
    case 'uid':
      draft.setUid(text);
      return true;
    case 'email':
      if (isMisplacedNumber(text, '')) draft.addLeftOut(text, 'other_column', header);
      else if (/[\p{L}\p{N}]/u.test(text)) draft.addExtra(role);
      return true;
    case 'address':
      // A separator within a cell moves the number there; a postal code has less of one.
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

/** A number where none is looked for. Without its plus or zero it may as well be a key of a database. */
function isMisplacedNumber(text: string, field: string): boolean {
  if (!numberCharacters.test(text) || !isNumbers(text)) return false;
  if (field === '') return digitsOf(text).length > 7;
  if (!/^[+(0]/.test(text) || digitsOf(text).length < 9) return false;
  const meaning = meaningOf(field);
  // No key, amount or date has a plus.
  return meaning === 'other' || (meaning === 'nothing' && text.startsWith('+'));
}

/**
 * Numbers of a column that is said to have the person's own, whatever its header: a person may have
 * said so.
 */
function addNumbers(
  draft: CardDraft,
  text: string,
  header: string,
  code: FieldValue['code'],
): void {
  const field = notOwnReason(header) ? '' : header;
  if (!code) return draft.addPhone(text, field);
  for (const { text: phone, label } of splitNumbers(text)) {
    const reason = notOwnReason(label);
    if (reason) draft.addLeftOut(phone, reason, label);
    else draft.addPhone(withCountryCode(phone, code.text, code.header), field);
  }
}

/** Answers to "on Telegram?" and words for nothing, which would pass for a handle. */
const answers =
  /^(?:true|false|none|null|empty|unknown|undefined|nein|nichts|aucun|nada|nessuno|evet|hayir|sim|igen|kylla)$/i;

/**
 * What stands under a header of Telegram's: a link, a handle with or without its @, or a number by which
 * the account is found.
 */
function addAccount(draft: CardDraft, text: string, field: string): void {
  if (isWrittenNumber(text)) return draft.addPhone(text, field);
  const bare = /^[a-z]\w{3,31}$/i.test(text);
  if (bare) {
    if (!answers.test(text)) draft.addUsername(text, field);
  } else addWebsites(draft, text, field);
}

/** Links to Telegram name an account, those with a number the number. */
function addWebsites(draft: CardDraft, text: string, field: string): void {
  for (const link of text.split(/[\s,;|()<>]+|:::/)) {
    if (link === '') continue;
    const who = /[@:/.]/.test(link) ? readWho(link) : undefined;
    if (who?.kind === 'username') draft.addLink(link, field);
    else if (who?.kind === 'phone' && /[a-z]/i.test(link))
      draft.addPhone(who.phones[0] ?? '', field);
    else if (/\p{L}\.\p{L}|:\/\//u.test(link)) draft.addExtra('website');
  }
}

/** Without the mark of Google's groups; everything is in its own of all contacts. */
function addLabel(draft: CardDraft, label: string): void {
  const name = label.trim().replace(/^\*\s*/, '');
  if (!/^(?:my ?contacts|starred|starred in android)$/i.test(name)) draft.addLabel(name);
}
