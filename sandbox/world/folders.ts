import type { TlObject } from '../mtproto/tl/value.ts';
import type { Person } from './person.ts';
import type { Actor } from './push-changes.ts';
import { peerOf, updatesFor } from './updates.ts';
import type { WorldState } from './world-state.ts';

/** The two folders of chats (core.telegram.org/api/folders#peer-folders). */
export const mainFolder = 0;
export const archiveFolder = 1;

export function folderOf(owner: Person, peer: bigint): number {
  return owner.archived.has(peer) ? archiveFolder : mainFolder;
}

/** Moves chats to the archive or back. A pin belongs to a folder, so a moved chat loses it. */
export function setFolders(
  world: WorldState,
  { me, keyId }: Actor,
  moves: readonly { readonly person: Person; readonly folder: number }[],
): TlObject {
  for (const { person, folder } of moves) {
    if (folderOf(me, person.id) === folder) continue;
    if (folder === archiveFolder) me.archived.add(person.id);
    else me.archived.delete(person.id);
    me.pinned.delete(person.id);
  }
  const folder_peers = moves.map(({ person, folder }) => ({
    _: 'folderPeer',
    peer: peerOf(person.id),
    folder_id: folder,
  }));
  const people = moves.map(({ person }) => person);
  const update = me.mailbox.record(
    { _: 'updateFolderPeers', folder_peers },
    people.map(({ id }) => id),
  );
  const updates = updatesFor(me, [update], people, world.now());
  world.push({ to: 'account', userId: me.id, updates, exceptKey: keyId });
  world.changed();
  return updates;
}

/** The pinned chats of a folder, the latest pin first. */
export function pinnedIn(me: Person, folder: number): readonly bigint[] {
  return [...me.pinned].toReversed().filter((id) => folderOf(me, id) === folder);
}

/**
 * The defaults of `dialogs_pinned_limit` and `dialogs_folder_pinned_limit`, without and with Premium
 * (core.telegram.org/api/config#client-configuration).
 */
export function pinLimit({ premium }: Person, folder: number): number {
  if (folder === archiveFolder) return premium ? 200 : 100;
  return premium ? 10 : 5;
}

export function setPinned(world: WorldState, actor: Actor, person: Person, pinned: boolean): void {
  const { me } = actor;
  if (pinned) me.pinned.add(person.id);
  else me.pinned.delete(person.id);
  const folder_id = folderOf(me, person.id);
  const peer = dialogPeerOf(person.id);
  pushTo(world, actor, { _: 'updateDialogPinned', pinned, folder_id, peer }, [person]);
}

/** Replaces the pins of a folder; the first of `order` is at the top. */
export function reorderPinned(
  world: WorldState,
  actor: Actor,
  folder: number,
  order: readonly bigint[],
): void {
  const { me } = actor;
  for (const id of pinnedIn(me, folder)) me.pinned.delete(id);
  for (const id of order.toReversed()) me.pinned.add(id);
  const update = {
    _: 'updatePinnedDialogs',
    folder_id: folder,
    order: order.map(dialogPeerOf),
  };
  const people = order.map((id) => world.person(id));
  pushTo(world, actor, update, people);
}

export function setMarkedUnread(
  world: WorldState,
  actor: Actor,
  person: Person,
  isUnread: boolean,
): void {
  const { markedUnread } = actor.me;
  if (isUnread) markedUnread.add(person.id);
  else markedUnread.delete(person.id);
  const peer = dialogPeerOf(person.id);
  pushTo(world, actor, { _: 'updateDialogUnreadMark', unread: isUnread, peer }, [person]);
}

function dialogPeerOf(id: bigint): TlObject {
  return { _: 'dialogPeer', peer: peerOf(id) };
}

function pushTo(
  world: WorldState,
  { me, keyId }: Actor,
  update: TlObject,
  people: readonly Person[],
): void {
  const updates = updatesFor(me, [update], people, world.now());
  world.push({ to: 'account', userId: me.id, updates, exceptKey: keyId });
  world.changed();
}
