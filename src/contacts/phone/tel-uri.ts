const scheme =
  /^(?:tel|callto|sms|smsto|mms|mmsto|facetime|facetime-audio|phone):(?:\/\/)?(?=[^a-z]*[\d+%])/i;
const parameter = /;([\w-]+)=([^;]*)/g;

export interface TelUri {
  readonly number: string;
  /** What the number is dialed within, as `+1-914`; empty where it is not said. */
  readonly context: string;
}

/** Takes off what makes a link of a number (RFC 3966). Any other text comes back as it is. */
export function withoutScheme(text: string): TelUri {
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

/** A local number with its context before it. */
export function contextOf(number: string, context: string): string {
  return number.trim().startsWith('+') ? number : `${context} ${number}`;
}
