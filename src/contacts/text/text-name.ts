import { isSeparatorWord } from '../phone/labels-of-numbers.ts';
import { gap, withoutNumberWords, withoutPlaceWords } from './text-words.ts';

/** The name in a line whose numbers and handles are gaps; empty if there is none. */
export function nameIn(rest: string): string {
  return tidy(withoutPlaceWords(withoutNumberWords(rest)));
}

/** The label for the place of a number, which serves as name if there is no other: `Home: +44 …`. */
export function placeLabelIn(rest: string): string {
  return tidy(withoutNumberWords(rest));
}

/** Joins the pieces between gaps, without the punctuation that enclosed the numbers. */
function tidy(rest: string): string {
  return rest
    .split(gap)
    .filter((piece, at, { length }) => at === 0 || at === length - 1 || !isSeparatorWord(piece))
    .map((piece) => piece.replace(/[(（](?=[^()（）]*$)/u, ''))
    .map((piece) => piece.replace(/[([{<]\s*[)\]}>]/g, ' ').replace(/\s+/g, ' '))
    .map((piece) => unquote(trimMarks(piece)))
    .filter((piece) => /[\p{L}\p{N}\p{So}]/u.test(piece))
    .join(' ');
}

/** Removes the punctuation around a text. */
export function trimMarks(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && /[\s,，、;；:|/=\\*_~<>)\]}\p{Pd}：→⇒➔➜►▶…·•]/u.test(text.charAt(from)))
    from++;
  while (to > from && /[\s,，、;；:|/=\\*_~<>([{\p{Pd}：→⇒➔➜►▶…·•]/u.test(text.charAt(to - 1)))
    to--;
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

/** Removes the quotes around a whole name, and a quote whose counterpart stood beyond a number. */
function unquote(text: string): string {
  const quotes = text.split('"').length - 1;
  const last = text.lastIndexOf('"');
  const even = quotes % 2 === 0 ? text : trimMarks(text.slice(0, last) + text.slice(last + 1));
  const close = pairs[even.charAt(0)];
  const inner = even.slice(1, -1);
  const around = close !== undefined && even.length > 2 && even.endsWith(close);
  return around && !inner.includes(even.charAt(0)) ? inner : even;
}
