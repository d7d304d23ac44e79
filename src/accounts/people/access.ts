import { addPeople, deletePerson, findRole } from '../../store/people.ts';
import { saveClaim, saveToken, useToken } from '../../store/tokens.ts';
import type { Accounts } from '../account-list.ts';
import type { Pairing } from '../pairing/pairings.ts';
import { hashOf, newToken } from './token.ts';
import type { Services } from '../services/services.ts';

const inviteMs = 7 * 24 * 60 * 60_000;

export type Role = 'owner' | 'member';

/** Who may use this bot. Closed by default. */
export interface Access {
  roleOf(personId: bigint): Promise<Role | undefined>;
  /**
   * Uses up a token of a claim or invitation link. `known`: the person is in already, and the token
   * stays good for somebody else.
   */
  redeem(
    personId: bigint,
    token: string,
  ): Promise<
    { readonly kind: 'welcome'; readonly role: Role } | { readonly kind: 'known' | 'invalid' }
  >;
  /** A token for the owner-to-be, as long as nobody owns the bot; each call voids the one before. */
  claimToken(): Promise<string | undefined>;
  /** A token that lets one more person in, within a week; owners only hand it out. */
  inviteToken(ownerId: bigint): Promise<string>;
  /**
   * Deletes a person and all that is stored of them and of their accounts, after signing these out at
   * Telegram where it can be reached; `signedOut`: all of them, so that no session of ours is left.
   * Who is named by OWNERS stays let in, like somebody new. An owner who claimed the bot gives it up:
   * the next start prints a new claim link. Safe to repeat.
   */
  forget(personId: bigint): Promise<{ readonly signedOut: boolean }>;
}

/** `owners` own the bot for as long as the configuration names them. */
export async function openAccess(
  owners: readonly bigint[],
  accounts: Accounts,
  pairing: Pairing,
  { database, clock }: Services,
): Promise<Access> {
  // Accounts belong to people who are stored. As members: they stop being owners with OWNERS.
  const admit = (ids: readonly bigint[]): Promise<void> =>
    database.query((q) => addPeople(q, ids, 'member', clock.now()));
  await admit(owners);

  const roleOf = async (personId: bigint): Promise<Role | undefined> =>
    owners.includes(personId) ? 'owner' : findRole(database, personId);

  return {
    roleOf,
    async redeem(personId, token) {
      if (await roleOf(personId)) return { kind: 'known' };
      const role = await useToken(database, hashOf(token), personId, clock.now());
      return role ? { kind: 'welcome', role } : { kind: 'invalid' };
    },
    async claimToken() {
      if (owners.length > 0) return undefined;
      const { token, hash } = newToken();
      return (await saveClaim(database, hash)) ? token : undefined;
    },
    async inviteToken(ownerId) {
      if ((await roleOf(ownerId)) !== 'owner') throw new Error('Only an owner may invite.');
      const { token, hash } = newToken();
      const expiresAt = new Date(clock.now().getTime() + inviteMs);
      await saveToken(database, { hash, kind: 'invite', personId: ownerId, expiresAt });
      return token;
    },
    async forget(personId) {
      await pairing.cancel(personId);
      let signedOut = true;
      // Again when another one was paired meanwhile.
      do {
        const ended = await Promise.all(
          (await accounts.list(personId)).map((one) => accounts.unpair(one)),
        );
        signedOut &&= ended.every((one) => one.signedOut);
      } while (!(await deletePerson(database, personId)));
      if (owners.includes(personId)) await admit([personId]);
      return { signedOut };
    },
  };
}
