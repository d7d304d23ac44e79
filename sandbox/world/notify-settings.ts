import type { TlObject } from '../mtproto/tl/value.ts';
import type { NotifyScope, Person } from './person.ts';
import type { Actor } from './push-changes.ts';
import { peerOf, updatesFor } from './updates.ts';
import type { WorldState } from './world-state.ts';

const defaults: TlObject = { _: 'peerNotifySettings' };

/** A missing field means the setting of the kind of chat, or of the app. */
export function notifySettingsOf(me: Person, scope: NotifyScope): TlObject {
  return me.notifySettings.get(scope) ?? defaults;
}

/** Replaces the settings of a scope, as apps send them: with those that stay. */
export function setNotifySettings(
  world: WorldState,
  actor: Actor,
  scope: NotifyScope,
  settings: TlObject,
): void {
  const { me } = actor;
  const isOwn = Object.entries(settings).some(
    ([name, value]) => name !== '_' && value !== undefined,
  );
  if (isOwn) me.notifySettings.set(scope, settings);
  else me.notifySettings.delete(scope);
  push(world, actor, [scope]);
}

export function resetNotifySettings(world: WorldState, actor: Actor): void {
  const scopes = [...actor.me.notifySettings.keys()];
  actor.me.notifySettings.clear();
  if (scopes.length > 0) push(world, actor, scopes);
}

/** The `updateNotifySettings` of some scopes, with the people that these name. */
export function notifyUpdates(
  world: WorldState,
  me: Person,
  scopes: readonly NotifyScope[],
): TlObject {
  const updates = scopes.map((scope) => ({
    _: 'updateNotifySettings',
    peer: typeof scope === 'bigint' ? { _: 'notifyPeer', peer: peerOf(scope) } : { _: scope },
    notify_settings: notifySettingsOf(me, scope),
  }));
  const people = scopes.filter((scope) => typeof scope === 'bigint').map((id) => world.person(id));
  return updatesFor(me, updates, people, world.now());
}

function push(world: WorldState, { me, keyId }: Actor, scopes: readonly NotifyScope[]): void {
  const updates = notifyUpdates(world, me, scopes);
  world.push({ to: 'account', userId: me.id, updates, exceptKey: keyId });
  world.changed();
}
