import type { Clock } from './clock.ts';
import type { Log } from './log.ts';

const most = 5;

/** An error that was logged, without its fields. */
export interface LoggedError {
  readonly message: string;
  readonly at: Date;
}

/** A log, and the last different errors in it, the latest first. Messages are constant; fields are not kept. */
export function keepRecentErrors(
  log: Log,
  clock: Clock,
): { readonly log: Log; readonly recentErrors: () => readonly LoggedError[] } {
  let kept: readonly LoggedError[] = [];
  return {
    log: {
      debug: (fields, message) => log.debug(fields, message),
      info: (fields, message) => log.info(fields, message),
      warn: (fields, message) => log.warn(fields, message),
      error: (fields, message) => {
        const others = kept.filter((one) => one.message !== message);
        kept = [{ message, at: clock.now() }, ...others].slice(0, most);
        log.error(fields, message);
      },
    },
    recentErrors: () => kept,
  };
}
