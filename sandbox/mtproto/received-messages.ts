/** What became of a message of the client. */
export interface ReceivedMessage {
  readonly wantsAck: boolean;
  /** It is a call, being worked on or done. */
  isCall: boolean;
  /** The id of the message that answers it. */
  answer: bigint | undefined;
  /** The client wants no answer any more (rpc_drop_answer). */
  isDropped: boolean;
  /** Resolves when the call has been answered. */
  done: Promise<void>;
}

const maxRemembered = 4000;

/** The messages a session has received, so that nothing is done twice. */
export class ReceivedMessages {
  readonly #messages = new Map<bigint, ReceivedMessage>();
  #forgotten = 0n;

  get(id: bigint): ReceivedMessage | undefined {
    return this.#messages.get(id);
  }

  add(id: bigint, wantsAck: boolean): ReceivedMessage {
    const reception = {
      wantsAck,
      isCall: false,
      answer: undefined,
      isDropped: false,
      done: Promise.resolve(),
    };
    this.#messages.set(id, reception);
    const [oldest] = this.#messages.keys();
    if (this.#messages.size > maxRemembered && oldest !== undefined) {
      this.#messages.delete(oldest);
      if (oldest > this.#forgotten) this.#forgotten = oldest;
    }
    return reception;
  }

  /** As if it had never come. */
  remove(id: bigint): void {
    this.#messages.delete(id);
  }

  /** Whether a message is so old that nobody can say if it came before. */
  isTooOld(id: bigint): boolean {
    return id <= this.#forgotten;
  }

  /** The status byte of msgs_state_info: core.telegram.org/mtproto/service_messages_about_messages. */
  status(id: bigint, now: Date): number {
    const reception = this.#messages.get(id);
    if (!reception) {
      if (this.isTooOld(id)) return 1;
      return Number(id >> 32n) > now.getTime() / 1000 + 30 ? 3 : 2;
    }
    const needsNoAck = reception.wantsAck ? 0 : 16;
    const processing = reception.isCall ? 32 : 0;
    const answered = reception.answer === undefined ? 0 : 64;
    return 4 | needsNoAck | processing | answered;
  }
}
