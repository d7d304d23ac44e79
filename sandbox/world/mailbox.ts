/** A message of a private chat, in the mailbox of one of the two accounts. */
export interface Message {
  readonly id: number;
  /** Position in the account's update sequence. */
  readonly pts: number;
  readonly peer: bigint;
  readonly from: bigint;
  readonly date: Date;
  readonly text: string;
  /** The message is the service message "joined Telegram". */
  readonly signUp: boolean;
  /** The message has the Allow button of a takeout request. */
  readonly allowsTakeout: boolean;
  readonly edited: { readonly date: Date; readonly pts: number } | undefined;
}

/** All private chats of one account. */
export class Mailbox {
  readonly #messages: Message[] = [];
  #pts = 1;

  /** The position in the account's update sequence. Only messages and edits advance it. */
  get pts(): number {
    return this.#pts;
  }

  add(message: Omit<Message, 'id' | 'pts' | 'edited'>): Message {
    const position = { id: this.#messages.length + 1, pts: ++this.#pts };
    const added = { ...message, ...position, edited: undefined };
    this.#messages.push(added);
    return added;
  }

  /** Changes a message's text or button. */
  edit(message: Message, change: Partial<Message>, date: Date): Message {
    const edited = { ...message, ...change, edited: { date, pts: ++this.#pts } };
    this.#messages[message.id - 1] = edited;
    return edited;
  }

  messagesWith(peer: bigint): Message[] {
    return this.#messages.filter((message) => message.peer === peer);
  }

  /** The messages since `pts`, in their current form. */
  after(pts: number): Message[] {
    return this.#messages.filter((message) => message.pts > pts);
  }

  /** The older messages that were edited since `pts`. */
  editedAfter(pts: number): Message[] {
    return this.#messages.filter(
      (message) => message.pts <= pts && message.edited !== undefined && message.edited.pts > pts,
    );
  }

  /** The last message of each chat, newest first. */
  latestPerChat(): Message[] {
    return [...new Map(this.#messages.map((message) => [message.peer, message])).values()].sort(
      (a, b) => b.id - a.id,
    );
  }

  has(peer: bigint): boolean {
    return this.#messages.some((message) => message.peer === peer);
  }

  /** True when only the peer wrote in the chat so far. */
  isApproachedBy(peer: bigint): boolean {
    const chat = this.messagesWith(peer).filter((message) => !message.signUp);
    return chat.length > 0 && chat.every((message) => message.from === peer);
  }
}
