import type { LeftOutReason } from '../record/card-record.ts';
import { headerRole } from '../labels/header-roles.ts';
import { notOwnReason } from '../labels/number-labels.ts';
import { isOtherService } from './text-handles.ts';

/** Stands where a number, a username or an address was. */
export const gap = '\n';

/** Words that say no more than that a number follows. */
const numberWord =
  '(?:cell|mobile|mob|home|work|office|phone|contact|telephone)[ -]?(?:phone|number|no|nr|#)|' +
  'tel|tél|telephone|téléphone|teléfono|telefono|telefone|telefon|telefoon|phone|ph|number|no|nr|№|mobile|mobil|' +
  'mobiel|mob|móvil|cellulare|celular|cellular|cel|cell|handy|portable|gsm|whatsapp|wa|viber|signal|telegram|tg|' +
  'tlf|telf|tfno|tfn|tlm|telem|tel\\.? ?kom|kom|komórka|puh|cep|hp|sđt|đt|κιν|' +
  'sms|imessage|facetime|callto|iphone|port(?=\\.| ?:|$)|(?:handy|telefon|mobil|mobile|festnetz|ruf|telefoon|mobiel)?nummer|numer|telefonu|numéro|número|numero|тел|телефон|телеграмм?|телега|тг|ватсап|вотсап|вацап|вайбер|моб|мобильный|мобільний|сот|сотовый|номер|' +
  'số điện thoại(?: di động)?|điện thoại|nomor (?:telepon|hp|wa|ponsel)|no\\.? ?(?:hp|wa|telp)|' +
  '电话|手机|電話|手機|携帯|전화|휴대폰|هاتف|جوال|טלפון|נייד|τηλ|κινητό|फ़ोन|फोन';
/** Words that say where a number is; without punctuation they may be part of a name. */
const placeWord =
  'home|work|office|private|privat|main|other|business|direct|landline|geschäftlich|arbeit|festnetz|' +
  'dienstlich|mobil privat|dom|praca|hjem|hem|arbete|домашний|дом|рабочий|раб|casa|trabajo|oficina|domicile|bureau|thuis|werk|ufficio|' +
  '(?<=[,;:(|\\n] ?)[mtphwcdo]|(?<=^ ?)[mtphwcdo](?=[.:)])';

