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
  allowsTakeout: boolean;
}

/** All private chats of one account. */
export class Mailbox {
  readonly #messages: Message[] = [];

  /** The account's update sequence so far; only messages count. */
  get pts(): number {
    return this.#messages.length + 1;
  }

  add(message: Omit<Message, 'id' | 'pts'>): Message {
    const kept = { ...message, id: this.#messages.length + 1, pts: this.pts + 1 };
    this.#messages.push(kept);
    return kept;
  }

  with(peer: bigint): Message[] {
    return this.#messages.filter((message) => message.peer === peer);
  }

  after(pts: number): Message[] {
    return this.#messages.filter((message) => message.pts > pts);
  }

  /** The last message of each chat, newest first. */
  tops(): Message[] {
    return [...new Map(this.#messages.map((message) => [message.peer, message])).values()].sort(
      (a, b) => b.id - a.id,
    );
  }

  has(peer: bigint): boolean {
    return this.#messages.some((message) => message.peer === peer);
  }

  /** They wrote first, and nobody answered yet. */
  isApproachedBy(peer: bigint): boolean {
    const chat = this.with(peer).filter((message) => !message.signUp);
    return chat.length > 0 && chat.every((message) => message.from === peer);
  }
}
