import type { AuthKey } from './auth-key.ts';
import type { Connection } from './connection.ts';
import { decryptMessage } from './crypto/message-cipher.ts';
import type { RsaKey } from './crypto/rsa-key.ts';
import { KeyExchange } from './key-exchange.ts';
import { MessageIds } from './message-ids.ts';
import type { MessageReceiver } from './message-receiver.ts';
import type { Sessions } from './sessions.ts';
import { Decoder } from './tl/decode.ts';
import { TlError } from './tl/definition.ts';
import { Encoder } from './tl/encode.ts';
import { loadLayers } from './tl/layers.ts';
import { TlReader } from './tl/reader.ts';
import { TlWriter } from './tl/writer.ts';

interface PacketReceiverOptions {
  readonly sessions: Sessions;
  readonly messages: MessageReceiver;
  readonly rsa: RsaKey;
  readonly now: () => Date;
  readonly avoidLeadingZeros: boolean;
}

/** Reads the packets of one connection. Unencrypted ones are steps of a key exchange. */
export class PacketReceiver {
  readonly #connection: Connection;
  readonly #sessions: Sessions;
  readonly #messages: MessageReceiver;
  readonly #exchange: KeyExchange;
  readonly #ids: MessageIds;

  constructor(
    connection: Connection,
    { sessions, messages, rsa, now, avoidLeadingZeros }: PacketReceiverOptions,
  ) {
    this.#connection = connection;
    this.#sessions = sessions;
    this.#messages = messages;
    const addKey = (key: AuthKey): boolean => sessions.addKey(key);
    this.#exchange = new KeyExchange(rsa, connection.dc, now, addKey, { avoidLeadingZeros });
    this.#ids = new MessageIds(now);
  }

  /** Throws a `TlError` on a packet that no correct client sends. */
  receive(packet: Buffer): void {
    const reader = new TlReader(packet);
    const keyId = reader.long();
    if (keyId === 0n) return this.#answerExchange(reader);
    const key = this.#sessions.key(keyId, this.#connection.dc);
    if (!key) return this.#connection.sendError(404);
    const msgKey = reader.raw(16);
    // The padded transport allows clients to add up to 15 bytes.
    const data = decryptMessage(key.bytes, msgKey, reader.raw(reader.left & ~15));
    if (!data) throw new TlError('The msg_key of a message does not match its data.');
    this.#sessions.noteUse(key, this.#connection);
    const inner = new TlReader(data);
    const salt = inner.long();
    const session = this.#sessions.open(key, inner.long());
    const id = inner.long();
    const seq = inner.int();
    const body = inner.raw(inner.uint());
    if (inner.left < 12 || inner.left > 1024) throw new TlError('A message has a wrong length.');
    this.#messages.receive(this.#connection, session, salt, { id, seq, body });
  }

  #answerExchange(reader: TlReader): void {
    reader.long();
    const request = new TlReader(reader.raw(reader.uint()));
    const answer = this.#exchange.answer(new Decoder(loadLayers(), undefined).object(request));
    const body = new Encoder(loadLayers(), loadLayers().service).object(answer);
    const out = new TlWriter(body.length + 20);
    out.long(0n);
    out.long(this.#ids.next('answer'));
    out.int(body.length);
    out.raw(body);
    this.#connection.write(out.take());
  }
}
