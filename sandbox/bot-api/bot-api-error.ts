const OPENINGS: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  413: 'Request Entity Too Large',
  429: 'Too Many Requests',
};

/**
 * A call the server refuses. The reason is worded as TDLib words it; like telegram-bot-api's
 * Client.cpp, the answer puts the meaning of the code before it and lowers its first letter, except
 * in codes such as BUTTON_DATA_INVALID.
 */
export class BotApiError extends Error {
  readonly code: number;
  readonly reason: string;
  /** Seconds, with code 429. */
  readonly retryAfter: number | undefined;

  constructor(code: number, reason: string, retryAfter?: number) {
    const opening = OPENINGS[code] ?? 'Internal Server Error';
    const shouted = /^[A-Z0-9_]+$/u.test(reason);
    const sentence = shouted ? reason : reason.slice(0, 1).toLowerCase() + reason.slice(1);
    super(reason === '' ? opening : `${opening}: ${sentence}`);
    this.code = code;
    this.reason = reason;
    this.retryAfter = retryAfter;
  }
}

export function badRequest(reason: string): BotApiError {
  return new BotApiError(400, reason);
}
