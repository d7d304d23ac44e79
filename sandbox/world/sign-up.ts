import { announceSignUp } from './messages.ts';
import type { Person } from './person.ts';
import { isFindableByPhone } from './privacy.ts';
import { pushChanges, viewsBetween } from './push-changes.ts';
import type { WorldState } from './world-state.ts';

/** Adds a person as a contact to every account that saved their number. Returns those accounts. */
export function addToSavers(world: WorldState, person: Person): readonly Person[] {
  const { phone } = person;
  if (!phone) return [];
  return [...(world.savers.get(phone) ?? [])].flatMap((id) => {
    const saver = world.person(id);
    const saved = saver.saved.get(phone);
    if (!saved || saver === person || !isFindableByPhone(saver, person)) return [];
    const { firstName, lastName } = saved;
    pushChanges(world, viewsBetween(saver, [person]), () => {
      saver.contacts.set(person.id, { firstName, lastName, phone, note: undefined });
    });
    return saver;
  });
}

/** Adds a new account to its savers and announces "... joined Telegram" to those who want it. */
export function signUp(world: WorldState, newcomer: Person, { isSilent = false } = {}): void {
  for (const saver of addToSavers(world, newcomer)) {
    if (saver.announcesSignUps && !isSilent) announceSignUp(world, saver, newcomer);
  }
}
