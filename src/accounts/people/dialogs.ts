import { deleteDialog, findDialog, saveDialog } from '../../store/dialogs.ts';
import { seal, SealError, unseal } from '../../store/seal.ts';
import type { Services } from '../services/services.ts';

export type Dialogs = ReturnType<typeof openDialogs>;

/** The state of a person's open conversation: a JSON value, stored sealed. */
export function openDialogs({
  database,
  keys,
  clock,
  log,
}: Pick<Services, 'database' | 'keys' | 'clock' | 'log'>) {
  const forget = (personId: bigint): Promise<void> => deleteDialog(database, personId);
  return {
    /** Undefined without one, or if it does not unseal. */
    async load(personId: bigint): Promise<unknown> {
      const sealed = await findDialog(database, personId);
      if (!sealed) return undefined;
      try {
        return JSON.parse(unseal(keys, sealed, purposeOf(personId)));
      } catch (error) {
        if (!(error instanceof SealError)) throw error;
        log.warn({ key: sealed.keyId }, 'Unsealing a conversation failed; it is deleted');
        await forget(personId);
        return undefined;
      }
    },
    async save(personId: bigint, state: unknown): Promise<void> {
      const sealed = seal(keys, JSON.stringify(state), purposeOf(personId));
      await saveDialog(database, personId, sealed, clock.now());
    },
    forget,
  };
}

/** Binds a sealed conversation to its person's row. */
function purposeOf(personId: bigint): string {
  return `dialog ${personId}`;
}
