import { cutName } from './name-length.ts';
import type { Person } from './person.ts';
import { readPhone } from './phone-number.ts';
import { pushChanges, viewsBetween, type Actor } from './push-changes.ts';
import type { WorldState } from './world-state.ts';

/** One record of an import. The client finds it in the answer by `clientId`. */
export interface ImportEntry {
  readonly clientId: bigint;
  readonly phone: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly note: string | undefined;
}

export interface ImportOutcome {
  readonly imported: readonly { readonly clientId: bigint; readonly person: Person }[];
  readonly popular: readonly { readonly clientId: bigint; readonly importers: number }[];
  readonly retry: readonly bigint[];
}

/**
 * Saves every number, and adds or renames the accounts found by them as contacts. Numbers that are not
 * found, hidden from search or deferred are saved too.
 */
export function importContacts(
  world: WorldState,
  actor: Actor,
  given: readonly ImportEntry[],
): ImportOutcome {
  const { me } = actor;
  const isDeferred = world.imports.next();
  const entries = given.flatMap((entry) => normalizeEntry(entry) ?? []);
  const lookedUp = entries.map((entry) => ({
    ...entry,
    deferred: isDeferred(entry.phone),
    person: isDeferred(entry.phone) ? undefined : world.index.foundByPhone(me, entry.phone),
  }));
  const people = [...new Set(lookedUp.flatMap((entry) => entry.person ?? []))];
  pushChanges(
    world,
    viewsBetween(me, people),
    () => {
      for (const { phone, firstName, lastName, note, person } of lookedUp) {
        me.saved.set({ phone, firstName, lastName, date: world.now() });
        if (!person) continue;
        const known = me.contacts.get(person.id);
        me.contacts.set(person.id, { firstName, lastName, phone, note: note ?? known?.note });
        if (!known) person.hiddenBars.delete(me.id);
      }
    },
    actor,
  );
  return {
    imported: lookedUp.flatMap(({ clientId, person }) => (person ? { clientId, person } : [])),
    popular: lookedUp.flatMap(({ clientId, phone }) => {
      const importers = world.index.byPhone(phone) ? 0 : countOtherSavers(world, me, phone);
      return importers > 0 ? { clientId, importers } : [];
    }),
    retry: lookedUp.flatMap((entry) => (entry.deferred ? entry.clientId : [])),
  };
}

/** Undefined for a record without a valid number or name. */
function normalizeEntry(entry: ImportEntry): ImportEntry | undefined {
  const phone = readPhone(entry.phone);
  const firstName = cutName(entry.firstName);
  const lastName = cutName(entry.lastName);
  if (!phone || !(firstName || lastName)) return undefined;
  return { ...entry, phone, firstName, lastName };
}

function countOtherSavers(world: WorldState, me: Person, phone: string): number {
  const savers = world.savers.get(phone);
  return savers ? savers.size - (savers.has(me.id) ? 1 : 0) : 0;
}
