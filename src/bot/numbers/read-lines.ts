/** A line that somebody typed: a number as it was written, and the name beside it. Either may be empty. */
export interface TypedLine {
  readonly phone: string;
  readonly name: string;
}

/** Digits with what parts them; ends where a word does, so that `2nd` is no part of a number. */
const numberLike = /\+?[\p{Nd}(][\p{Nd}\s().\-–/]*\p{Nd}(?![\p{L}\p{Nd}])/gu;
/** Around a name: what parts columns, and what lists begin with. */
const around = /^[\s,;:|=<>"'•*–-]+|[\s,;:|=<>"'–-]+$/g;

/** The lines with something in them, each a number and a name in any order. */
export function readLines(text: string): readonly TypedLine[] {
  return text
    .split(/\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(readLine);
}

function readLine(line: string): TypedLine {
  const found = [...line.matchAll(numberLike)].toSorted(likelierNumber)[0];
  if (!found) return { phone: '', name: line.replace(around, '') };
  const before = line.slice(0, found.index).replace(/\btel:\s*$/i, '');
  const after = line.slice(found.index + found[0].length);
  const name = [before, after].map((part) => part.replace(around, '')).filter(Boolean);
  return { phone: found[0], name: name.join(' ') };
}

/** A name may have digits of its own: `Zoe 2 +44 20 7946 0958`. */
function likelierNumber([a]: RegExpExecArray, [b]: RegExpExecArray): number {
  const rank = (text: string): number =>
    (text.startsWith('+') ? 100 : 0) + text.replace(/\P{Nd}/gu, '').length;
  return rank(b) - rank(a);
}
