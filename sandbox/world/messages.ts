import type { TlObject } from '../mtproto/tl/value.ts';
import type { Message } from './mailbox.ts';
import { editAsTl, messageAsTl } from './message-as-tl.ts';
import type { Person } from './person.ts';
import { pushChanges } from './push-changes.ts';
import { updatesFor } from './updates.ts';
import type { WorldState } from './world-state.ts';

/** Telegram's own chat: codes, new logins, requests. */
export const serviceId = 777000n;

/** `from` writes to `to`: a chat exists for both afterwards. Nothing arrives from who is blocked. */
export function write(world: WorldState, from: Person, to: Person, text: string): void {
  if (from === to || to.deleted) throw new Error('There is nobody to write to.');
  pushChanges(world, [[to, from]], () => {
    deliver(world, from, { peer: to, from, text });
    if (!to.blocked.has(from.id)) deliver(world, to, { peer: from, from, text });
  });
}

/** A message in the chat with Telegram itself. */
export function notify(
  world: WorldState,
  to: Person,
  text: string,
  allowsTakeout = false,
): Message {
  const telegram = world.person(serviceId);
  return deliver(world, to, { peer: telegram, from: telegram, text, allowsTakeout });
}

/** Takes the button Allow off the requests of an export, once they are settled. */
export function closeTakeoutRequests(world: WorldState, owner: Person): void {
  const open = owner.mailbox.messagesWith(serviceId).filter((message) => message.allowsTakeout);
  for (const message of open) {
    const edited = owner.mailbox.edit(message, { allowsTakeout: false }, world.now());
    pushTo(world, owner, editAsTl(edited), world.person(serviceId));
  }
  world.changed();
}

/** "... joined Telegram", in the chat with the newcomer. */
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
  pushTo(world, owner, update, sent.peer);
  world.changed();
  return message;
}

/** To every device: messages are counted, and who misses one asks for all. */
function pushTo(world: WorldState, owner: Person, update: TlObject, peer: Person): void {
  world.push({
    to: 'account',
    userId: owner.id,
    updates: updatesFor(owner, [update], [peer, owner], world.now()),
    exceptKey: undefined,
  });
}
