import { findVisitor, type Visitor } from '../../store/open-pairings.ts';
import {
  addPeople,
  deletePerson,
  findRole,
  saveSighting,
  type StoredRole,
} from '../../store/people.ts';
import { saveClaim, saveToken, useToken } from '../../store/tokens.ts';
import { openMembers, type Role } from './members.ts';
import type { NamedPerson } from './person-label.ts';
import { hashOf, newToken } from './token.ts';
import type { StoreServices } from '../services/services.ts';

const dayMs = 24 * 60 * 60_000;
const inviteMs = 7 * dayMs;
const claimMs = dayMs;

/** A person with access who uses the bot now. */
interface Visit extends Pick<Visitor, 'expects' | 'plainTables' | 'hasDialog'> {
  readonly role: Role;
}

type Redeemed =
  { readonly kind: 'welcome'; readonly role: Role } | { readonly kind: 'known' | 'invalid' };

/** The services that deleting a person needs. */
interface Deletion {
  /** Ends a person's pairing and unpairs their accounts. `signedOut`: all were signed out at Telegram. */
  unpairAll(personId: bigint): Promise<{ readonly signedOut: boolean }>;
  /** Called after the rows were deleted. */
  deleted(): void;
}

export type Access = Awaited<ReturnType<typeof openAccess>>;

/**
 * Which people may use the bot. Others need a token. `owners` are owners as long as the configuration
 * names them.
 */
export async function openAccess(
  owners: readonly bigint[],
  { database, clock }: StoreServices,
  deletion: Deletion,
) {
  // Accounts need a stored person. The stored role is member: OWNERS alone makes them owners.
  const admit = (ids: readonly bigint[]): Promise<void> =>
    database.query((q) => addPeople(q, ids, 'member', clock.now()));
  await admit(owners);

  /** The configuration overrules what is stored: with OWNERS, only those are owners. */
  const effectiveRole = (id: bigint, stored: StoredRole | undefined): Role | undefined => {
    if (owners.includes(id)) return 'owner';
    return stored && owners.length > 0 ? 'member' : stored;
  };
  const roleOf = async (personId: bigint): Promise<Role | undefined> =>
    effectiveRole(personId, await findRole(database, personId));

  return {
    ...openMembers(effectiveRole, { database, clock }),
    roleOf,
    /**
     * What handling an update of a person needs; undefined for people without access. Keeps their name and
     * the day, in UTC: written when one of them changes, which is once a day at least.
     */
    async visit({ id, name, username }: NamedPerson): Promise<Visit | undefined> {
      const known = await findVisitor(database, id, clock.now());
      const role = effectiveRole(id, known?.role);
      if (!known) return role && { role, expects: undefined, plainTables: false, hasDialog: false };
      const seen = { name, username, lastSeenOn: clock.now().toISOString().slice(0, 10) };
      const isNew =
        known.name !== seen.name ||
        known.username !== seen.username ||
        known.lastSeenOn !== seen.lastSeenOn;
      if (isNew) await saveSighting(database, id, seen);
      const { expects, plainTables, hasDialog } = known;
      return role && { role, expects, plainTables, hasDialog };
    },
    /**
     * Admits a person by the token of a claim or invitation link. `known`: the person was admitted
     * before, and the token stays valid for another person.
     */
    async redeem(personId: bigint, token: string): Promise<Redeemed> {
      if (await roleOf(personId)) return { kind: 'known' };
      const role = await useToken(database, hashOf(token), personId, {
        owners,
        now: clock.now(),
      });
      return role ? { kind: 'welcome', role } : { kind: 'invalid' };
    },
    /**
     * A token that makes a person the owner, within a day; undefined once there is one. Replaces earlier
     * tokens.
     */
    async claimToken(): Promise<string | undefined> {
      if (owners.length > 0) return undefined;
      const { token, hash } = newToken();
      const expiresAt = new Date(clock.now().getTime() + claimMs);
      return (await saveClaim(database, { hash, expiresAt })) ? token : undefined;
    },
    /** A token that admits one person within a week. Throws unless `ownerId` is an owner. */
    async inviteToken(ownerId: bigint): Promise<string> {
      if ((await roleOf(ownerId)) !== 'owner')
        throw new Error('Inviting a person failed: the caller is not an owner.');
      const { token, hash } = newToken();
      const expiresAt = new Date(clock.now().getTime() + inviteMs);
      await saveToken(database, { hash, kind: 'invite', personId: ownerId, expiresAt });
      return token;
    },
    /**
     * Signs out a person's accounts and deletes all data of the person and the accounts. `signedOut` is
     * false if a session may remain at Telegram. Owners in OWNERS stay admitted. After an owner by claim
     * link is deleted, the next start prints a new claim link. Safe to repeat.
     */
    async forget(personId: bigint): Promise<{ readonly signedOut: boolean }> {
      let signedOut = true;
      // Deleting fails while the person has accounts: another one may have been paired meanwhile.
      do {
        const unpaired = await deletion.unpairAll(personId);
        signedOut &&= unpaired.signedOut;
      } while (!(await deletePerson(database, personId)));
      deletion.deleted();
      if (owners.includes(personId)) await admit([personId]);
      return { signedOut };
    },
  };
}
