/** An answer to a message of the client, or something the server says by itself. */
export type Origin = 'answer' | 'notice';

/** The ids of the server's messages in one session: Unix time in 2^-32 s, always growing. */
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

/** The Unix seconds in a message id. */
export function secondsOf(messageId: bigint): number {
  return Number(messageId >> 32n);
}
