import { findPerson, listPeople, type StoredPerson, type StoredRole } from '../../store/people.ts';
import { deleteOpenInvitations, findOpenInvitations } from '../../store/tokens.ts';
import type { StoreServices } from '../services/services.ts';
import { personLabel } from './person-label.ts';

export type Role = StoredRole;

/** A person with access. */
export interface Member extends Omit<StoredPerson, 'name' | 'username' | 'invitedBy'> {
  /** Their name and username, see `personLabel`. */
  readonly label: string;
  /** The label of the owner whose invitation they opened; undefined if the owner is gone. */
  readonly invitedBy: string | undefined;
  /** False for owners, who only go by the configuration or by their own /forget. */
  readonly isRemovable: boolean;
}

/** The people with access and the invitations, for owners: the caller checks who asks. */
export function openMembers(
  effectiveRole: (id: bigint, stored: StoredRole) => Role | undefined,
  { database, clock }: StoreServices,
) {
  return {
    /** The name and username of a person, see `personLabel`. */
    labelOf: async (id: bigint): Promise<string> =>
      personLabel({ id, ...(await findPerson(database, id)) }),
    /** All people with access, those who came first before others. */
    async members(): Promise<readonly Member[]> {
      const all = await listPeople(database);
      const labels = new Map(all.map((one) => [one.id, personLabel(one)]));
      return all.map((one) => {
        const role = effectiveRole(one.id, one.role) ?? one.role;
        return {
          id: one.id,
          role,
          since: one.since,
          lastSeenOn: one.lastSeenOn,
          label: personLabel(one),
          invitedBy: one.invitedBy === undefined ? undefined : labels.get(one.invitedBy),
          isRemovable: role === 'member',
        };
      });
    },
    /** Invitations that were not opened yet, the one that ends last first. */
    openInvitations: () => findOpenInvitations(database, clock.now()),
    withdrawInvitations: () => deleteOpenInvitations(database),
  };
}
