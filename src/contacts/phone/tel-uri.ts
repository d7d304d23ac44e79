const scheme =
  /^(?:tel|callto|sms|smsto|mms|mmsto|facetime|facetime-audio|phone):(?:\/\/)?(?=[^a-z]*[\d+%])/i;
const parameter = /;([\w-]+)=([^;]*)/g;

export interface TelUri {
  readonly number: string;
  /** The prefix of a local number, as `+1-914`; empty if the URI has none. */
  readonly context: string;
}

/** Reads the number of a `tel:` URI (RFC 3966) and its like. Other text comes back unchanged. */
export function parseTelUri(text: string): TelUri {
  const match = scheme.exec(text);
  if (!match && !text.includes(';phone-context=')) return { number: text, context: '' };
  const unescaped = text
    .slice(match?.[0].length ?? 0)
    .replace(/%([0-7][0-9a-f])/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  const context = [...unescaped.matchAll(parameter)].find(([, name = '']) =>
    /^phone-context$/i.test(name),
  );
  const [number = ''] = unescaped.split(/[;?]/, 1);
  return { number, context: /^\+\d/.test(context?.[2] ?? '') ? (context?.[2] ?? '') : '' };
}

/** Puts the context before a local number. */
export function withContext(number: string, context: string): string {
  return number.trim().startsWith('+') ? number : `${context} ${number}`;
}
