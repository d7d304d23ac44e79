import type { TlObject } from '../mtproto/tl/value.ts';
import type { Message } from './mailbox.ts';
import { editAsTl, messageAsTl } from './message-as-tl.ts';
import type { Person } from './person.ts';
import { pushChanges } from './push-changes.ts';
import { updatesFor } from './updates.ts';
import type { WorldState } from './world-state.ts';

/** Telegram's own account. Its chat has login codes, new logins and export requests. */
export const serviceId = 777000n;

/** Sends a text. Both get the chat, except that a message of a blocked sender is not delivered. */
export function write(world: WorldState, from: Person, to: Person, text: string): void {
  if (from === to || to.deleted) throw new Error('Choose another account that is not deleted.');
  pushChanges(world, [[to, from]], () => {
    deliver(world, from, { peer: to, from, text });
    if (!to.blocked.has(from.id)) deliver(world, to, { peer: from, from, text });
  });
}

/** Saves a message in the account's own chat. `keyId`: the device that wrote it. */
export function saveMessage(
  world: WorldState,
  owner: Person,
  text: string,
  keyId: bigint,
): Message {
  return deliver(world, owner, { peer: owner, from: owner, text, writtenOn: keyId });
}

/** Sends a message from Telegram itself. */
export function notify(
  world: WorldState,
  to: Person,
  text: string,
  { allowsTakeout = false } = {},
): Message {
  const telegram = world.person(serviceId);
  return deliver(world, to, { peer: telegram, from: telegram, text, allowsTakeout });
}

/** Removes the Allow button from the account's export requests. */
export function closeTakeoutRequests(world: WorldState, owner: Person): void {
  const open = owner.mailbox.messagesWith(serviceId).filter((message) => message.allowsTakeout);
  for (const message of open) {
    const edited = owner.mailbox.edit(message, { allowsTakeout: false }, world.now());
    pushTo(world, owner, editAsTl(edited), { peer: world.person(serviceId) });
  }
  world.changed();
}

/** Sends "... joined Telegram" in the chat with the new account. */
export function announceSignUp(world: WorldState, to: Person, newcomer: Person): void {
  deliver(world, to, { peer: newcomer, from: newcomer, text: '', signUp: true });
}

function deliver(
  world: WorldState,
  owner: Person,
  sent: {
    readonly peer: Person;
    readonly from: Person;
    readonly text: string;
    readonly signUp?: boolean;
    readonly allowsTakeout?: boolean;
    /** The key of the owner's device that wrote it, which reads it from the answer to its call. */
    readonly writtenOn?: bigint;
  },
): Message {
  const message = owner.mailbox.add({
    peer: sent.peer.id,
    from: sent.from.id,
    date: world.now(),
    text: sent.text,
    signUp: sent.signUp ?? false,
    allowsTakeout: sent.allowsTakeout ?? false,
  });
  const { pts } = message;
  const update = { _: 'updateNewMessage', message: messageAsTl(message), pts, pts_count: 1 };
  pushTo(world, owner, update, sent);
  world.changed();
  return message;
}

/** Pushes to the devices. Messages are numbered, so a client that misses one asks for all. */
function pushTo(
  world: WorldState,
  owner: Person,
  update: TlObject,
  { peer, writtenOn }: { readonly peer: Person; readonly writtenOn?: bigint },
): void {
  world.push({
    to: 'account',
    userId: owner.id,
    updates: updatesFor(owner, [update], [peer, owner], world.now()),
    exceptKey: writtenOn,
  });
}
