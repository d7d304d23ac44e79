import { makePassword } from './password.ts';
import type { Birthday, Person, Presence } from './person.ts';
import { privacyRuleObjects } from './privacy-as-tl.ts';
import type { PrivacyKey, PrivacyRule } from './privacy-rule.ts';
import { pushChanges, viewsBy, viewsOf, type Actor } from './push-changes.ts';
import { addToSavers } from './sign-up.ts';
import { updatesFor } from './updates.ts';
import type { WorldState } from './world-state.ts';

/** Renames an account. Related accounts get the new name pushed. */
export function rename(world: WorldState, me: Person, firstName: string, lastName: string): void {
  pushChanges(world, viewsOf(world, me), () => {
    me.firstName = firstName;
    me.lastName = lastName;
  });
}

export function setUsername(world: WorldState, me: Person, username: string | undefined): void {
  pushChanges(world, viewsOf(world, me), () => world.index.setUsername(me, username));
}

/** Moves an account to another number. Accounts that saved the new number get a new contact. */
export function changePhone(world: WorldState, me: Person, phone: string): void {
  pushChanges(world, viewsOf(world, me), () => world.index.setPhone(me, phone));
  addToSavers(world, me);
}

export function setPresence(world: WorldState, me: Person, presence: Presence): void {
  pushChanges(world, viewsOf(world, me), () => {
    me.presence = presence;
  });
}

/** Changes the language of the account's app. */
export function setLanguage(world: WorldState, me: Person, languageCode: string): void {
  me.languageCode = languageCode;
  world.changed();
}

export function setPassword(
  world: WorldState,
  me: Person,
  password: string | undefined,
  hint?: string,
): void {
  me.password = password === undefined ? undefined : makePassword(password, hint);
  world.changed();
}

/** Sets the birthday. Telegram pushes no update for it. */
export function setBirthday(world: WorldState, me: Person, birthday: Birthday | undefined): void {
  me.birthday = birthday;
  world.changed();
}

/** Sets the bio. Telegram pushes no update for it. */
export function setAbout(world: WorldState, me: Person, about: string): void {
  me.about = about;
  world.changed();
}

export function setPrivacy(
  world: WorldState,
  actor: Actor,
  key: PrivacyKey,
  rule: PrivacyRule,
): void {
  const { me } = actor;
  const ownBars = key === 'phone_number' ? viewsBy(world, me) : [];
  pushChanges(
    world,
    [...viewsOf(world, me), ...ownBars],
    () => {
      me.privacy[key] = rule;
    },
    actor,
  );
  const update = { _: 'updatePrivacy', ...privacyRuleObjects(key, rule) };
  world.push({
    to: 'account',
    userId: me.id,
    updates: updatesFor(me, [update], [], world.now()),
    exceptKey: actor.keyId,
  });
}

/** Deletes an account: signs out every device. Other accounts keep a "Deleted Account". */
export function deleteAccount(world: WorldState, me: Person): void {
  const sessions = world.sessions.of(me);
  for (const session of sessions) world.sessions.close(session, 'USER_DEACTIVATED');
  pushChanges(world, viewsOf(world, me), () => {
    world.index.setPhone(me, undefined);
    world.index.setUsername(me, undefined);
    me.deleted = true;
    me.presence = { kind: 'never' };
    for (const { phone } of me.saved.list()) me.saved.delete(phone);
    me.contacts.clear();
  });
}
