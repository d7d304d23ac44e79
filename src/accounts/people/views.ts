import { randomBytes } from 'node:crypto';
import { digestOf, seal } from '../../store/seal.ts';
import { purposes } from '../../store/seal-purposes.ts';
import type { StoredView } from '../../store/stored/stored-view.ts';
import { saveView, useView } from '../../store/views.ts';
import type { Services } from '../services/services.ts';
import { tryUnseal } from '../services/try-unseal.ts';

/** The stored state behind the buttons of a message, sealed: callback data holds 64 bytes only. */
export function openViews(services: Pick<Services, 'database' | 'keys' | 'clock' | 'log'>) {
  const { database, keys, clock } = services;
  return {
    /** Returns the view's id; equal views have the same. */
    save: (personId: bigint, accountId: string, view: StoredView): Promise<string> => {
      const id = randomBytes(9).toString('base64url');
      const row = { id, personId, accountId };
      const sealed = seal(keys, JSON.stringify(view), purposes.view(row));
      const digest = digestOf(keys, inOrder(view), 'views');
      return saveView(database, { ...row, sealed, digest, at: clock.now() });
    },
    /** Undefined if it expired, belongs to another person, or does not unseal. */
    async load(
      personId: bigint,
      id: string,
    ): Promise<{ readonly accountId: string; readonly view: StoredView } | undefined> {
      const found = await useView(database, personId, id, clock.now());
      if (!found) return undefined;
      const { accountId, sealed } = found;
      const opened = tryUnseal(sealed, purposes.view({ id, personId, accountId }), services);
      // Only `save` writes these bytes.
      return opened && { accountId, view: JSON.parse(opened.toString()) as StoredView };
    },
  };
}

/** The same JSON for equal views, whatever the order of their properties. */
function inOrder(view: StoredView): string {
  return JSON.stringify(view, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
