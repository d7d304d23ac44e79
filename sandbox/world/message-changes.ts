import type { TlObject } from '../mtproto/tl/value.ts';
import type { Message } from './mailbox.ts';
import { editAsTl } from './message-as-tl.ts';
import { markCleared, pushMessage } from './messages.ts';
import type { Person } from './person.ts';
import { pushChanges, viewsBetween, type Actor } from './push-changes.ts';
import { updatesFor } from './updates.ts';
import type { WorldState } from './world-state.ts';

/** Changes a text in the mailboxes of both accounts. Returns the copy of `me`. */
export function editMessage(
  world: WorldState,
  { me, keyId }: Actor,
  message: Message,
  change: Pick<Message, 'text' | 'entities'>,
): Message {
  const edited = me.mailbox.edit(message, change, world.now());
  pushMessage(world, me, edited, editAsTl(edited), keyId);
  const other = world.person(message.peer);
  const copy = other === me ? undefined : other.mailbox.copyOf(message);
  if (copy) {
    const theirs = other.mailbox.edit(copy, change, world.now());
    pushMessage(world, other, theirs, editAsTl(theirs));
  }
  world.changed();
  return edited;
}

/** Deletes messages of `me`, and with `forBoth` their copies as well. */
export function deleteMessages(
  world: WorldState,
  actor: Actor,
  messages: readonly Message[],
  { forBoth }: { readonly forBoth: boolean },
): void {
  const { me } = actor;
  const ids = new Set(messages.map(({ peer }) => peer));
  const others = [...ids].map((id) => world.person(id)).filter((other) => other !== me);
  pushChanges(
    world,
    viewsBetween(me, others),
    () => {
      remove(world, actor, messages);
      if (!forBoth) return;
      for (const other of others) {
        const shared = messages.filter(({ peer }) => peer === other.id);
        const copies = shared.flatMap((message) => other.mailbox.copyOf(message) ?? []);
        remove(world, { me: other }, copies);
      }
    },
    actor,
  );
}

/** Deletes messages of one chat. When none is left, the chat leaves the list unless `keepsChat`. */
export function deleteHistory(
  world: WorldState,
  actor: Actor,
  peer: Person,
  messages: readonly Message[],
  options: { readonly forBoth: boolean; readonly keepsChat: boolean },
): void {
  const { me } = actor;
  deleteMessages(world, actor, messages, options);
  if (messages.length === 0 || me.mailbox.has(peer.id)) return;
  if (options.keepsChat) markCleared(world, me, peer);
  else me.pinned.delete(peer.id);
}

function remove(world: WorldState, { me, keyId }: Actor, messages: readonly Message[]): void {
  if (messages.length === 0) return;
  const update: TlObject = me.mailbox.delete(messages);
  const updates = updatesFor(me, [update], [], world.now());
  world.push({ to: 'account', userId: me.id, updates, exceptKey: keyId });
}
