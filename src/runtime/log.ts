import { pino } from 'pino';

/** The log for operators. Fields must not contain phone numbers, codes or sessions. */
export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

const secrets = ['phone', 'code', 'password', 'session', 'token', 'link', 'words', 'url'];

/**
 * Writes JSON lines to standard output. Redaction backs up the rule that secrets are not logged. Digits
 * in error messages are masked because libraries quote their input.
 */
export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    redact: { paths: secrets.flatMap((name) => [name, `*.${name}`]), censor: '[secret]' },
    serializers: { err: describeError },
  });
}

function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: mask(String(error)) };
  return {
    type: error.name,
    message: mask(error.message),
    stack: mask(error.stack ?? ''),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}

/** Masks possible phone numbers and bot tokens: long runs of digits with separators. */
function mask(text: string): string {
  return (
    text
      // Errors of drizzle contain the query's parameters: names, numbers, sealed sessions.
      .replace(/\nparams: [\s\S]*?(?=\n {4}at |$)/g, '')
      .replace(/\d{6,}:[\w-]{20,}/g, '[token]')
      .replace(/\+?\d[\d\s().-]{5,}\d/g, (digits) =>
        digits.replace(/\D/g, '').length >= 7 ? '[digits]' : digits,
      )
  );
}
