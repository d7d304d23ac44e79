import type { LogLines } from '../runtime/log.ts';

/** Names of pino's levels from 40 on; what is below needs no name. */
const levels: ReadonlyMap<unknown, string> = new Map([
  [40, 'Warning: '],
  [50, 'Error: '],
  [60, 'Error: '],
]);

interface LogEntry {
  readonly level: number;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly msg: string;
  readonly err?: { readonly message?: string };
}

/** Writes each line of a log as a sentence with its time and what else it holds, for a person at a terminal. */
export function readableLog(write: (text: string) => void): LogLines {
  return {
    write: (line) => {
      // The log writes these fields itself.
      const { level, time, msg, err, ...fields } = JSON.parse(line) as LogEntry;
      const clock = new Date(time).toTimeString().slice(0, 8);
      const details = [
        ...(err?.message ? [err.message] : []),
        ...Object.entries(fields).map(([name, value]) => `${name} ${JSON.stringify(value)}`),
      ];
      const more = details.length > 0 ? ` (${details.join(', ')})` : '';
      write(`${clock} ${levels.get(level) ?? ''}${msg}${more}\n`);
    },
  };
}
