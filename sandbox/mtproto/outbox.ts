import type { Connection } from './connection.ts';
import type { MessageIds, Origin } from './message-ids.ts';

/** A message as it travels in a session. */
export interface Message {
  readonly id: bigint;
  readonly seq: number;
  readonly body: Buffer;
}

/** A message that asks for an acknowledgement, kept until it comes. */
interface UnacknowledgedMessage extends Message {
  /** The connection it last went over; unset while it waits for one. */
  sentOver: Connection | undefined;
}

const maxBatchMessages = 100;
const maxBatchBytes = 1 << 20;
const maxUnacknowledged = 10_000;

/** What a session has to say: gathered for one turn of the event loop, kept until acknowledged. */
export class Outbox {
  readonly #ids: MessageIds;
  readonly #send: (connection: Connection, batch: readonly Message[]) => void;
  readonly #ack: (ids: readonly bigint[]) => Buffer;
  readonly #kept = new Map<bigint, UnacknowledgedMessage>();
  readonly #toAcknowledge = new Set<bigint>();
  #waiting: Message[] = [];
  #connection: Connection | undefined;
  #isScheduled = false;
  #contentSent = 0;

  /** `send` encrypts and writes a batch; `ack` makes the body of a msgs_ack. */
  constructor(
    ids: MessageIds,
    send: (connection: Connection, batch: readonly Message[]) => void,
    ack: (ids: readonly bigint[]) => Buffer,
  ) {
    this.#ids = ids;
    this.#send = send;
    this.#ack = ack;
  }

  get connection(): Connection | undefined {
    return this.#connection?.isOpen ? this.#connection : undefined;
  }

  /** Speaks over this connection from now on, and says again what was lost with an earlier one. */
  attach(connection: Connection): void {
    if (this.#connection === connection) return;
    this.#connection = connection;
    this.#again([...this.#kept.values()].filter((one) => !one.sentOver?.isOpen));
  }

  /** Says something that must arrive. */
  sendUntilAcknowledged(body: Buffer, origin: Origin): bigint {
    const id = this.#ids.next(origin);
    const kept = { id, seq: this.#contentSent * 2 + 1, body, sentOver: undefined };
    this.#contentSent += 1;
    this.#kept.set(id, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > maxUnacknowledged && oldest !== undefined) this.#kept.delete(oldest);
    this.#queue(kept);
    return id;
  }

  /** Says something the client will ask about again if it is lost. */
  sendOnce(body: Buffer, origin: Origin): void {
    this.#queue(this.#passing(body, origin));
  }

  /** A message of the client came; the acknowledgement goes with the next batch. */
  acknowledge(id: bigint): void {
    this.#toAcknowledge.add(id);
    this.#schedule();
  }

  /** No acknowledgement: the client has its answer, or the message counts as never received. */
  cancelAcknowledgment(id: bigint): void {
    this.#toAcknowledge.delete(id);
  }

  /** The client acknowledged these. */
  forget(ids: readonly bigint[]): void {
    for (const id of ids) this.#kept.delete(id);
  }

  get(id: bigint): Message | undefined {
    return this.#kept.get(id);
  }

  /** Says these again; false if one of them is forgotten. */
  resend(ids: readonly bigint[]): boolean {
    const found = ids.map((id) => this.#kept.get(id)).filter((one) => one !== undefined);
    if (found.length < ids.length) return false;
    this.#again(found);
    return true;
  }

  /** The number of a message that asks for no acknowledgement. */
  get serviceSeq(): number {
    return this.#contentSent * 2;
  }

  #passing(body: Buffer, origin: Origin): Message {
    return { id: this.#ids.next(origin), seq: this.serviceSeq, body };
  }

  #again(messages: readonly Message[]): void {
    for (const one of messages) if (!this.#waiting.includes(one)) this.#queue(one);
  }

  #queue(message: Message): void {
    this.#waiting.push(message);
    this.#schedule();
  }

  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    setImmediate(() => {
      this.#isScheduled = false;
      this.#sendWaiting();
    });
  }

  #sendWaiting(): void {
    const connection = this.connection;
    if (!connection) {
      // What is kept is found again by `attach`; the rest the client will ask about itself.
      this.#waiting = [];
      return;
    }
    if (this.#toAcknowledge.size) {
      this.#waiting.push(this.#passing(this.#ack([...this.#toAcknowledge]), 'notice'));
      this.#toAcknowledge.clear();
    }
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const one of waiting) {
      const kept = this.#kept.get(one.id);
      if (kept) kept.sentOver = connection;
    }
    for (const batch of splitIntoBatches(waiting)) this.#send(connection, batch);
  }
}

function splitIntoBatches(messages: readonly Message[]): readonly (readonly Message[])[] {
  const all: Message[][] = [];
  let size = Infinity;
  for (const one of messages) {
    const last = all.at(-1);
    size += one.body.length;
    if (last && last.length < maxBatchMessages && size < maxBatchBytes) last.push(one);
    else {
      all.push([one]);
      size = one.body.length;
    }
  }
  return all;
}
