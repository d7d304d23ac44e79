import type { TlObject } from '../mtproto/tl/value.ts';
import type { Forwarded, Message } from './mailbox.ts';
import { editAsTl, newAsTl, peopleIn } from './message-as-tl.ts';
import type { Person } from './person.ts';
import { pushChanges } from './push-changes.ts';
import { updatesFor } from './updates.ts';
import type { WorldState } from './world-state.ts';

/** Telegram's own account. Its chat has login codes, new logins and export requests. */
export const serviceId = 777000n;

/** The parts of a message besides its text. */
interface Written {
  readonly entities?: readonly TlObject[];
  /** The message of the sender's mailbox that it answers. */
  readonly replyTo?: Message | undefined;
  readonly forwarded?: Forwarded | undefined;
  /** The key of the device that wrote it, which reads it from the answer to its call. */
  readonly writtenOn?: bigint;
}

/**
 * Sends a text and returns the sender's copy. Both get the chat, except that a message of a blocked
 * sender is not delivered.
 */
export function write(
  world: WorldState,
  from: Person,
  to: Person,
  text: string,
  { replyTo, writtenOn, ...written }: Written = {},
): Message {
  if (from === to || to.deleted) throw new Error('Choose another account that is not deleted.');
  return pushChanges(world, [[to, from]], () => {
    const letter = { from, text, ...written, sharedId: world.nextSharedId() };
    const sent = deliver(world, from, { ...letter, peer: to, replyTo: replyTo?.id, writtenOn });
    if (!to.blocked.has(from.id)) {
      const answered = replyTo && to.mailbox.copyOf(replyTo);
      deliver(world, to, { ...letter, peer: from, replyTo: answered?.id });
    }
    return sent;
  });
}

/** Saves a message in the account's own chat. */
export function saveMessage(
  world: WorldState,
  owner: Person,
  text: string,
  { replyTo, ...written }: Written = {},
): Message {
  return deliver(world, owner, {
    peer: owner,
    from: owner,
    text,
    replyTo: replyTo?.id,
    ...written,
  });
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
    pushMessage(world, owner, edited, editAsTl(edited));
  }
  world.changed();
}

/** Sends "... joined Telegram" in the chat with the new account. */
export function announceSignUp(world: WorldState, to: Person, newcomer: Person): void {
  deliver(world, to, { peer: newcomer, from: newcomer, text: '', service: 'signUp' });
}

/** Leaves "History was cleared" in an empty chat, which keeps it in the list. */
export function markCleared(world: WorldState, owner: Person, peer: Person): void {
  deliver(world, owner, { peer, from: owner, text: '', service: 'historyClear' });
}

function deliver(
  world: WorldState,
  owner: Person,
  sent: {
    readonly peer: Person;
    readonly from: Person;
    readonly text: string;
    readonly entities?: readonly TlObject[];
    /** A new one by default. */
    readonly sharedId?: number;
    readonly replyTo?: number | undefined;
    readonly forwarded?: Forwarded | undefined;
    readonly service?: Message['service'];
    readonly allowsTakeout?: boolean;
    readonly writtenOn?: bigint | undefined;
  },
): Message {
  const message = owner.mailbox.add({
    peer: sent.peer.id,
    from: sent.from.id,
    date: world.now(),
    text: sent.text,
    entities: sent.entities ?? [],
    sharedId: sent.sharedId ?? world.nextSharedId(),
    replyTo: sent.replyTo,
    forwarded: sent.forwarded,
    service: sent.service,
    allowsTakeout: sent.allowsTakeout ?? false,
  });
  pushMessage(world, owner, message, newAsTl(message), sent.writtenOn);
  world.changed();
  return message;
}

/** Pushes to the owner's devices. Messages are numbered, so a client that misses one asks for all. */
export function pushMessage(
  world: WorldState,
  owner: Person,
  message: Message,
  update: TlObject,
  exceptKey?: bigint,
): void {
  const people = [...new Set([...peopleIn(message), owner.id])].map((id) => world.person(id));
  world.push({
    to: 'account',
    userId: owner.id,
    updates: updatesFor(owner, [update], people, world.now()),
    exceptKey,
  });
}
