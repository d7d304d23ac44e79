/** Whether the server answers a message or sends one unasked. */
export type Origin = 'answer' | 'notice';

/** Makes the ids of the server's messages in one session: Unix time in 2^-32 s, always increasing. */
export class MessageIds {
  readonly #now: () => Date;
  #last = 0n;

  constructor(now: () => Date) {
    this.#now = now;
  }

  next(origin: Origin): bigint {
    const time = (BigInt(this.#now().getTime()) << 32n) / 1000n;
    const quarter = time >> 2n > this.#last >> 2n ? time >> 2n : (this.#last >> 2n) + 1n;
    this.#last = (quarter << 2n) | (origin === 'answer' ? 1n : 3n);
    return this.#last;
  }
}

/** The Unix time in a message id, in seconds. */
export function secondsOf(messageId: bigint): number {
  return Number(messageId >> 32n);
}
