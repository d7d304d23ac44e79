import type { TlObject } from '../mtproto/tl/value.ts';

/** A message of a private chat, in the mailbox of one of the two accounts. */
export interface Message {
  readonly id: number;
  /** Position in the account's update sequence. */
  readonly pts: number;
  readonly peer: bigint;
  readonly from: bigint;
  readonly date: Date;
  readonly text: string;
  readonly entities: readonly TlObject[];
  /** Both accounts' copies have the same one. */
  readonly sharedId: number;
  /** The message of this mailbox that it answers. */
  readonly replyTo: number | undefined;
  readonly forwarded: Forwarded | undefined;
  /** The message has no text: "joined Telegram" or "History was cleared". */
  readonly service: 'signUp' | 'historyClear' | undefined;
  /** The message has the Allow button of a takeout request. */
  readonly allowsTakeout: boolean;
  readonly isPinned: boolean;
  readonly edited: { readonly date: Date; readonly pts: number } | undefined;
}

/** Where a forwarded message comes from. Its author is a name when they allow no link to their account. */
export interface Forwarded {
  readonly from: bigint | string;
  readonly date: Date;
}

/** The part of an account's update sequence that a client missed. */
export interface MissedChanges {
  readonly added: readonly Message[];
  /** Older messages that were edited. */
  readonly edited: readonly Message[];
  readonly others: readonly RecordedUpdate[];
}

/** An update that is neither a message nor an edit, e.g. updateDeleteMessages, and the accounts in it. */
interface RecordedUpdate {
  readonly update: TlObject;
  readonly people: readonly bigint[];
}

/** All private chats of one account. */
export class Mailbox {
  /** By id, in ascending order. */
  readonly #messages = new Map<number, Message>();
  readonly #others: (RecordedUpdate & { readonly pts: number })[] = [];
  readonly #randomIds = new Set<bigint>();
  #lastId = 0;
  #pts = 1;

  /** The position in the account's update sequence. Messages, edits, pins, deletions and moved chats advance it. */
  get pts(): number {
    return this.#pts;
  }

  add(message: Omit<Message, 'id' | 'pts' | 'edited' | 'isPinned'>): Message {
    const position = { id: ++this.#lastId, pts: ++this.#pts };
    const added = { ...message, ...position, edited: undefined, isPinned: false };
    this.#messages.set(added.id, added);
    return added;
  }

  /** Changes a message's text or button. */
  edit(message: Message, change: Partial<Message>, date: Date): Message {
    const edited = { ...message, ...change, edited: { date, pts: ++this.#pts } };
    this.#messages.set(message.id, edited);
    return edited;
  }

  setPinned(messages: readonly Message[], isPinned: boolean): void {
    for (const message of messages) this.#messages.set(message.id, { ...message, isPinned });
  }

  /** Deletes messages and returns the update that says so. */
  delete(messages: readonly Message[]): TlObject {
    const ids = messages.map(({ id }) => id);
    for (const id of ids) this.#messages.delete(id);
    return this.record({ _: 'updateDeleteMessages', messages: ids }, [], ids.length);
  }

  /** Stores an update that is neither a message nor an edit, and returns it with its position. */
  record(update: TlObject, people: readonly bigint[], count = 1): TlObject {
    const pts = (this.#pts += count);
    const recorded = { ...update, pts, pts_count: count };
    this.#others.push({ pts, update: recorded, people });
    return recorded;
  }

  message(id: number): Message | undefined {
    return this.#messages.get(id);
  }

  messages(): readonly Message[] {
    return [...this.#messages.values()];
  }

  messagesWith(peer: bigint): Message[] {
    return this.messages().filter((message) => message.peer === peer);
  }

  /** This account's copy of a message of the other account, if it has not deleted it. */
  copyOf(message: Message): Message | undefined {
    return this.messages().find(({ sharedId }) => sharedId === message.sharedId);
  }

  /** Marks the `random_id` of a message to send as used. False when it was used before. */
  useRandomId(randomId: bigint): boolean {
    if (this.#randomIds.has(randomId)) return false;
    this.#randomIds.add(randomId);
    return true;
  }

  /** The changes after `from` up to and including `to`. Messages have their current form. */
  changesBetween(from: number, to: number): MissedChanges {
    const isBetween = (pts = 0): boolean => pts > from && pts <= to;
    const messages = this.messages();
    return {
      added: messages.filter(({ pts }) => isBetween(pts)),
      edited: messages.filter(({ pts, edited }) => pts <= from && isBetween(edited?.pts)),
      others: this.#others.filter(({ pts }) => isBetween(pts)),
    };
  }

  /** The last message of each chat, newest first. */
  latestPerChat(): Message[] {
    return [...new Map(this.messages().map((message) => [message.peer, message])).values()].sort(
      (a, b) => b.id - a.id,
    );
  }

  has(peer: bigint): boolean {
    for (const message of this.#messages.values()) if (message.peer === peer) return true;
    return false;
  }

  /** True when only the peer wrote in the chat so far. */
  isApproachedBy(peer: bigint): boolean {
    const chat = this.messagesWith(peer).filter(({ service }) => service === undefined);
    return chat.length > 0 && chat.every((message) => message.from === peer);
  }
}
