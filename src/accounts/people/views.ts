import { saveView, useView } from '../../store/views.ts';
import type { StoredView } from '../../store/stored/stored-view.ts';
import type { StoreServices } from '../services/services.ts';

/** The stored state behind the buttons of a message: callback data holds 64 bytes only. */
export interface Views {
  save(personId: bigint, accountId: string, view: StoredView): Promise<string>;
  /** Undefined if it expired or belongs to another person. */
  load(
    personId: bigint,
    id: string,
  ): Promise<{ readonly accountId: string; readonly view: StoredView } | undefined>;
}

export function openViews({ database, clock }: StoreServices): Views {
  return {
    save: (personId, accountId, view) =>
      saveView(database, { personId, accountId, view, at: clock.now() }),
    load: (personId, id) => useView(database, personId, id, clock.now()),
  };
}
