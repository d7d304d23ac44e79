import { isDeepStrictEqual } from 'node:util';
import type { TlObject } from '../mtproto/tl/value.ts';
import { userAsSeenBy, usernameObjects } from './as-seen-by.ts';
import { peerSettings } from './peer-settings.ts';
import type { Person } from './person.ts';
import { peerOf, updatesFor } from './updates.ts';
import type { WorldState } from './world-state.ts';

/** The account that acts, and its key. Without a key it is the person's official app. */
export interface Actor {
  readonly me: Person;
  readonly keyId?: bigint;
}

/** One account as another one sees it. */
export type View = readonly [viewer: Person, seen: Person];

/** The views in both directions between one account and others. */
export function viewsBetween(me: Person, others: readonly Person[]): View[] {
  return others.flatMap((other): View[] => [
    [me, other],
    [other, me],
  ]);
}

/** The views of `seen` by every related account with a session, including its own. */
export function viewsOf(world: WorldState, seen: Person): View[] {
  const viewers = new Set(world.sessions.all().map((session) => session.person));
  return [...viewers].filter((viewer) => areRelated(viewer, seen)).map((viewer) => [viewer, seen]);
}

/** The views of every related account by `viewer`. */
export function viewsBy(world: WorldState, viewer: Person): View[] {
  const seen = [...world.people.values()].filter((other) => other !== viewer);
  return seen.filter((other) => areRelated(viewer, other)).map((other) => [viewer, other]);
}

/**
 * Runs `change` and pushes the differences in the given views to the viewers. Views that stay the same
 * push nothing.
 */
export function pushChanges<Result>(
  world: WorldState,
  views: readonly View[],
  change: () => Result,
  actor?: Actor,
): Result {
  const watched = views.filter(([viewer]) => world.sessions.of(viewer).length > 0);
  const now = world.now();
  const before = watched.map(([viewer, seen]) => snapshot(viewer, seen, now));
  const result = change();
  watched.forEach(([viewer, seen], at) => {
    const old = before[at];
    const updates = old ? diffSnapshots(old, snapshot(viewer, seen, now)) : [];
    if (updates.length === 0) return;
    world.push({
      to: 'account',
      userId: viewer.id,
      updates: updatesFor(viewer, updates, [seen], now),
      exceptKey: actor?.me === viewer ? actor.keyId : undefined,
    });
  });
  world.changed();
  return result;
}

function areRelated(viewer: Person, seen: Person): boolean {
  return (
    viewer === seen ||
    viewer.contacts.has(seen.id) ||
    seen.contacts.has(viewer.id) ||
    viewer.mailbox.has(seen.id)
  );
}

interface Snapshot {
  readonly id: bigint;
  readonly user: TlObject;
  readonly ownName: Pick<Person, 'firstName' | 'lastName'>;
  readonly usernames: readonly TlObject[];
  readonly settings: TlObject;
}

function snapshot(viewer: Person, seen: Person, now: Date): Snapshot {
  return {
    id: seen.id,
    user: userAsSeenBy(viewer, seen, now),
    ownName: { firstName: seen.firstName, lastName: seen.lastName },
    usernames: usernameObjects(seen),
    settings: peerSettings(viewer, seen),
  };
}

/** updateUserName has the person's own name, not the one in the viewer's contact list. */
function diffSnapshots(before: Snapshot, after: Snapshot): TlObject[] {
  const user_id = after.id;
  const { status: statusBefore, phone: phoneBefore, ...restBefore } = before.user;
  const { status, phone, ...rest } = after.user;
  const updates: TlObject[] = [];
  if (!isDeepStrictEqual(statusBefore, status) && status !== undefined) {
    updates.push({ _: 'updateUserStatus', user_id, status });
  }
  if (phoneBefore !== phone) {
    updates.push({ _: 'updateUserPhone', user_id, phone: phone ?? '' });
  }
  const names = [after.ownName, after.usernames];
  if (!isDeepStrictEqual([before.ownName, before.usernames], names)) {
    const { firstName: first_name, lastName: last_name } = after.ownName;
    updates.push({
      _: 'updateUserName',
      user_id,
      first_name,
      last_name,
      usernames: after.usernames,
    });
  }
  if (!isDeepStrictEqual(restBefore, rest)) updates.push({ _: 'updateUser', user_id });
  if (!isDeepStrictEqual(before.settings, after.settings)) {
    updates.push({ _: 'updatePeerSettings', peer: peerOf(user_id), settings: after.settings });
  }
  return updates;
}
