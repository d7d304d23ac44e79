/** RFC 2426 and RFC 6350, without the line break. */
const maxOctets = 75;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Breaks a line of a vCard into lines of at most 75 octets. Breaks between characters as a reader sees
 * them wherever those fit a line: programs that compare by grapheme (Swift's strings do) take the space
 * that marks a folded line and a combining mark after it for one character, and miss the fold.
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

/** In UTF-8. */
function octetsOf(text: string): number {
  let octets = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    octets += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return octets;
}
