import type { Actor } from './push-changes.ts';
import type { Person } from './person.ts';
import { pushChanges, viewsBetween } from './push-changes.ts';
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

/** Makes the block list exactly this. */
export function replaceBlocked(world: WorldState, actor: Actor, others: readonly Person[]): void {
  const before = [...actor.me.blocked.keys()].map((id) => world.person(id));
  for (const person of before.filter((one) => !others.includes(one))) {
    setBlocked(world, actor, person, false);
  }
  for (const other of others) setBlocked(world, actor, other, true);
}
