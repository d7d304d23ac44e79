import { RecentResults } from '../phone/recent-results.ts';
import { foldHeader, foldList, phrasePattern } from './fold-header.ts';
import { type NameRole, mayBeWholeName, nameRole } from './name-roles.ts';
import { type NotOwnReason, notOwnReason } from './number-labels.ts';
import { codeWords, partialHeaderWords, wholeHeaderWords } from './other-words.ts';
import { isNumberWord, isPhoneHeader } from './phone-words.ts';
import { hasTelegramShape, telegramRole } from './telegram-headers.ts';

/**
 * The content of a column of a table, or of a key of a JSON object. The words are data in `*-words.ts`, one list per
 * role for all languages; to add a language or a word, append it to its lists (`phrasePattern` describes the
 * notation) and to `test/unit/contacts/labels/header-roles.test.ts`.
 */
export type ColumnRole =
  | Exclude<NameRole, 'name'>
  | 'phone'
  /** The calling code or area code of the number beside it. */
  | 'country_code'
  /** The label of the number beside it: `Home`, `Fax`. */
  | 'phone_label'
  | NotOwnReason
  | 'telegram_id'
  | 'username'
  /** Each cell is the header of the next cell; Google exports custom fields like this. */
  | 'label'
  | 'website'
  | 'note'
  | 'category'
  | 'email'
  | 'birthday'
  | 'address'
  | 'photo'
  | 'other_account'
  | 'uid'
  | 'other';

/**
 * The meaning of a header on its own. `name` and `number`: just that word, whose role depends on the other
 * headers. `nothing`: a known header without use; `other`: an unknown header.
 */
export type HeaderMeaning = ColumnRole | 'name' | 'number' | 'nothing';

const rolesOfWholeHeaders: ReadonlyMap<string, ColumnRole> = new Map(
  // `Object.keys` loses the type of the keys.
  (Object.keys(wholeHeaderWords) as (keyof typeof wholeHeaderWords)[]).flatMap((role) =>
    foldList(wholeHeaderWords[role]).map((word) => [word, role] as const),
  ),
);
const code = phrasePattern(codeWords);
const [email, birthday, website, address, otherAccount, nothing] = [
  partialHeaderWords.email,
  partialHeaderWords.birthday,
  partialHeaderWords.website,
  partialHeaderWords.address,
  partialHeaderWords.other_account,
  partialHeaderWords.nothing,
].map(phrasePattern);
const endsWithType =
  / (?:type|label|typ|tipo|тип|etiqueta|etichetta|libelle|bezeichnung|art|kind|display name)$/;
/** The same as prefix or compound: `Тип телефона`, `Telefontyp`. */
const beginsWithType =
  /^(?:type|tipo|тип|typ|art|kind|label|rodzaj|soort|druh|tip)(?: (?:of|de|du|del|do|der|di))? |typ$/;
const numberedTypeHeader = /^(?:custom field|website|im|event) \d+ (?:label|type|service)$/;

/** In characters; more than a header in two languages has. */
const maxText = 200;
/** The same rows are looked at as headers several times, for each delimiter. */
const recentMeanings = new RecentResults<HeaderMeaning>();

/**
 * The meaning of a header, without regard to the others.
 *
 * @example
 * headerMeaning('Mobile Phone'); // 'phone'
 * headerMeaning('Name / Имя'); // 'whole'
 */
export function headerMeaning(header: string): HeaderMeaning {
  const start = header.slice(0, maxText);
  return recentMeanings.get(start, () => meaningOf(start));
}

function meaningOf(header: string): HeaderMeaning {
  const whole = meaningOfPlainHeader(header);
  if (whole !== 'other') return whole;
  // Two languages, or a remark: `Name / Имя`, `Name (required)`.
  const parts = header.split(/[/|\n]/).map(meaningOfPlainHeader);
  const [first = 'other'] = parts;
  if (first !== 'other' && new Set(parts.map(roleOf)).size === 1) return first;
  return meaningOfPlainHeader(header.replace(/\([^()]*\)|\[[^\][]*\]/g, ' '));
}

