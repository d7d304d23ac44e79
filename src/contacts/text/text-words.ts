import { headerRole } from '../labels/header-roles.ts';
import { notOwnReason } from '../labels/number-labels.ts';
import { digitsOf } from '../phone/fold-digits.ts';
import type { LeftOutReason } from '../record/card-record.ts';
import { isOtherService } from './text-handles.ts';

/** Replaces a number, a username or an address in a line. */
export const gap = '\n';

/** Words that only announce a number. Add a language's words here, lower case, as regular expressions. */
const numberWord =
  '(?:cell|mobile|mob|home|work|office|phone|contact|telephone)[ -]?(?:phone|number|no|nr|#)|' +
  'tel|tél|telephone|téléphone|teléfono|telefono|telefone|telefon|telefoon|phone|ph|number|no|nr|№|mobile|mobil|' +
  'mobiel|mob|móvil|cellulare|celular|cellular|cel|cell|handy|portable|gsm|whatsapp|wa|viber|signal|telegram|tg|' +
  'tlf|telf|tfno|tfn|tlm|telem|tel\\.? ?kom|kom|komórka|puh|cep|hp|sđt|đt|κιν|' +
  'sms|imessage|facetime|callto|iphone|port(?=\\.| ?:|$)|(?:handy|telefon|mobil|mobile|festnetz|ruf|telefoon|mobiel)?nummer|numer|telefonu|numéro|número|numero|тел|телефон|телеграмм?|телега|тг|ватсап|вотсап|вацап|вайбер|моб|мобильный|мобільний|сот|сотовый|номер|' +
  'số điện thoại(?: di động)?|điện thoại|nomor (?:telepon|hp|wa|ponsel)|no\\.? ?(?:hp|wa|telp)|' +
  '电话|手机|電話|手機|携帯|전화|휴대폰|هاتف|جوال|טלפון|נייד|τηλ|κινητό|फ़ोन|फोन';
/** Words for the place of a number; without punctuation they may be part of a name. */
const placeWord =
  'home|work|office|private|privat|main|other|business|direct|landline|geschäftlich|arbeit|festnetz|' +
  'dienstlich|mobil privat|dom|praca|hjem|hem|arbete|домашний|дом|рабочий|раб|casa|trabajo|oficina|domicile|bureau|thuis|werk|ufficio|' +
  'büro|zuhause|maison|travail|lavoro|trabalho|escritório|kantoor|biuro|kontor|arbejde|työ|domů|práce|práca|otthon|munka|' +
  'acasă|birou|ev|iş|İş|дома|работа|дача|офис|робота|вдома|σπίτι|εργασία|δουλειά|nhà|rumah|บ้าน|ที่ทำงาน|' +
  '自宅|会社|勤務先|職場|家|家里|家庭|公司|单位|办公室|辦公室|집|회사|직장|منزل|عمل|مكتب|בית|עבודה|משרד|' +
  '(?<=[,;:(|\\n] ?)[mtphwcdo]|(?<=^ ?)[mtphwcdo](?=[.:)])';

/** Words that tell two numbers of a person apart; on a line of their own they may be names. */
const orderWord =
  'old|new|alt|neu|second|2nd|старый|новый|стар|нов|viejo|nuevo|ancien|nouveau|vecchio|nuovo|antigo|novo|stary|nowy';

