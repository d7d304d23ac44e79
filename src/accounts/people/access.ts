import {
  addPeople,
  deletePerson,
  findRole,
  listPeople,
  saveSighting,
  type StoredRole,
} from '../../store/people.ts';
import { saveClaim, saveToken, useToken } from '../../store/tokens.ts';
import { findVisitors, type Visitor } from '../../store/visitors.ts';
import { openMembers, type Role } from './members.ts';
import type { NamedPerson } from './person-label.ts';
import { hashOf, newToken } from './token.ts';
import { worstOf, type Unpaired } from './unpaired.ts';
import type { StoreServices } from '../services/services.ts';

const dayMs = 24 * 60 * 60_000;
const inviteMs = 7 * dayMs;
const claimMs = dayMs;

/** A person as Telegram describes them in an update. */
export interface Sender extends NamedPerson {
  /** An IETF tag; undefined if Telegram does not say. */
  readonly appLanguage?: string | undefined;
}

/** A person with access who uses the bot now. */
interface Visit extends Pick<
  Visitor,
  'expects' | 'plainTables' | 'askedTables' | 'language' | 'hasDialog' | 'accounts'
> {
  readonly role: Role;
}

const nothingStored = {
  expects: undefined,
  plainTables: false,
  askedTables: false,
  language: undefined,
  hasDialog: false,
  accounts: [],
};

type Redeemed =
  { readonly kind: 'welcome'; readonly role: Role } | { readonly kind: 'known' | 'invalid' };

/** The services that deleting a person needs. */
interface Deletion {
  /** Ends a person's pairing and unpairs their accounts. */
  unpairAll(personId: bigint): Promise<Unpaired>;
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
    async ownerIds(): Promise<readonly bigint[]> {
      const people = await listPeople(database);
      return people.flatMap(({ id, role }) => (effectiveRole(id, role) === 'owner' ? id : []));
    },
    /** What `visit` reads, for several people at once. */
    findVisitors: (ids: readonly bigint[]): Promise<ReadonlyMap<bigint, Visitor>> =>
      findVisitors(database, ids, clock.now()),
    /**
     * The facts that handling an update of a person needs; undefined for people without access. Keeps their name, the
     * language of their app and the day, in UTC: written when one of them changes, which is once a day at least.
     *
     * @param visitor from `findVisitors`, if nothing of the person was handled since
     */
    async visit(
      { id, name, username, appLanguage }: Sender,
      visitor?: Visitor,
    ): Promise<Visit | undefined> {
      const known = visitor ?? (await findVisitors(database, [id], clock.now())).get(id);
      const role = effectiveRole(id, known?.role);
      if (!known) return role && { role, ...nothingStored };
      const lastSeenOn = clock.now().toISOString().slice(0, 10);
      const seen = { name, username, appLanguage, lastSeenOn };
      const isNew =
        known.name !== seen.name ||
        known.username !== seen.username ||
        known.appLanguage !== seen.appLanguage ||
        known.lastSeenOn !== seen.lastSeenOn;
      if (isNew) await saveSighting(database, id, seen);
      const { expects, plainTables, askedTables, language, hasDialog, accounts } = known;
      return role && { role, expects, plainTables, askedTables, language, hasDialog, accounts };
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
     * Signs out a person's accounts, now or in the background, and deletes all data of the person and the
     * accounts. Owners in OWNERS stay admitted. After an owner by claim link is deleted, the next start
     * prints a new claim link. Safe to repeat.
     */
    async forget(personId: bigint): Promise<Unpaired> {
      const unpaired: Unpaired[] = [];
      // Deleting fails while the person has accounts: another one may have been paired meanwhile.
      do {
        unpaired.push(await deletion.unpairAll(personId));
      } while (!(await deletePerson(database, personId)));
      deletion.deleted();
      if (owners.includes(personId)) await admit([personId]);
      return worstOf(unpaired);
    },
  };
}
