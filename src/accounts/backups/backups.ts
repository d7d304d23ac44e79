import {
  findBackupPlan,
  recordBackup,
  resumeBackups,
  saveBackupInterval,
  stopBackups,
  type BackupInterval,
} from '../../store/account-backups.ts';
import type { Account } from '../../store/accounts.ts';
import type { Services } from '../services/services.ts';
import { WakeUp } from '../services/wake-up.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import { sendDueBackups } from './due-backups.ts';
import { makeBackup } from './make-backup.ts';

/** Files with all of an account, which people keep in their chats. Their listeners for events send them. */
export function openBackups(
  pool: SessionPool,
  services: Pick<Services, 'database' | 'keys' | 'events' | 'clock' | 'log'>,
) {
  const { database, clock } = services;
  const wakeUp = new WakeUp();
  return {
    /** When backups of an account are sent. */
    plan: ({ id }: Account) => findBackupPlan(database, id),
    /** Undefined: only when the person asks. The first one is sent soon, unless nothing changed since the last. */
    async setInterval({ id }: Account, every: BackupInterval | undefined): Promise<void> {
      await saveBackupInterval(database, id, every, clock.now());
      wakeUp.request();
    },
    /** Makes one now, changed or not. Throws `TelegramError`. */
    make: ({ id }: Account) => pool.use(id, (session) => makeBackup(session, services)),
    /**
     * After it was sent; a due one that is not recorded is sent again. `digest`: undefined if it was too large, and the
     * person got a message instead.
     */
    recordSent: ({ id }: Account, { digest }: { readonly digest: string | undefined }) =>
      recordBackup(database, id, { digest, now: clock.now() }),
    /** The person blocks the bot: none is sent until `resume`. */
    stop: ({ id }: Account) => stopBackups(database, id),
    /** The person is back. */
    async resume(personId: bigint): Promise<void> {
      if (await resumeBackups(database, personId, clock.now())) wakeUp.request();
    },
    /** Has due backups sent until `signal` is aborted. */
    run: (signal: AbortSignal) => sendDueBackups(pool, wakeUp, services, signal),
  };
}
