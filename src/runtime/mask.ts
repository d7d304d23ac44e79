/** Names of fields whose values never reach a log, at any depth, in lower case and without separators. */
const secretField =
  /phone|password|passphrase|secret|session|token|hash|contact|(?:name|(?<!con)text|note|label|about|bio|title|hint|word|query|queries|link|url|payload|param|parameter|arg|(?<!error|status|exit)code)s?$/;
/** What counts or describes such things is none of them. */
const aboutSecrets = /(?:count|length|size|ms|kind|type)$/;
/** Telegram's errors have names too. */
const errorName = /^[A-Z0-9]+(?:_[A-Z0-9%]+)+$/;
const censored = '[secret]';
/** Deeper values are not logged. */
const maxDepth = 6;

/** UUIDs, positions in programs, and this machine. */
const kept =
  /(\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b|(?<=\.[cm]?[jt]s):\d+:\d+\b|\b127\.0\.0\.1(?::\d{1,5})?(?![\d.:]))/i;

/** A link to Telegram without a scheme. */
const telegramLink = /(?<![\w./-])((?:\w+\.)?(?:t\.me|telegram\.(?:me|dog)))\/[^\s"'<>]+/gi;

/** What the errors of JavaScript quote of their input. */
const quotedInput =
  /"[^]{0,200}?"(?=(?:\.{3})? is not valid JSON)|(?<=\bCannot convert )[^]{1,2000}?(?= to a BigInt\b)|(?<=\bFailed to parse URL from )\S[^\n]*|"[^"\n]*"(?= is an invalid header value)|(?<=\bInvalid regular expression: )\/[^\n]*/g;

/** Masks tokens, links, long runs of digits in any script and parameters of queries. Other UUIDs stay. */
export function maskText(text: string): string {
  return (
    text
      // Drizzle's errors contain the query's parameters: names, numbers, sealed sessions.
      .replace(/\nparams: [\s\S]*?(?=\n {4}at |$)/g, '')
      .replace(/(?<!\d)\d{6,}:[\w-]{20,}/g, '[token]')
      .replace(quotedInput, '[text]')
      // Tokens are in the fragment, the query or the path of a link; passwords are before its host.
      .replace(/\b(?!file:)[a-z][a-z0-9+.-]{0,30}:\/\/[^\s"'<>]*/gi, maskLink)
      .replace(telegramLink, '$1/[link]')
      .split(kept)
      .map((part, at) => (at % 2 ? part : maskRuns(part)))
      .join('')
  );
}

function maskRuns(text: string): string {
  return text
    .replace(/[\w+/-]{40,}/g, (run) => (isBase64(run) ? '[token]' : run))
    .replace(/[\w-]{32,}/g, '[token]')
    .replace(/\+?\p{Nd}(?:(?:[^\p{L}\p{N}]{0,16}|x)\p{Nd}){6,}/giu, '[digits]');
}

/** Paths are long too, but rarely have all three. */
function isBase64(run: string): boolean {
  return /[A-Z]/.test(run) && /[a-z]/.test(run) && /\d/.test(run);
}

/** Masks every string in a value, and the values of fields with secrets. */
export function maskValue(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return maskText(value);
  if (typeof value === 'bigint') return String(value);
  // As long as a phone number, and longer than ids of updates and durations.
  if (typeof value === 'number' && Math.abs(value) >= 1e10) return '[digits]';
  // `JSON.stringify` would call `toJSON`, and write what it returns.
  if (typeof value === 'function') return '[function]';
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (depth >= maxDepth || ArrayBuffer.isView(value)) return censored;
  if (value instanceof Error) return maskError(value, depth);
  if (Array.isArray(value)) return value.map((one) => maskValue(one, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      maskText(name),
      isSecret(name, one) ? censored : maskValue(one, depth + 1),
    ]),
  );
}

function isSecret(field: string, value: unknown): boolean {
  const name = field.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  if (name === 'name' && typeof value === 'string' && errorName.test(value)) return false;
  const isCount = aboutSecrets.test(name) || (typeof value === 'number' && name.endsWith('s'));
  return secretField.test(name) && !isCount;
}

/** A refused value, which may contain quotes: invalid input syntax for type bigint: "Peter". */
const quotedByPostgres = /(?<=: |\bvalue )"[^]*?"(?= is out of range|\n {4}at |$)/g;

/** Other properties of an error may contain a request or a row. */
function maskError(error: Error, depth: number): object {
  const { name, message, stack = '', cause } = error;
  const clean = (text: string): string =>
    maskText(name === 'PostgresError' ? text.replace(quotedByPostgres, '"[text]"') : text);
  return {
    type: name,
    message: clean(message),
    stack: clean(stack),
    ...(cause === undefined ? {} : { cause: maskValue(cause, depth + 1) }),
  };
}

/** Keeps scheme and host: `https://example.com/pair#token` becomes `https://example.com/[link]`. */
function maskLink(link: string): string {
  const [, scheme = '', host = '', rest = ''] =
    /^([^:]+:\/\/)(?:[^/?#]*@)?([^/?#]*)(.*)$/s.exec(link) ?? [];
  return scheme + maskHost(host) + (rest.length > 1 ? '/[link]' : rest);
}

/** `tg://login?token=...` has no host. */
function maskHost(host: string): string {
  return /^[\w.:[\]-]{1,64}$/.test(host) ? host : '[host]';
}
