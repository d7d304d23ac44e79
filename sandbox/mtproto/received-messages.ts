/** The processing state of a client's message. */
export interface ReceivedMessage {
  readonly seq: number;
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
  #newest = 0n;
  #highestSeq = -1;

  get(id: bigint): ReceivedMessage | undefined {
    return this.#messages.get(id);
  }

  add(id: bigint, seq: number): ReceivedMessage {
    if (id > this.#newest) this.#newest = id;
    if (seq > this.#highestSeq) this.#highestSeq = seq;
    const message = {
      seq,
      wantsAck: seq % 2 === 1,
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

  /**
   * The code of bad_msg_notification for a sequence number that does not fit those of the other
   * messages: 32 when it is too low, 33 when it is too high.
   */
  findWrongOrder(id: bigint, seq: number): 32 | 33 | undefined {
    const isOdd = seq % 2 === 1;
    // The usual case: the newest message has the highest number.
    if (id > this.#newest && (seq > this.#highestSeq || (seq === this.#highestSeq && !isOdd))) {
      return undefined;
    }
    for (const [otherId, other] of this.#messages) {
      const isSame = other.seq === seq && isOdd;
      if (otherId < id && (other.seq > seq || isSame)) return 32;
      if (otherId > id && (other.seq < seq || isSame)) return 33;
    }
    return undefined;
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
