import type { Log } from '../runtime/log.ts';
import { seal, unseal, type Keys } from '../store/seal.ts';
import { stopWork, workOn, type Boss } from './boss.ts';

/** How often an update is tried again when a process died over it, before it is given up. */
const tries = 3;
const queue = 'updates';
/** For updates that are being handled when the program stops. */
const patienceMs = 2_500;

/** An update as it waits: `bytes` is base64. */
interface SealedUpdate {
  readonly keyId: string;
  readonly bytes: string;
}

/** Updates that a webhook took, until somebody has handled them. */
export interface UpdateQueue extends AsyncDisposable {
  /** Stores an update. One with the same id is stored once. */
  put(update: { readonly update_id: number }, personId: bigint | undefined): Promise<void>;
}

/**
 * Keeps updates in Postgres and hands them to `handle`, one at a time for each person and in their
 * order, whichever process they came to. `handle` is expected to deal with its own errors: an update
 * fails here only when its process dies. Updates hold names, numbers and words of people, so they are
 * stored sealed.
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
    retryLimit: tries,
    heartbeatSeconds: 10,
    expireInSeconds: 300,
    // What has been handled is of no use to anybody.
    deleteAfterSeconds: 3600,
  });

  await workOn<SealedUpdate>(boss, queue, async (job) => {
    // A failed job would hold back everything this person sends from then on.
    if (job.retryCount >= tries) {
      log.error({ job: job.id }, 'An update was given up: the process died over it each time');
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
        singletonKey: String(personId ?? 'nobody'),
      });
    },
    [Symbol.asyncDispose]: async () => {
      await stopWork(boss, queue, patienceMs);
    },
  };
}

/** A job id that is the same whenever the same update is delivered. */
function jobId(updateId: number): string {
  return `00000000-0000-4000-8000-${updateId.toString(16).padStart(12, '0')}`;
}
