import type { Log } from '../../../src/runtime/log.ts';

/** A line that the program logged. */
export interface LoggedLine {
  readonly level: keyof Log;
  readonly line: string;
}

/** Keeps the lines. An error that a test must not cause fails it. */
export function keepLog(): { readonly log: Log; readonly logged: readonly LoggedLine[] } {
  const logged: LoggedLine[] = [];
  const write =
    (level: keyof Log) =>
    (fields: object, message: string): void =>
      void logged.push({ level, line: `${message} ${JSON.stringify(fields, errorsToo)}` });
  const error = (fields: object, message: string): void => {
    if (message === 'A screen is longer than a message') throw new Error(message);
    write('error')(fields, message);
  };
  const log = { debug: write('debug'), info: write('info'), warn: write('warn'), error };
  return { log, logged };
}

function errorsToo(_: string, value: unknown): unknown {
  return value instanceof Error ? `${value.name}: ${value.message}` : value;
}