function meaningOfPlainHeader(header: string): HeaderMeaning {
  const folded = foldHeader(header);
  if (folded === '') return 'other';
  // `Attendee #` is a count, while `Cell #` is a number.
  if (/\S\s*[#№]\s*$/.test(header) && nameRole(folded)) {
    const numbered = meaningOfPlainHeader(`${folded} number`);
    return numbered === 'other' ? 'nothing' : numbered;
  }
  if (numberedTypeHeader.test(folded)) return 'label';
  const known =
    nameRole(folded) ??
    rolesOfWholeHeaders.get(folded) ??
    rolesOfWholeHeaders.get(folded.replace(/ \d+$/, ''));
  if (known) return known;
  const telegram = telegramRole(folded, nothing);
  if (telegram) return telegram;
  if (code?.test(folded)) return 'country_code';
  if (endsWithType.test(folded))
    return isPhoneHeader(folded.replace(endsWithType, '')) ? 'phone_label' : 'nothing';
  const phone = isPhoneHeader(folded);
  if (beginsWithType.test(folded) && isPhoneHeader(folded.replace(beginsWithType, ''))) {
    return 'phone_label';
  }
  if (email?.test(folded)) return phone ? 'other' : 'email';
  const notOwn = notOwnReason(folded);
  if (notOwn) return notOwn;
  if (phone) return 'phone';
  if (isNumberWord(folded)) return 'number';
  if (birthday?.test(folded)) return 'birthday';
  if (website?.test(folded)) return 'website';
  if (nothing?.test(folded)) return otherAccount?.test(folded) ? 'other_account' : 'nothing';
  if (address?.test(folded)) return 'address';
  return otherAccount?.test(folded) ? 'other_account' : 'other';
}

/** The role of a header, without regard to the others. */
export function headerRole(header: string): ColumnRole {
  return roleOf(headerMeaning(header));
}

function roleOf(meaning: HeaderMeaning): ColumnRole {
  switch (meaning) {
    case 'name':
      return 'whole';
    case 'number':
      return 'phone';
    case 'nothing':
      return 'other';
    default:
      return meaning;
  }
}

/** The roles of a table's columns. Some headers depend on others: `Name` beside `First name` is the last name. */
export function headerRoles(headers: readonly string[]): readonly ColumnRole[] {
  const found = headers.map(headerMeaning);
  const folded = headers.map(foldHeader);
  const has = (...some: readonly HeaderMeaning[]): boolean =>
    some.some((one) => found.includes(one));
  const hasHeader = (...some: readonly string[]): boolean =>
    some.some((one) => folded.includes(one));
  const inTelegram = hasTelegramShape(headers);
  return found.map((meaning, at) => {
    const own = folded[at] ?? '';
    if (inTelegram && /^(?:user )?id$/.test(own)) return 'telegram_id';
    if (inTelegram && /^usernames?$/.test(own)) return 'username';
    if (meaning === 'number' && has('phone')) return 'other';
    if (meaning === 'name' && found.indexOf('name') === at) {
      if (has('first') && !has('last')) return 'last';
      if (has('last') && !has('first', 'whole')) return 'first';
    }
    if (meaning === 'last') {
      // Words for the family name that mean another name in Brazil and Bulgaria.
      if (/^apelidos?$/.test(own) && hasHeader('sobrenome', 'sobrenomes')) return 'nickname';
      if (own === 'презиме' && hasHeader('фамилия', 'фамилно име')) return 'middle';
      if (!has('first', 'middle', 'name')) return 'whole';
    }
    if (meaning === 'first' && mayBeWholeName(own) && !has('last', 'middle', 'name'))
      return 'whole';
    return roleOf(meaning);
  });
}