const start = '(?<![\\p{L}\\p{N}])';
/** `Shop No 5 98123 …`: what they count is the name's. */
const counting = `${start}(?:no|nr|№|number|nummer|numero|número|numéro|numer|номер)`;
const beforeNumber = new RegExp(
  `${start}[(\\[]?(?:${numberWord})(?:(?<!${counting})[ ]?\\d)?[.:)\\]]*[ ]?[:=\\p{Pd}]*[ ]?${gap}`,
  'giu',
);
const placeBeforeNumber = new RegExp(
  `${start}(?:[,;(\\[] ?(?:${placeWord})[.:)\\]]*|(?:${placeWord}) ?[:)\\]]+) ?${gap}`,
  'giu',
);
/** `Ana: casa 55 …, oficina 55 …`, whatever the language. */
const pieceBeforeNumber =
  /(?<=[,;:(|/\t] ?| \p{Pd} )[^,;:(|/\t\n]{2,40}(?=[,;|\t]? ?\n)|^[^,;:(|/\n]{2,40}\. ?(?=\n)/gu;
const afterNumber = new RegExp(
  `${gap} ?[(\\[,\\p{Pd}]* ?(?:${numberWord}|${placeWord})[.)\\]]*(?=[ ]*(?:[,;\\n]|$))`,
  'giu',
);
const inBrackets = new RegExp(`\\s[(\\[]\\s*(?:${numberWord}|${placeWord})\\s*[)\\]]\\s*:?$`, 'iu');
const wholeLabel = new RegExp(
  `^[\\s(\\[]*(?:${numberWord}|${placeWord}|[mtphwcdo])(?:[ ]?\\d)?[\\s.:)\\]\\p{Pd}=]*$`,
  'iu',
);
const pictures = /[☎☏✆📞📱📲👤📇🏠🏢💬]\uFE0F?/gu;

/** The text without the words and pictures that only say that a number follows. */
export function withoutNumberWords(text: string): string {
  const bare = text.replace(pictures, ' ').replace(/ {2,}/g, ' ');
  return bare.replace(beforeNumber, gap);
}

/** The text without the words that say where a number is. */
export function withoutPlaceWords(text: string): string {
  return text
    .replace(placeBeforeNumber, gap)
    .replace(pieceBeforeNumber, (piece) => (isNumberLabel(piece) ? '' : piece))
    .replace(afterNumber, gap)
    .replace(inBrackets, '');
}

/** Words that may stand in a label for numbers, beside those that are one. */
const labelFiller =
  /^(?:\d+|of|de|du|di|da|do|my|the|in|at|am|im|no|nr|num|id|personal|personnel|privé|persönlich|fijo|fisso|fixe|fixo|vast|ev|iş|cep|domowy|służbowy|komórkowy|prywatny|личный|служебный|городской|мобильного|domů|práce|hjem|arbejde|koti|työ|नंबर|नम्बर)$/iu;

/** Whether a text says what kind of number is meant, and nothing else. */
export function isNumberLabel(text: string): boolean {
  if (text.length > 60) return false;
  if (wholeLabel.test(text)) return true;
  const words = text.split(/[\s().,:：/&#_\p{Pd}]+/u).filter((one) => one !== '');
  const says = (one: string): boolean => wholeLabel.test(one) || headerRole(one) === 'phone';
  return words.some(says) && words.every((one) => says(one) || labelFiller.test(one));
}

/** What a label such as `Home` is called where a number has no other name. */
export function placeOfLabel(label: string): string {
  return headerRole(label) === 'phone' ? '' : placeIn(label);
}

function placeIn(label: string): string {
  return `${label.trim()}: ${gap}`.replace(beforeNumber, gap).replace(/[:\s]+$/, '');
}

/** What the label at the beginning of a line says of the rest of it. */
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

/** The parts of a name, which are called the same as headers of tables; other headers only hold such words. */
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
 * `other` where it is no label that is known. `relative`: a person is named above, to whom words such as
 * `mother` relate; elsewhere they are what the owner of the book calls a contact.
 */
export function labelRole(label: string, { relative }: { readonly relative: boolean }): LabelRole {
  const text = label.trim();
  if (/[,;(|]|\s\p{Pd}\s/u.test(text) && !isNumberLabel(text)) return 'other';
  const reason = notOwnReason(text);
  // What a machine is called stays with its number, which says it.
  if (reason !== undefined) return reason === 'machine' || !relative ? 'other' : 'not_own';
  for (const [role, words] of labelPatterns) if (words.test(text)) return role;
  if (telegramId.test(text)) return 'telegram_id';
  if (telegramName.test(text)) return 'username';
  if (isNumberLabel(text)) return 'phone';
  if (isOtherService(text)) return 'other_account';
  return nameRoles.get(headerRole(text)) ?? 'other';
}

export interface NotOwnLabel {
  readonly reason: LeftOutReason;
  /** The words that say so. */
  readonly label: string;
}

const belongsToOther =
  /^\S{2,20} (?:of|von|vom|de|du|di|do|van|da|av) \p{L}|^\p{Ll}{2,20} \p{Lu}[\p{L}'-]+$/u;
const parting = /[,;|/([\t\n]| \p{Pd} /u;

/**
 * Words that directly precede a number and say that it is not the person's own. `relative`: a name or
 * another number stands before them.
 */
export function notOwnLabelBefore(
  before: string,
  { relative }: { readonly relative: boolean },
): NotOwnLabel | undefined {
  if (/📠\uFE0F?\s*:?\s*$/u.test(before)) return { reason: 'machine', label: '📠' };
  const text = before.replace(/[\s:=.)\]\p{Pd}]+$/u, '');
  const punctuated = /[:=)\]]\s*$/u.test(before);
  const piece = text.split(parting).at(-1)?.trim() ?? '';
  const words = piece.split(/\s+/);
  // A machine is called so without punctuation too: `Zoe fax 020 7946 0958`.
  for (const [at, word] of words.entries()) {
    if (words.length - at > 3 || notOwnReason(word) !== 'machine') continue;
    return { reason: 'machine', label: words.slice(at).join(' ') };
  }
  const reason = piece.length <= 40 ? notOwnReason(piece) : undefined;
  // `Zoe (mum of Tom):` says whom Zoe belongs to.
  if (/\)\s*:?\s*$/.test(before) && belongsToOther.test(piece)) return undefined;
  const isPiece = piece.length < text.trim().length || (punctuated && relative);
  if (reason !== undefined && isPiece) return { reason, label: piece };
  const letter = /(?:^|[,;|\n])\s*(f)\s*[.:]\s*$/iu.exec(before)?.[1];
  return letter === undefined ? undefined : { reason: 'machine', label: letter };
}

/** The same of words behind a number: in brackets, or up to the next comma. */
export function notOwnLabelAfter(
  after: string,
  { last }: { readonly last: boolean },
): NotOwnLabel | undefined {
  const label = /^\s*(?:[([]([^)\]]{1,40})[)\]]|\p{Pd}?\s*([\p{L} .-]{1,30})\s*([,;|]|$))/u.exec(
    after,
  );
  // What directly precedes another number is of that one.
  if (!last && label?.[1] === undefined && label?.[3] === '') return undefined;
  const text = (label?.[1] ?? label?.[2] ?? '').trim();
  const reason = notOwnReason(text);
  return reason === undefined || !isShort(text, 3) ? undefined : { reason, label: text };
}

function isShort(text: string, words: number): boolean {
  return text.split(/\s+/).length <= words;
}
