import { pino, type LoggerOptions } from 'pino';
import { maskText, maskValue } from './mask.ts';
import { traceId } from './trace.ts';

/** The log for operators. Fields must not contain phone numbers, names, codes or sessions. */
export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Takes each line of a log, as JSON with its line break. */
export interface LogLines {
  write(line: string): void;
}

/**
 * Writes JSON lines to standard output, or to `lines`. Masking backs up the rule that secrets are not logged,
 * because libraries quote their input in errors.
 */
export function createLog(level: string, lines?: LogLines): Log {
  const options: LoggerOptions = {
    level,
    base: null,
    // Without it, pino serializes `err` before `formatters.log` sees it.
    serializers: { err: (error: unknown) => error },
    // Its values are objects too.
    formatters: {
      log: (fields) => {
        const trace = traceId();
        const masked = maskValue(fields) as Record<string, unknown>;
        return trace === undefined ? masked : { ...masked, trace };
      },
    },
    hooks: {
      logMethod(args, method) {
        method.apply(
          this,
          args.map((one) => (typeof one === 'string' ? maskText(one) : one)) as typeof args,
        );
      },
    },
  };
  return lines ? pino(options, lines) : pino(options);
}
