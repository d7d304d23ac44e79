import { Logger } from 'telegram';
import type { Log } from '../connection/settings.ts';

/**
 * GramJS's warnings as debug lines of ours. Its info and debug lines are dropped: some print
 * message bodies. `canSend` also guards its direct use of the console.
 */
export class QuietLogger extends Logger {
  readonly #log: Log;

  constructor(log: Log) {
    super();
    this.#log = log;
  }

  override canSend(): boolean {
    return false;
  }

  override warn(message: string): void {
    this.#log.debug({ gramjs: message }, 'transport warning');
  }

  override error(message: string): void {
    this.#log.debug({ gramjs: message }, 'transport error');
  }
}
