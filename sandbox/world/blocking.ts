import type { Person } from './person.ts';
import { pushChanges, viewsBetween, type Actor } from './push-changes.ts';
import { peerOf, updatesFor } from './updates.ts';
import type { WorldState } from './world-state.ts';

export function setBlocked(world: WorldState, actor: Actor, other: Person, blocked: boolean): void {
  const { me } = actor;
  if (me.blocked.has(other.id) === blocked) return;
  pushChanges(
    world,
    viewsBetween(me, [other]),
    () => {
      if (blocked) me.blocked.set(other.id, world.now());
      else me.blocked.delete(other.id);
    },
    actor,
  );
  const update = { _: 'updatePeerBlocked', blocked, peer_id: peerOf(other.id) };
  world.push({
    to: 'account',
    userId: me.id,
    updates: updatesFor(me, [update], [other], world.now()),
    exceptKey: actor.keyId,
  });
}

/** Replaces the block list. */
export function replaceBlocked(world: WorldState, actor: Actor, others: readonly Person[]): void {
  const current = [...actor.me.blocked.keys()].map((id) => world.person(id));
  for (const person of current.filter((other) => !others.includes(other))) {
    setBlocked(world, actor, person, false);
  }
  for (const other of others) setBlocked(world, actor, other, true);
}
