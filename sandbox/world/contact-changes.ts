import type { Person } from './person.ts';
import { withException } from './privacy-rule.ts';
import { allows } from './privacy.ts';
import { pushChanges, viewsBetween, type Actor } from './push-changes.ts';
import { updatesFor } from './updates.ts';
import type { WorldState } from './world-state.ts';

export interface ContactDetails {
  readonly firstName: string;
  readonly lastName: string;
  /** The number to save; undefined keeps the saved one. */
  readonly phone?: string | undefined;
  readonly note?: string | undefined;
  /** Lets the contact see my number even when my privacy rule hides it. */
  readonly sharePhone?: boolean;
}

/** Adds a contact, or renames an existing one. */
export function addContact(
  world: WorldState,
  actor: Actor,
  other: Person,
  details: ContactDetails,
): void {
  const { me } = actor;
  const known = me.contacts.get(other.id);
  pushChanges(
    world,
    viewsBetween(me, [other]),
    () => {
      me.contacts.set(other.id, {
        firstName: details.firstName,
        lastName: details.lastName,
        phone: details.phone ?? known?.phone,
        note: details.note ?? known?.note,
      });
      if (!known) other.hiddenBars.delete(me.id);
      if (details.sharePhone) showPhoneTo(me, other);
    },
    actor,
  );
}

/** Sets a contact's note. Returns false when `other` is not a contact. */
export function setNote(world: WorldState, me: Person, other: Person, note: string): boolean {
  const entry = me.contacts.get(other.id);
  if (!entry) return false;
  me.contacts.set(other.id, { ...entry, note: note || undefined });
  world.changed();
  return true;
}

/** Removes contacts together with their saved numbers. */
export function removeContacts(world: WorldState, actor: Actor, others: readonly Person[]): void {
  const { me } = actor;
  const removed = others.filter((other) => me.contacts.has(other.id));
  pushChanges(
    world,
    viewsBetween(me, removed),
    () => {
      for (const other of removed) {
        const phone = me.contacts.get(other.id)?.phone ?? other.phone;
        if (phone) me.saved.delete(phone);
        me.contacts.delete(other.id);
        me.closeFriends = new Set([...me.closeFriends].filter((id) => id !== other.id));
      }
    },
    actor,
  );
}

/**
 * Removes saved numbers (with the plus) and the contacts with one of them. Returns false when some
 * could not be removed (TDLib UserManager.cpp, DeleteContactsByPhoneNumberQuery). Telegram does not
 * document which; here they are those that are neither saved nor a contact's.
 */
export function removePhones(world: WorldState, actor: Actor, phones: readonly string[]): boolean {
  const missing = new Set(phones);
  const others = [...actor.me.contacts].flatMap(([id, { phone }]) => {
    const other = world.person(id);
    return phones.includes(phone ?? other.phone ?? '') ? other : [];
  });
  for (const { id, phone = '' } of others) {
    missing.delete(actor.me.contacts.get(id)?.phone ?? phone);
  }
  for (const phone of phones) if (actor.me.saved.delete(phone)) missing.delete(phone);
  removeContacts(world, actor, others);
  return missing.size === 0;
}

/** Deletes every saved number. Contacts stay. */
export function resetSaved(world: WorldState, actor: Actor): void {
  actor.me.saved.clear();
  world.push({
    to: 'account',
    userId: actor.me.id,
    updates: updatesFor(actor.me, [{ _: 'updateContactsReset' }], [], world.now()),
    exceptKey: actor.keyId,
  });
  world.changed();
}

/** Lets a contact see my number. */
export function sharePhone(world: WorldState, actor: Actor, other: Person): void {
  const { me } = actor;
  pushChanges(world, viewsBetween(me, [other]), () => showPhoneTo(me, other), actor);
}

export function setCloseFriends(world: WorldState, actor: Actor, ids: readonly bigint[]): void {
  const { me } = actor;
  const friends = new Set(ids.filter((id) => me.contacts.has(id)));
  const changedIds = [...friends.symmetricDifference(me.closeFriends)];
  // Views in both directions, because privacy rules may show close friends more.
  pushChanges(
    world,
    viewsBetween(
      me,
      changedIds.map((id) => world.person(id)),
    ),
    () => {
      me.closeFriends = friends;
    },
    actor,
  );
}

/** Adds an exception only if needed (TDLib td_api.tl, addContact). */
function showPhoneTo(me: Person, other: Person): void {
  if (allows(me, 'phone_number', other)) return;
  me.privacy.phone_number = withException(me.privacy.phone_number, 'allow', other.id);
}
