import { deleteDialog, findDialog, saveDialog } from '../../store/dialogs.ts';
import { seal } from '../../store/seal.ts';
import { purposes } from '../../store/seal-purposes.ts';
import type { Services } from '../services/services.ts';
import { tryUnseal } from '../services/try-unseal.ts';

export type Dialogs = ReturnType<typeof openDialogs>;

/** The state of a person's open conversation: a JSON value, stored sealed. */
export function openDialogs(services: Pick<Services, 'database' | 'keys' | 'clock' | 'log'>) {
  const { database, keys, clock } = services;
  const forget = (personId: bigint): Promise<void> => deleteDialog(database, personId);
  return {
    /** Undefined without one, or if it does not unseal. */
    async load(personId: bigint): Promise<unknown> {
      const sealed = await findDialog(database, personId);
      if (!sealed) return undefined;
      const opened = tryUnseal(sealed, purposes.dialog(personId), services);
      if (opened) return JSON.parse(opened.toString());
      await forget(personId);
      return undefined;
    },
    async save(personId: bigint, state: unknown): Promise<void> {
      const sealed = seal(keys, JSON.stringify(state), purposes.dialog(personId));
      await saveDialog(database, personId, sealed, clock.now());
    },
    forget,
  };
}
