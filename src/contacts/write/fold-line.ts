/** The limit of RFC 2426 and RFC 6350, without the line break. */
const maxOctets = 75;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Folds a line of a vCard into lines of at most 75 octets, between graphemes where these fit a line. Programs
 * that compare by grapheme, as Swift does, would join the space that marks a fold with a combining mark
 * after it, and miss the fold.
 */
export function foldLine(line: string): string {
  if (line.length <= maxOctets && /^[ -~]*$/.test(line)) return line;
  let folded = '';
  let room = maxOctets;
  const add = (text: string, octets: number): void => {
    if (octets > room) {
      folded += '\r\n ';
      room = maxOctets - 1;
    }
    folded += text;
    room -= octets;
  };
  for (const { segment } of graphemes.segment(line)) {
    const octets = octetsOf(segment);
    if (octets < maxOctets) add(segment, octets);
    else for (const character of segment) add(character, octetsOf(character));
  }
  return folded;
}

/** The length in UTF-8. */
function octetsOf(text: string): number {
  let octets = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    octets += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return octets;
}
