import { foldHeader, foldList, phrasePattern } from './fold-header.ts';
import { mayBeWholeName, nameRole, type NameRole } from './name-roles.ts';
import { notOwnReason, type NotOwnReason } from './number-labels.ts';
import { codeWords, wholeHeaderWords, partialHeaderWords } from './other-words.ts';
import { isNumberWord, isPhoneHeader } from './phone-words.ts';
import { hasTelegramShape, telegramRole } from './telegram-headers.ts';

/** What a column of a table, or a key of a JSON object, says of somebody. */
export type Role =
  | Exclude<NameRole, 'name'>
  | 'phone'
  /** Goes before the number that stands beside it. */
  | 'country_code'
  /** Says whose or what the number beside it is. */
  | 'phone_label'
  /** Numbers that are not the person's own. */
  | NotOwnReason
  | 'telegram_id'
  | 'username'
  /** Each cell is the header of the cell after it: Google keeps so what it has no column for. */
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

/** `number`: no more than that word. `nothing`: known, and of no use; `other` is an unknown header. */
export type Meaning = Role | 'name' | 'number' | 'nothing';

const rolesOfWholeHeaders: ReadonlyMap<string, Role> = new Map(
  // The keys of a record of roles are roles, which `Object.keys` does not say.
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
/** The same in front, or joined to it: `Тип телефона`, `Telefontyp`. */
const beginsWithType =
  /^(?:type|tipo|тип|typ|art|kind|label|rodzaj|soort|druh|tip)(?: (?:of|de|du|del|do|der|di))? |typ$/;
const numberedTypeHeader = /^(?:custom field|website|im|event) \d+ (?:label|type|service)$/;

/** What a header means by itself. */
export function meaningOf(header: string): Meaning {
  const whole = meaningOfPlainHeader(header);
  if (whole !== 'other') return whole;
  // Two languages, or a remark behind: `Name / Имя`, `Name (required)`.
  const parts = header
    .slice(0, 200)
    .split(/[/|\n]/)
    .map(meaningOfPlainHeader);
  const [first = 'other'] = parts;
  if (first !== 'other' && new Set(parts.map(roleOf)).size === 1) return first;
  return meaningOfPlainHeader(header.slice(0, 200).replace(/\([^()]*\)|\[[^\][]*\]/g, ' '));
}

function meaningOfPlainHeader(header: string): Meaning {
  const folded = foldHeader(header);
  if (folded === '') return 'other';
  // `Attendee #` counts those whom `Attendee` names; `Cell #` is what `Cell` is.
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

/** The role of one column by its header. */
export function headerRole(header: string): Role {
  return roleOf(meaningOf(header));
}

function roleOf(meaning: Meaning): Role {
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

/** The roles of the columns of one table: some headers mean another thing beside others. */
export function headerRoles(headers: readonly string[]): readonly Role[] {
  const found = headers.map(meaningOf);
  const folded = headers.map(foldHeader);
  const has = (...some: readonly Meaning[]): boolean => some.some((one) => found.includes(one));
  const beside = (...some: readonly string[]): boolean => some.some((one) => folded.includes(one));
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
      // In Brazil and in Bulgaria, beside the word for the family name.
      if (/^apelidos?$/.test(own) && beside('sobrenome', 'sobrenomes')) return 'nickname';
      if (own === 'презиме' && beside('фамилия', 'фамилно име')) return 'middle';
      if (!has('first', 'middle', 'name')) return 'whole';
    }
    if (meaning === 'first' && mayBeWholeName(own) && !has('last', 'middle', 'name'))
      return 'whole';
    return roleOf(meaning);
  });
}
