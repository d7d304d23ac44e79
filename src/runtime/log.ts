import { pino } from 'pino';

/** What the parts of the program may say to who runs it. Fields never hold phones, codes or sessions. */
export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

const secrets = ['phone', 'code', 'password', 'session', 'token', 'link', 'words', 'url'];

/**
 * JSON lines on standard output. The redaction is a second lock behind the rule that such fields are
 * not logged at all; digits in error texts are masked because a library may quote what it was given.
 */
export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    redact: { paths: secrets.flatMap((name) => [name, `*.${name}`]), censor: '[secret]' },
    serializers: {
      err: (error: unknown) => describeError(error),
    },
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

/** Hides what could be a phone number or a bot token: long runs of digits, with the signs between. */
function mask(text: string): string {
  return (
    text
      // drizzle quotes the parameters of a failed query: names, numbers, sealed sessions.
      .replace(/\nparams: [\s\S]*?(?=\n {4}at |$)/g, '')
      .replace(/\d{6,}:[\w-]{20,}/g, '[token]')
      .replace(/\+?\d[\d\s().-]{5,}\d/g, (digits) =>
        digits.replace(/\D/g, '').length >= 7 ? '[digits]' : digits,
      )
  );
}
