import { randomBytes } from 'node:crypto';
import { unixTime } from '../server/unix-time.ts';
import type { AuthKey } from './auth-key.ts';
import type { Connection } from './connection.ts';
import { encryptMessage } from './crypto/message-cipher.ts';
import { MessageIds } from './message-ids.ts';
import { type Message, Outbox } from './outbox.ts';
import { ReceivedMessages } from './received-messages.ts';
import { Encoder } from './tl/encode.ts';
import { loadLayers } from './tl/layers.ts';
import type { TlObject } from './tl/value.ts';
import { TlWriter } from './tl/writer.ts';

const containerId = 0x73f1f8dc;
/** The updates that wait for a client without a connection. More are replaced by updatesTooLong. */
const maxWaitingUpdates = 500;
const rpcResultId = 0xf35c6d01;

/** One session of a key. It survives the connections that carry it. */
export class Session {
  readonly id: bigint;
  readonly key: AuthKey;
  readonly uniqueId: bigint = randomBytes(8).readBigInt64LE();
  readonly received = new ReceivedMessages();
  readonly outbox: Outbox;
  /** False after invokeWithoutUpdates. */
  wantsUpdates = true;
  /** True once new_session_created is sent. */
  isAnnounced = false;
  #waitingUpdates: Buffer[] = [];
  readonly #now: () => Date;
  readonly #service = new Encoder(loadLayers(), loadLayers().service);
  readonly #ids: MessageIds;

  constructor(id: bigint, key: AuthKey, now: () => Date) {
    this.id = id;
    this.key = key;
    this.#now = now;
    this.#ids = new MessageIds(now);
    this.outbox = new Outbox(
      this.#ids,
      (connection, batch) => this.#send(connection, batch),
      (ids) => this.#service.object({ _: 'msgs_ack', msg_ids: ids }),
    );
  }

  /** Unix seconds. */
  get seconds(): number {
    return unixTime(this.#now());
  }

  get now(): Date {
    return this.#now();
  }

  get salt(): bigint {
    return this.key.salts.current(this.seconds);
  }

  /** Switches to this connection and sends what waited for one. */
  attach(connection: Connection): void {
    this.outbox.attach(connection);
    const waiting = this.#waitingUpdates;
    this.#waitingUpdates = [];
    for (const body of waiting) this.outbox.sendUntilAcknowledged(body, 'notice');
  }

  /** Sends encoded updates, now or when the client is back. `tooLong` is an encoded updatesTooLong. */
  push(updates: Buffer, tooLong: Buffer): void {
    if (this.outbox.connection) {
      this.outbox.sendUntilAcknowledged(updates, 'notice');
      return;
    }
    this.#waitingUpdates.push(updates);
    if (this.#waitingUpdates.length > maxWaitingUpdates) this.#waitingUpdates = [tooLong];
  }

  /** Answers a service message or reports an invalid one. */
  reply(object: TlObject): void {
    this.outbox.sendOnce(this.#service.object(object), 'answer');
  }

  announce(firstMessageId: bigint): void {
    this.isAnnounced = true;
    const created = {
      _: 'new_session_created',
      first_msg_id: firstMessageId,
      unique_id: this.uniqueId,
      server_salt: this.salt,
    };
    this.outbox.sendUntilAcknowledged(this.#service.object(created), 'notice');
  }

  /** Forgets a call, as if it never came. */
  forgetCall(call: bigint): void {
    this.received.remove(call);
    this.outbox.cancelAcknowledgment(call);
  }

  /** Answers a call with rpc_result unless the client dropped the call. */
  answer(call: bigint, body: Buffer): void {
    const received = this.received.get(call);
    this.outbox.cancelAcknowledgment(call);
    if (received?.isDropped) return;
    const out = new TlWriter(body.length + 12);
    out.int(rpcResultId);
    out.long(call);
    out.raw(body);
    const id = this.outbox.sendUntilAcknowledged(out.take(), 'answer');
    if (received) received.answer = id;
  }

  answerWith(call: bigint, object: TlObject): void {
    this.answer(call, this.#service.object(object));
  }

  #send(connection: Connection, batch: readonly Message[]): void {
    const [only] = batch;
    if (!only) return;
    const message = batch.length === 1 ? only : this.#container(batch);
    const plain = new TlWriter(message.body.length + 32);
    plain.long(this.salt);
    plain.long(this.id);
    writeMessage(plain, message);
    const keyId = Buffer.alloc(8);
    keyId.writeBigInt64LE(this.key.id);
    const encrypted = encryptMessage(this.key.bytes, plain.take());
    connection.write(Buffer.concat([keyId, encrypted]));
  }

  #container(batch: readonly Message[]): Message {
    const out = new TlWriter();
    out.int(containerId);
    out.int(batch.length);
    for (const one of batch) writeMessage(out, one);
    return { id: this.#ids.next('answer'), seq: this.outbox.serviceSeq, body: out.take() };
  }
}

function writeMessage(out: TlWriter, { id, seq, body }: Message): void {
  out.long(id);
  out.int(seq);
  out.int(body.length);
  out.raw(body);
}
