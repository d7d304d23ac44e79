import type { Log } from '../runtime/log.ts';
import { seal, unseal, type Keys } from '../store/seal.ts';
import { stopWork, workOn, type Boss } from './boss.ts';

/** Retries of an update whose process died, before it is dropped. */
const maxRetries = 3;
const queue = 'updates';
/** How long stopping waits for running handlers. */
const stopTimeoutMs = 2_500;

/** The data of a job; `bytes` is base64. */
interface SealedUpdate {
  readonly keyId: string;
  readonly bytes: string;
}

/** Updates from the webhook that wait to be handled. */
export interface UpdateQueue extends AsyncDisposable {
  /** Stores an update; a second one with the same id is ignored. */
  put(update: { readonly update_id: number }, personId: bigint | undefined): Promise<void>;
}

/**
 * Stores updates in Postgres and passes them to `handle` in order, one at a time per person, across
 * all processes. `handle` catches its own errors, so a job fails only when its process dies. Updates
 * contain personal data and are stored sealed.
 */
export async function openUpdateQueue(options: {
  readonly boss: Boss;
  readonly keys: Keys;
  readonly handle: (update: unknown) => Promise<void>;
  readonly log: Log;
}): Promise<UpdateQueue> {
  const { handle, keys, log } = options;
  const boss = await options.boss.started();
  await boss.createQueue(queue, {
    policy: 'key_strict_fifo',
    notify: true,
    retryLimit: maxRetries,
    heartbeatSeconds: 10,
    expireInSeconds: 300,
    // Only duplicates of a recent update need to be recognized.
    deleteAfterSeconds: 3600,
  });

  await workOn<SealedUpdate>(boss, queue, async (job) => {
    // A failed job would block all later updates of the person.
    if (job.retryCount >= maxRetries) {
      log.error({ job: job.id }, 'Dropping an update: the process died in each attempt');
      return;
    }
    const { keyId, bytes } = job.data;
    const text = unseal(keys, { keyId, bytes: Buffer.from(bytes, 'base64') }, queue);
    await handle(JSON.parse(text));
  });

  return {
    put: async (update, personId) => {
      const { keyId, bytes } = seal(keys, JSON.stringify(update), queue);
      const data: SealedUpdate = { keyId, bytes: bytes.toString('base64') };
      await boss.send(queue, data, {
        id: jobId(update.update_id),
        singletonKey: String(personId ?? 'none'),
      });
    },
    [Symbol.asyncDispose]: () => stopWork(boss, queue, stopTimeoutMs),
  };
}

/** A UUID made of the update id, so that pg-boss recognizes a repeated delivery. */
function jobId(updateId: number): string {
  return `00000000-0000-4000-8000-${updateId.toString(16).padStart(12, '0')}`;
}
