const STATUS_TEXTS: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  413: 'Request Entity Too Large',
  429: 'Too Many Requests',
};

/**
 * An error that the Bot API answers. The reason is worded like TDLib's. As in telegram-bot-api's
 * Client.cpp, the message starts with the text of the code and lowers the reason's first letter, except
 * in codes such as BUTTON_DATA_INVALID.
 */
export class BotApiError extends Error {
  readonly code: number;
  readonly reason: string;
  /** In seconds, with code 429. */
  readonly retryAfter: number | undefined;

  constructor(code: number, reason: string, retryAfter?: number) {
    const status = STATUS_TEXTS[code] ?? 'Internal Server Error';
    const isCode = /^[A-Z0-9_]+$/u.test(reason);
    const sentence = isCode ? reason : reason.slice(0, 1).toLowerCase() + reason.slice(1);
    super(reason === '' ? status : `${status}: ${sentence}`);
    this.code = code;
    this.reason = reason;
    this.retryAfter = retryAfter;
  }
}

export function badRequest(reason: string): BotApiError {
  return new BotApiError(400, reason);
}
