/** Enough to tell what a file is. */
export const sampleLength = 65_536;

const otherFormat = /^\s*(?:<[a-z!?]|%PDF|\{|\[\s*["{[]|(?:version: *\d+\s+)?dn::? )/i;
const listOfNumbers = /^\s*\[[\d\s,.]*\]?\s*$/;
/** Codes below the space that no text should have. */
const control = /[^\P{Cc}\s\u007F-\u009F]/gu;
const startsWithControl = /^[^]{0,3}[^\P{Cc}\s\u007F-\u009F]/u;
/** So many of them are damage in a text: one value must not cost all others. */
const maxControls = { count: 4, share: 0.01 };

/** Neither data, nor a document with tags, JSON, PDF or LDIF, whose digits would pass for numbers. */
export function isText(text: string): boolean {
  return !isBinary(text) && !otherFormat.test(text) && !listOfNumbers.test(text);
}

/** Whether a file is no text. */
export function isBinary(text: string): boolean {
  const head = text.slice(0, sampleLength);
  if (startsWithControl.test(head)) return true;
  const found = head.match(control)?.length ?? 0;
  return found > maxControls.count && found > head.length * maxControls.share;
}
