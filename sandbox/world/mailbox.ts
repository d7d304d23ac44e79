/** A message of a private chat, as one of its two sides keeps it. */
export interface Message {
  readonly id: number;
  /** Position in the account's update sequence. */
  readonly pts: number;
  readonly peer: bigint;
  readonly from: bigint;
  readonly date: Date;
  readonly text: string;
  /** The service message "joined Telegram" instead of a text. */
  readonly signUp: boolean;
  /** Carries the button Allow of a takeout request. */
  readonly allowsTakeout: boolean;
  readonly edited: { readonly date: Date; readonly pts: number } | undefined;
}

/** All private chats of one account. */
export class Mailbox {
  readonly #messages: Message[] = [];
  #pts = 1;

  /** The account's update sequence so far; only messages and their edits count. */
  get pts(): number {
    return this.#pts;
  }

  add(message: Omit<Message, 'id' | 'pts' | 'edited'>): Message {
    const place = { id: this.#messages.length + 1, pts: ++this.#pts };
    const kept = { ...message, ...place, edited: undefined };
    this.#messages.push(kept);
    return kept;
  }

  /** Changes what a message says or offers. */
  edit(message: Message, change: Partial<Message>, date: Date): Message {
    const edited = { ...message, ...change, edited: { date, pts: ++this.#pts } };
    this.#messages[message.id - 1] = edited;
    return edited;
  }

  messagesWith(peer: bigint): Message[] {
    return this.#messages.filter((message) => message.peer === peer);
  }

  /** What has come since, as it is now. */
  after(pts: number): Message[] {
    return this.#messages.filter((message) => message.pts > pts);
  }

  /** What was there then and has been edited since. */
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

  /** They wrote first, and nobody answered yet. */
  isApproachedBy(peer: bigint): boolean {
    const chat = this.messagesWith(peer).filter((message) => !message.signUp);
    return chat.length > 0 && chat.every((message) => message.from === peer);
  }
}
