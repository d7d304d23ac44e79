import { isSeparatorWord } from '../phone/labels-of-numbers.ts';
import { gap, withoutNumberWords, withoutPlaceWords } from './text-words.ts';

/** The name in what is left of a line, where numbers and handles are gaps; empty when there is none. */
export function nameIn(rest: string): string {
  return tidy(withoutPlaceWords(withoutNumberWords(rest)));
}

/** The words for where a number is, which are a name where a line has no other: `Home: +44 …`. */
export function placeIn(rest: string): string {
  return tidy(withoutNumberWords(rest));
}

/** What is left of a line, without the punctuation that stood around the numbers. */
function tidy(rest: string): string {
  return rest
    .split(gap)
    .filter((piece, at, { length }) => at === 0 || at === length - 1 || !isSeparatorWord(piece))
    .map((piece) => piece.replace(/[([{<]\s*[)\]}>]/g, ' ').replace(/\s+/g, ' '))
    .map((piece) => unquote(trimMarks(piece)))
    .filter((piece) => /[\p{L}\p{N}\p{So}]/u.test(piece))
    .join(' ');
}

function trimMarks(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && /[\s,;:|/=\\*_~<>)\]}\p{Pd}：→⇒➔➜►▶…·•]/u.test(text.charAt(from))) from++;
  while (to > from && /[\s,;:|/=\\*_~<>([{\p{Pd}：→⇒➔➜►▶…·•]/u.test(text.charAt(to - 1))) to--;
  return text.slice(from, to).replace(/(?:\s?\.){2,}$/, '');
}

const pairs: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '„': '“',
  '«': '»',
  '‘': '’',
  '`': '`',
};

/** Takes off the quotes around a whole name, or one whose other stands beyond a number. */
function unquote(text: string): string {
  const quotes = text.split('"').length - 1;
  const last = text.lastIndexOf('"');
  const even = quotes % 2 === 0 ? text : trimMarks(text.slice(0, last) + text.slice(last + 1));
  const close = pairs[even.charAt(0)];
  const inner = even.slice(1, -1);
  const around = close !== undefined && even.length > 2 && even.endsWith(close);
  return around && !inner.includes(even.charAt(0)) ? inner : even;
}
