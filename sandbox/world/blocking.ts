import type { Person } from './person.ts';
import { pushChanges, viewsBetween, type Actor } from './push-changes.ts';
import { peerOf, updatesFor } from './updates.ts';
import type { WorldState } from './world-state.ts';

/** The two block lists: everything, or only one's stories (core.telegram.org/api/block). */
export type BlockList = 'main' | 'stories';

/** The blocked accounts with the time of blocking, oldest first. */
export function blockedBy(me: Person, list: BlockList): Map<bigint, Date> {
  return list === 'main' ? me.blocked : me.blockedFromStories;
}

export function setBlocked(
  world: WorldState,
  actor: Actor,
  other: Person,
  blocked: boolean,
  list: BlockList = 'main',
): void {
  const { me } = actor;
  const current = blockedBy(me, list);
  if (current.has(other.id) === blocked) return;
  pushChanges(
    world,
    viewsBetween(me, [other]),
    () => {
      if (blocked) current.set(other.id, world.now());
      else current.delete(other.id);
    },
    actor,
  );
  const update = {
    _: 'updatePeerBlocked',
    blocked: me.blocked.has(other.id),
    blocked_my_stories_from: me.blockedFromStories.has(other.id),
    peer_id: peerOf(other.id),
  };
  world.push({
    to: 'account',
    userId: me.id,
    updates: updatesFor(me, [update], [other], world.now()),
    exceptKey: actor.keyId,
  });
}

/** Replaces a block list. */
export function replaceBlocked(
  world: WorldState,
  actor: Actor,
  others: readonly Person[],
  list: BlockList = 'main',
): void {
  const current = [...blockedBy(actor.me, list).keys()].map((id) => world.person(id));
  for (const person of current.filter((other) => !others.includes(other))) {
    setBlocked(world, actor, person, false, list);
  }
  for (const other of others) setBlocked(world, actor, other, true, list);
}