const start = '(?<![\\p{L}\\p{N}])';
/** In `Shop No 5 98123 …`, the 5 belongs to the name. */
const counting = `${start}(?:no|nr|№|number|nummer|numero|número|numéro|numer|номер)`;
const beforeNumber = new RegExp(
  `${start}[(\\[]?(?:${numberWord})(?:(?<!${counting})[ ]?\\p{Nd})?[.:)\\]]*[ ]?[:=\\p{Pd}]*[ ]?${gap}`,
  'giu',
);
const placeBeforeNumber = new RegExp(
  `${start}(?:[,;(\\[] ?(?:${placeWord})[.:)\\]]*|(?:${placeWord}) ?[:)\\]]+) ?${gap}`,
  'giu',
);
/** `home 020 7946 0958: Zoe`; without a name behind it, a place may serve as one. */
const placeBeforeColon = new RegExp(`^(?:${placeWord}) ?${gap} ?[:：=]`, 'iu');
/** A piece between separators and a number, which may be a label: `Ana: casa 55 …, oficina 55 …`. */
const pieceBeforeNumber =
  /(?<=[,;:(|/\t] ?| \p{Pd} )[^,;:(|/\t\n]{2,40}(?=[,;|\t]? ?\n)|^[^,;:(|/\n]{2,40}\. ?(?=\n)/gu;
const afterNumber = new RegExp(
  `${gap} ?[(（\\[,:：\\p{Pd}]* ?(?:${numberWord}|${placeWord}|${orderWord})[.)）\\]]*(?=[ ]*(?:[,;\\n]|$))`,
  'giu',
);
const inBrackets = new RegExp(
  `\\s[(\\[]\\s*(?:${numberWord}|${placeWord}|${orderWord})\\s*[)\\]]\\s*:?$`,
  'iu',
);
const wholeLabel = new RegExp(
  `^[\\s(\\[]*(?:${numberWord}|${placeWord}|[mtphwcdo])(?:[ ]?\\p{Nd})?[\\s.:)\\]\\p{Pd}=]*$`,
  'iu',
);
const pictures = /[☎☏✆📞📱📲👤📇🏠🏢💬]\uFE0F?/gu;

/** Removes the words and pictures that only announce a number. */
export function withoutNumberWords(text: string): string {
  const bare = text.replace(pictures, ' ').replace(/ {2,}/g, ' ');
  return bare.replace(beforeNumber, gap);
}

/** Removes the words for the place of a number. */
export function withoutPlaceWords(text: string): string {
  return text
    .replace(placeBeforeNumber, gap)
    .replace(placeBeforeColon, gap)
    .replace(pieceBeforeNumber, (piece) => (isNumberLabel(piece) ? '' : piece))
    .replace(afterNumber, gap)
    .replace(inBrackets, '');
}

/** Words that a label for numbers may contain besides a word for numbers. */
const labelFiller =
  /^(?:\p{Nd}+|of|de|du|di|da|do|my|the|in|at|am|im|no|nr|num|id|personal|personnel|privé|persönlich|fijo|fisso|fixe|fixo|vast|ev|iş|cep|domowy|służbowy|komórkowy|prywatny|личный|служебный|городской|мобильного|domů|práce|hjem|arbejde|koti|työ|नंबर|नम्बर)$/iu;

/** Whether a text is a label for a kind of number, and nothing else. */
export function isNumberLabel(text: string): boolean {
  // In `work 2-34-56`, the digits are a number.
  if (text.length > 60 || digitsOf(text).length > 3) return false;
  if (wholeLabel.test(text)) return true;
  const words = text.split(/[\s()（）.,:：/&#_\p{Pd}]+/u).filter((one) => one !== '');
  const isLabel = (word: string): boolean => wholeLabel.test(word) || headerRole(word) === 'phone';
  return words.some(isLabel) && words.every((word) => isLabel(word) || labelFiller.test(word));
}

/** The place that a label such as `Home` names; empty for a label that only announces a number. */
export function placeOfLabel(label: string): string {
  if (headerRole(label) === 'phone') return '';
  return `${label.trim()}: ${gap}`.replace(beforeNumber, gap).replace(/[:\s]+$/, '');
}

/** The meaning of the label at the beginning of a line. */
export type LabelRole =
  | 'first'
  | 'middle'
  | 'last'
  | 'whole'
  | 'organisation'
  | 'nickname'
  | 'phone'
  | 'telegram_id'
  | 'username'
  | 'email'
  | 'address'
  | 'birthday'
  | 'website'
  | 'other_account'
  /** The number is another person's. */
  | 'not_own'
  | 'other';

/** Labels for names are the same words as headers; other headers match too loosely for running text. */
const nameRoles: ReadonlyMap<string, LabelRole> = new Map(
  (['first', 'middle', 'last', 'whole', 'organisation', 'nickname'] as const).map((role) => [
    role,
    role,
  ]),
);

const labelPatterns: readonly (readonly [LabelRole, RegExp])[] = [
  [
    'other_account',
    /^(?:user[ -]?name|user[ -]?id|login|handle|nick|ник|логин|usuario|benutzername)$/iu,
  ],
  [
    'email',
    /^(?:e-?mails?|mail|e-?mail[ -].*|эл\.? ?почта|почта|correo.*|courriel|邮箱|メール)$/iu,
  ],
  ['address', /^(?:address|adresse|anschrift|direcci[oó]n|indirizzo|адрес|adres|endereço|地址)$/iu],
  [
    'birthday',
    /^(?:birthday|date of birth|dob|geburtstag|geburtsdatum|cumpleaños|день рождения)$/iu,
  ],
  ['website', /^(?:website|web|url|homepage|webseite|site|сайт)$/iu],
];

const telegramId = /^(?:telegram|tg|телеграм+)[ -]?(?:user[ -]?)?id$/iu;
const telegramName =
  /^(?:telegram|tg|телеграм+|тг|телега|تلگرام|טלגרם)(?:[ -]?(?:user[ -]?name|name|handle|nick|ник|account|link|@))?$/iu;

/**
 * The role of a label; `other` if it is unknown. Below a person, `mother` labels the number of that person's
 * mother; elsewhere it is a name that the writer uses.
 */
export function labelRole(
  label: string,
  { isPersonAbove }: { readonly isPersonAbove: boolean },
): LabelRole {
  const text = label.trim();
  if (/[,;(|]|\s\p{Pd}\s/u.test(text) && !isNumberLabel(text)) return 'other';
  const reason = notOwnReason(text);
  // `fax` stays on the line, where it labels the number.
  if (reason !== undefined) return reason === 'machine' || !isPersonAbove ? 'other' : 'not_own';
  for (const [role, words] of labelPatterns) if (words.test(text)) return role;
  if (telegramId.test(text)) return 'telegram_id';
  if (telegramName.test(text)) return 'username';
  if (isNumberLabel(text)) return 'phone';
  if (isOtherService(text)) return 'other_account';
  return nameRoles.get(headerRole(text)) ?? 'other';
}

/** Words by which a number is not the person's own. */
export interface NotOwnLabel {
  readonly reason: LeftOutReason;
  readonly label: string;
}

const belongsToOther =
  /^\S{2,20} (?:of|von|vom|de|du|di|do|van|da|av) \p{L}|^\p{Lu}[\p{L}-]{1,20}['’]s \p{Ll}{2,20}$|^\p{Ll}{2,20} \p{Lu}[\p{L}'-]+$/u;
const pieceSeparator = /[,;|/([\t\n]| \p{Pd} /u;

interface LabelPlace {
  /** A name or another number precedes the label. */
  readonly relative: boolean;
  /** Only the label stands between two numbers, so that in lower case it is no name. */
  readonly isBetween: boolean;
}

/** Finds such words right before a number. */
export function notOwnLabelBefore(
  before: string,
  { relative, isBetween }: LabelPlace,
): NotOwnLabel | undefined {
  if (/📠\uFE0F?\s*:?\s*$/u.test(before)) return { reason: 'machine', label: '📠' };
  const text = before.replace(/[\s:=.)\]\p{Pd}]+$/u, '');
  const punctuated = /[:=)\]]\s*$/u.test(before);
  const piece = text.split(pieceSeparator).at(-1)?.trim() ?? '';
  const words = piece.split(/\s+/);
  // Words for machines need no punctuation: `Zoe fax 020 7946 0958`.
  for (const [at, word] of words.entries()) {
    if (words.length - at > 3 || notOwnReason(word) !== 'machine') continue;
    return { reason: 'machine', label: words.slice(at).join(' ') };
  }
  const reason = piece.length <= 40 ? notOwnReason(piece) : undefined;
  // `Zoe (mum of Tom):` describes Zoe.
  if (/\)\s*:?\s*$/.test(before) && belongsToOther.test(piece)) return undefined;
  const isPiece =
    piece.length < text.trim().length ||
    (punctuated && relative) ||
    (isBetween && /^\p{Ll}/u.test(piece));
  if (reason !== undefined && isPiece) return { reason, label: piece };
  const letter = /(?:^|[,;|\n])\s*(f)\s*[.:]\s*$/iu.exec(before)?.[1];
  return letter === undefined ? undefined : { reason: 'machine', label: letter };
}

/** Finds such words after a number: in brackets, or up to the next comma. */
export function notOwnLabelAfter(
  after: string,
  { last }: { readonly last: boolean },
): NotOwnLabel | undefined {
  const label = /^\s*(?:[([]([^)\]]{1,40})[)\]]|\p{Pd}?\s*([\p{L} .-]{1,30})\s*([,;|]|$))/u.exec(
    after,
  );
  // Words right before another number label that one.
  if (!last && label?.[1] === undefined && label?.[3] === '') return undefined;
  const text = (label?.[1] ?? label?.[2] ?? '').trim();
  const reason = notOwnReason(text);
  const isShort = text.split(/\s+/).length <= 3;
  return reason === undefined || !isShort ? undefined : { reason, label: text };
}
