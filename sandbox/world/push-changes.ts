import { isDeepStrictEqual } from 'node:util';
import type { TlObject } from '../mtproto/tl/value.ts';
import { userAsSeenBy, usernameObjects } from './as-seen-by.ts';
import { peerSettings } from './peer-settings.ts';
import type { Person } from './person.ts';
import { peerOf, updatesFor } from './updates.ts';
import type { WorldState } from './world-state.ts';

/** Who acts, and on which key; without a key it is the person's official app. */
export interface Actor {
  readonly me: Person;
  readonly keyId?: bigint;
}

/** One person as another sees them. */
export type View = readonly [viewer: Person, seen: Person];

/** Both directions between one person and some others. */
export function viewsBetween(me: Person, others: readonly Person[]): View[] {
  return others.flatMap((other): View[] => [
    [me, other],
    [other, me],
  ]);
}

/** Everybody online who has something to do with `seen`, and `seen` on their own devices. */
export function viewsOf(world: WorldState, seen: Person): View[] {
  const watching = new Set(world.sessions.all().map((session) => session.person));
  return [...watching].filter((viewer) => areRelated(viewer, seen)).map((viewer) => [viewer, seen]);
}

/** Everybody who has something to do with `viewer`, as they see them. */
export function viewsBy(world: WorldState, viewer: Person): View[] {
  const seen = [...world.people.values()].filter((other) => other !== viewer);
  return seen.filter((other) => areRelated(viewer, other)).map((other) => [viewer, other]);
}

/**
 * Makes a change and pushes what it changed in the given views, to the account of each viewer. What
 * nobody sees differently is not pushed.
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
    const was = before[at];
    const updates = was ? differences(was, snapshot(viewer, seen, now)) : [];
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

/** Names in updateUserName are the person's own, not those of the viewer's contact list. */
function differences(was: Snapshot, is: Snapshot): TlObject[] {
  const user_id = is.id;
  const { status: statusBefore, phone: phoneBefore, ...restBefore } = was.user;
  const { status, phone, ...rest } = is.user;
  const updates: TlObject[] = [];
  if (!isDeepStrictEqual(statusBefore, status) && status !== undefined) {
    updates.push({ _: 'updateUserStatus', user_id, status });
  }
  if (phoneBefore !== phone) {
    updates.push({ _: 'updateUserPhone', user_id, phone: phone ?? '' });
  }
  const names = [is.ownName, is.usernames];
  if (!isDeepStrictEqual([was.ownName, was.usernames], names)) {
    const { firstName: first_name, lastName: last_name } = is.ownName;
    updates.push({ _: 'updateUserName', user_id, first_name, last_name, usernames: is.usernames });
  }
  if (!isDeepStrictEqual(restBefore, rest)) updates.push({ _: 'updateUser', user_id });
  if (!isDeepStrictEqual(was.settings, is.settings)) {
    updates.push({ _: 'updatePeerSettings', peer: peerOf(user_id), settings: is.settings });
  }
  return updates;
}
