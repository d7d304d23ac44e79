import type { Connection } from './connection.ts';
import type { MessageIds, Origin } from './message-ids.ts';

/** A message of a session. */
export interface Message {
  readonly id: bigint;
  readonly seq: number;
  readonly body: Buffer;
}

/** A sent message that the client has to acknowledge. */
interface UnacknowledgedMessage extends Message {
  /** The connection it was last sent over; undefined while it waits for one. */
  sentOver: Connection | undefined;
}

const maxBatchMessages = 100;
const maxBatchBytes = 1 << 20;
const maxUnacknowledged = 10_000;

/**
 * The messages a session sends. Those of one turn of the event loop are sent together; those that need
 * an acknowledgment are kept until it comes.
 */
export class Outbox {
  readonly #ids: MessageIds;
  readonly #send: (connection: Connection, batch: readonly Message[]) => void;
  readonly #ack: (ids: readonly bigint[]) => Buffer;
  readonly #unacknowledged = new Map<bigint, UnacknowledgedMessage>();
  readonly #toAcknowledge = new Set<bigint>();
  #waiting: Message[] = [];
  #connection: Connection | undefined;
  #isScheduled = false;
  #contentSent = 0;

  /** `send` encrypts and writes a batch. `ack` encodes a msgs_ack. */
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

  /** Switches to this connection and resends what was lost with an earlier one. */
  attach(connection: Connection): void {
    if (this.#connection === connection) return;
    this.#connection = connection;
    this.#requeue([...this.#unacknowledged.values()].filter((one) => !one.sentOver?.isOpen));
  }

  /** Sends a message and keeps it until the client acknowledges it. */
  sendUntilAcknowledged(body: Buffer, origin: Origin): bigint {
    const id = this.#ids.next(origin);
    const message = { id, seq: this.#contentSent * 2 + 1, body, sentOver: undefined };
    this.#contentSent += 1;
    this.#unacknowledged.set(id, message);
    const [oldest] = this.#unacknowledged.keys();
    if (this.#unacknowledged.size > maxUnacknowledged && oldest !== undefined) {
      this.#unacknowledged.delete(oldest);
    }
    this.#queue(message);
    return id;
  }

  /** Sends a message once. The client asks again when it is lost. */
  sendOnce(body: Buffer, origin: Origin): void {
    this.#queue(this.#serviceMessage(body, origin));
  }

  /** Acknowledges a client's message with the next batch. */
  acknowledge(id: bigint): void {
    this.#toAcknowledge.add(id);
    this.#schedule();
  }

  /** Sends no acknowledgment: the answer replaces it, or the message counts as never received. */
  cancelAcknowledgment(id: bigint): void {
    this.#toAcknowledge.delete(id);
  }

  /** Drops messages that the client acknowledged. */
  forget(ids: readonly bigint[]): void {
    for (const id of ids) this.#unacknowledged.delete(id);
  }

  get(id: bigint): Message | undefined {
    return this.#unacknowledged.get(id);
  }

  /** Resends all of these messages, or none and returns false when one is not kept any more. */
  resend(ids: readonly bigint[]): boolean {
    const found = ids.map((id) => this.#unacknowledged.get(id)).filter((one) => one !== undefined);
    if (found.length < ids.length) return false;
    this.#requeue(found);
    return true;
  }

  /** The sequence number of a message that needs no acknowledgment. */
  get serviceSeq(): number {
    return this.#contentSent * 2;
  }

  #serviceMessage(body: Buffer, origin: Origin): Message {
    return { id: this.#ids.next(origin), seq: this.serviceSeq, body };
  }

  #requeue(messages: readonly Message[]): void {
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
      // `attach` finds unacknowledged messages again; the client asks for the others.
      this.#waiting = [];
      return;
    }
    if (this.#toAcknowledge.size) {
      this.#waiting.push(this.#serviceMessage(this.#ack([...this.#toAcknowledge]), 'notice'));
      this.#toAcknowledge.clear();
    }
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const one of waiting) {
      const unacknowledged = this.#unacknowledged.get(one.id);
      if (unacknowledged) unacknowledged.sentOver = connection;
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
