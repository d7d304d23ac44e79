import { dismissSkipped, reopenSkipped } from '../../store/skipped-updates.ts';
import type { Log } from '../../runtime/log.ts';
import type { StoreServices } from '../services/services.ts';

/** Hands the updates of these people to the processes that handle them. */
type Resume = (personIds: readonly bigint[]) => Promise<void>;

/** Updates that could not be handled, for owners. Each method may run twice. */
export function openSkippedUpdates({ database, log }: StoreServices & { readonly log: Log }) {
  let resume: Resume | undefined;
  return {
    /** Puts them back into the queues of their people, as new. Returns how many. */
    async runAgain(): Promise<number> {
      const { count, personIds } = await reopenSkipped(database);
      if (count === 0) return 0;
      log.info({ count }, 'Skipped updates are handled again');
      // They are open by now: if handing them over fails, the next check of a process or the next start finds them.
      await resume?.(personIds);
      return count;
    },
    /** Deletes the content of those that were skipped until then. Returns how many there were. */
    dismiss: (until: Date) => dismissSkipped(database, until),
    /** What `runAgain` hands the updates to, until the result is disposed. */
    onRunAgain(handOver: Resume): Disposable {
      resume = handOver;
      return { [Symbol.dispose]: () => (resume = undefined) };
    },
  };
}
