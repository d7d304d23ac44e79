/** Caches the ASCII digit of each non-ASCII digit. */
const asciiDigits = new Map<string, string>();
const digit = /\p{Nd}/u;

/** Converts the decimal digits of every script to ASCII: `۱` and `١` to `1`. */
export function foldDigits(text: string): string {
  return text.replace(/[^\P{Nd}0-9]/gu, asciiDigit);
}

/** The digits of a text in ASCII, without what stands between them. */
export function digitsOf(text: string): string {
  return foldDigits(text.replace(/\P{Nd}/gu, ''));
}

/** Unicode encodes the ten digits of each script consecutively, and adjacent blocks have ten as well. */
function asciiDigit(mark: string): string {
  const cached = asciiDigits.get(mark);
  if (cached !== undefined) return cached;
  const code = mark.codePointAt(0) ?? 0;
  let first = code;
  while (digit.test(String.fromCodePoint(first - 1))) first--;
  const ascii = String((code - first) % 10);
  asciiDigits.set(mark, ascii);
  return ascii;
}
