import { deleteDialog, findDialog, saveDialog } from '../../store/dialogs.ts';
import { seal, SealError, unseal } from '../../store/seal.ts';
import type { Services } from '../services/services.ts';

/** The state of a person's open conversation: a JSON value, stored sealed. */
export interface Dialogs {
  /** Undefined without one, or if it does not unseal. */
  load(personId: bigint): Promise<unknown>;
  save(personId: bigint, state: unknown): Promise<void>;
  forget(personId: bigint): Promise<void>;
}

export function openDialogs({
  database,
  keys,
  clock,
  log,
}: Pick<Services, 'database' | 'keys' | 'clock' | 'log'>): Dialogs {
  const forget = (personId: bigint): Promise<void> => deleteDialog(database, personId);
  return {
    async load(personId) {
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
    save: (personId, state) =>
      saveDialog(
        database,
        personId,
        seal(keys, JSON.stringify(state), purposeOf(personId)),
        clock.now(),
      ),
    forget,
  };
}

/** Binds a sealed conversation to its person's row. */
function purposeOf(personId: bigint): string {
  return `dialog ${personId}`;
}
