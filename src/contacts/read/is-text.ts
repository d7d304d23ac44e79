/** In characters: enough to detect the format of a file. */
export const sampleLength = 65_536;

const otherFormat = /^\s*(?:<[a-z!?]|%PDF|\{|\[\s*["{[]|(?:version: *\d+\s+)?dn::? )/i;
const listOfNumbers = /^\s*\[[\d\s,.]*\]?\s*$/;
/** Control characters, which text should not have. */
const control = /[^\P{Cc}\s\u007F-\u009F]/gu;
const startsWithControl = /^[^]{0,3}[^\P{Cc}\s\u007F-\u009F]/u;
/** Up to this many are damage: one bad value must not cost the others. */
const maxControls = { count: 4, share: 0.01 };

/** Whether a text is plain: no binary data, HTML, JSON, PDF or LDIF, whose digits would pass for numbers. */
export function isText(text: string): boolean {
  return !isBinary(text) && !otherFormat.test(text) && !listOfNumbers.test(text);
}

/** Whether decoded bytes are no text. */
export function isBinary(text: string): boolean {
  const head = text.slice(0, sampleLength);
  if (startsWithControl.test(head)) return true;
  const found = head.match(control)?.length ?? 0;
  return found > maxControls.count && found > head.length * maxControls.share;
}
