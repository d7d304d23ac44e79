import type { TlObject } from '../mtproto/tl/value.ts';
import type { Message } from './mailbox.ts';
import type { Person } from './person.ts';
import type { Actor } from './push-changes.ts';
import { peerOf, updatesFor } from './updates.ts';
import type { WorldState } from './world-state.ts';

/** The pinned messages of a chat, the latest message first. */
export function pinnedMessages(me: Person, peer: bigint): readonly Message[] {
  return me.mailbox
    .messagesWith(peer)
    .filter(({ isPinned }) => isPinned)
    .toReversed();
}

/**
 * Pins or unpins messages of a chat, and with `forBoth` the copies of the other account
 * (core.telegram.org/api/pin). Returns what the caller gets.
 */
export function setMessagesPinned(
  world: WorldState,
  actor: Actor,
  messages: readonly Message[],
  { isPinned, forBoth }: { readonly isPinned: boolean; readonly forBoth: boolean },
): TlObject {
  const { me } = actor;
  const updates = change(world, actor, messages, isPinned);
  const [first] = messages;
  const other = first && world.person(first.peer);
  if (forBoth && other && other !== me) {
    const copies = messages.flatMap((message) => other.mailbox.copyOf(message) ?? []);
    change(world, { me: other }, copies, isPinned);
  }
  world.changed();
  return updates;
}

function change(
  world: WorldState,
  { me, keyId }: Actor,
  messages: readonly Message[],
  isPinned: boolean,
): TlObject {
  const changed = messages.filter((message) => message.isPinned !== isPinned);
  const [first] = changed;
  if (!first) return updatesFor(me, [], [], world.now());
  me.mailbox.setPinned(changed, isPinned);
  const update = me.mailbox.record(
    {
      _: 'updatePinnedMessages',
      pinned: isPinned,
      peer: peerOf(first.peer),
      messages: changed.map(({ id }) => id),
    },
    [first.peer],
    changed.length,
  );
  const updates = updatesFor(me, [update], [world.person(first.peer)], world.now());
  world.push({ to: 'account', userId: me.id, updates, exceptKey: keyId });
  return updates;
}
