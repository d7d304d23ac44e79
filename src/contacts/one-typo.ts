/**
 * Whether a word begins with a text after one typo: a letter that is wrong, missing or too much, or two
 * letters in the wrong order. Both have to be of the same case.
 */
export function startsWithTypo(word: string, typed: string): boolean {
  let at = 0;
  while (at < typed.length && word[at] === typed[at]) at += 1;
  if (at === typed.length) return true;
  const rest = (from: number): string => typed.slice(from);
  const isSwapped = word[at] === typed[at + 1] && word[at + 1] === typed[at];
  return (
    (at < word.length && word.startsWith(rest(at + 1), at + 1)) ||
    word.startsWith(rest(at), at + 1) ||
    word.startsWith(rest(at + 1), at) ||
    (isSwapped && word.startsWith(rest(at + 2), at + 2))
  );
}

/** A quick test of the first two letters of the word at a place in a line, which rules out most words. */
export function mayStartWithTypo(line: string, start: number, typed: string): boolean {
  const [first, second] = [line[start], line[start + 1]];
  return first === typed[0] || second === typed[1] || second === typed[0] || first === typed[1];
}
