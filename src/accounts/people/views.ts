import { saveView, useView } from '../../store/views.ts';
import type { StoredView } from '../../store/stored/stored-view.ts';
import type { StoreServices } from '../services/services.ts';

/** The stored state behind the buttons of a message: callback data holds 64 bytes only. */
export function openViews({ database, clock }: StoreServices) {
  return {
    /** Returns the view's id. */
    save: (personId: bigint, accountId: string, view: StoredView) =>
      saveView(database, { personId, accountId, view, at: clock.now() }),
    /** Undefined if it expired or belongs to another person. */
    load: (personId: bigint, id: string) => useView(database, personId, id, clock.now()),
  };
}
