import type { CardRecord } from './card-record.ts';
import { CardDraft } from './card-draft.ts';
import { findNumbers } from './phone-text.ts';

/** Nobody writes one person in more; bounds what a line costs. */
const maxLine = 4096;

/** So many blank lines are one without anybody: a caller can pause at it. */
const maxBlank = 10_000;

/** Stands where a number, a username or an address was. */
const gap = '\n';

/** Checkboxes too. `06. 12. ...` is a number: what counts lines does not begin with a zero. */
const bullet =
  /^(?:[-*•‣▪▫■□◦●○·–—>»]+\s+|\+\s+(?!\s*\p{Nd})|\[[ x✓]?\]\s*|[1-9]\d{0,3}[.)]\s+|\d\uFE0F?\u20E3\s*)+/iu;
const address = /[^\s<>(),;:@]{1,64}@[^\s<>(),;:@]{1,100}\.\p{L}{2,20}/gu;
const username = /(?<![\w@./])(?:@|(?:https?:\/\/)?(?:www\.)?t\.me\/)([a-z]\w{3,31})(?![\w.@])/giu;
/** WhatsApp's, whose numbers have a country code and no plus. */
const chatLink = /https?:\/\/wa\.me\/(\d{7,15})\b/gi;
const link = /https?:\/\/\S+/gi;

/** Words that say no more than that a number follows. */
const numberWord =
  'tel|tél|telephone|téléphone|teléfono|telefono|telefone|telefon|phone|number|no|nr|№|mobile|mobil|mob|móvil|' +
  'cellulare|celular|cell|handy|portable|whatsapp|viber|тел|телефон|моб|мобильный|сот|номер';
/** Words that say where a number is; without punctuation they may be part of what somebody is called. */
const placeWord =
  'home|work|office|private|privat|main|other|business|geschäftlich|arbeit|домашний|дом|рабочий|раб|casa|trabajo|' +
  '(?<=[,;(|\\n] ?)[mtphw]';

const start = '(?<![\\p{L}\\p{N}])';
const beforeNumber = new RegExp(
  `${start}[(\\[]?(?:${numberWord})[.:)\\]]* ?[:=–-]* ?${gap}`,
  'giu',
);
const placeBeforeNumber = new RegExp(
  `${start}(?:[,;(\\[] ?(?:${placeWord})[.:)\\]]*|(?:${placeWord}) ?[:)\\]]+) ?${gap}`,
  'giu',
);
const afterNumber = new RegExp(
  `${gap} ?[(\\[,–-]* ?(?:${numberWord}|${placeWord})[.)\\]]*(?=[ ]*(?:[,;\\n]|$))`,
  'giu',
);

/**
 * Reads text as people write it down: on each line somebody's name and numbers, in any order and
 * punctuation. Several numbers on a line are of one person. A line without any is unusable, not left
 * out; blank lines are.
 */
export function* readPastedText(text: string): Generator<CardRecord> {
  let index = 0;
  let line = 0;
  let blank = 0;
  for (const written of lines(text)) {
    line++;
    blank = /[\p{L}\p{N}\p{S}]/u.test(written) ? 0 : blank + 1;
    if (blank % maxBlank === 0) yield readLine(written, index++, line);
  }
}

function* lines(text: string): Generator<string> {
  const end = /\r\n?|[\n\v\f\u0085\u2028\u2029]/g;
  let start = 0;
  for (const match of text.matchAll(end)) {
    yield text.slice(start, match.index);
    start = match.index + match[0].length;
  }
  yield text.slice(start);
}

function readLine(written: string, index: number, line: number): CardRecord {
  const draft = new CardDraft();
  if (written.length > maxLine) draft.leaveOut(written.slice(maxLine), 'too_long');
  const text = written.slice(0, maxLine).trim().replace(bullet, '');
  const numbered = text
    .replace(address, gap)
    .replace(username, (_, name: string) => {
      draft.addUsername(name, '');
      return gap;
    })
    .replace(chatLink, ' +$1 ')
    .replace(link, gap);
  const numbers = findNumbers(numbered);
  const rest = numbers.reduceRight(
    (left, { at, text: number }) => left.slice(0, at) + gap + left.slice(at + number.length),
    numbered,
  );
  for (const number of numbers) draft.addPhone(number.text);
  draft.addName('whole', nameIn(rest));
  return draft.finish(index, line);
}

function nameIn(rest: string): string {
  const bare = rest.replace(beforeNumber, gap);
  return tidy(bare.replace(placeBeforeNumber, gap).replace(afterNumber, gap)) || tidy(bare);
}

/** What is left of a line, without the punctuation that stood around the numbers. */
function tidy(rest: string): string {
  return rest
    .split(gap)
    .map((piece) => piece.replace(/[([{<]\s*[)\]}>]/g, ' ').replace(/\s+/g, ' '))
    .map((piece) => unquote(trimMarks(piece)))
    .filter((piece) => /[\p{L}\p{N}\p{So}]/u.test(piece))
    .join(' ');
}

function trimMarks(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && /[\s,;:|/=\\*_~<>)\]}\p{Pd}]/u.test(text.charAt(from))) from++;
  while (to > from && /[\s,;:|/=\\*_~<>([{\p{Pd}]/u.test(text.charAt(to - 1))) to--;
  return text.slice(from, to);
}

/** Takes off the quotes around a whole name, or one whose other stands beyond a number. */
function unquote(text: string): string {
  const quotes = text.split('"').length - 1;
  const last = text.lastIndexOf('"');
  const even = quotes % 2 === 0 ? text : trimMarks(text.slice(0, last) + text.slice(last + 1));
  return /^"(.*)"$/.exec(even)?.[1] ?? even;
}
