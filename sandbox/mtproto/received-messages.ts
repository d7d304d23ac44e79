/** The processing state of a client's message. */
export interface ReceivedMessage {
  readonly wantsAck: boolean;
  /** The message is a call, in progress or done. */
  isCall: boolean;
  /** The id of the answering message. */
  answer: bigint | undefined;
  /** The client cancelled the answer (rpc_drop_answer). */
  isDropped: boolean;
  /** Resolves when the call is answered. */
  done: Promise<void>;
}

const maxRemembered = 4000;

/** The messages a session has received, so that none is processed twice. */
export class ReceivedMessages {
  readonly #messages = new Map<bigint, ReceivedMessage>();
  #forgotten = 0n;

  get(id: bigint): ReceivedMessage | undefined {
    return this.#messages.get(id);
  }

  add(id: bigint, wantsAck: boolean): ReceivedMessage {
    const message = {
      wantsAck,
      isCall: false,
      answer: undefined,
      isDropped: false,
      done: Promise.resolve(),
    };
    this.#messages.set(id, message);
    const [oldest] = this.#messages.keys();
    if (this.#messages.size > maxRemembered && oldest !== undefined) {
      this.#messages.delete(oldest);
      if (oldest > this.#forgotten) this.#forgotten = oldest;
    }
    return message;
  }

  /** Forgets a message, as if it never came. */
  remove(id: bigint): void {
    this.#messages.delete(id);
  }

  /** True for a message so old that its state is forgotten. */
  isTooOld(id: bigint): boolean {
    return id <= this.#forgotten;
  }

  /** The status byte of msgs_state_info (core.telegram.org/mtproto/service_messages_about_messages). */
  status(id: bigint, now: Date): number {
    const message = this.#messages.get(id);
    if (!message) {
      if (this.isTooOld(id)) return 1;
      return Number(id >> 32n) > now.getTime() / 1000 + 30 ? 3 : 2;
    }
    const needsNoAck = message.wantsAck ? 0 : 16;
    const processing = message.isCall ? 32 : 0;
    const answered = message.answer === undefined ? 0 : 64;
    return 4 | needsNoAck | processing | answered;
  }
}
