import type { CallHandler } from './call-handler.ts';
import type { Connection } from './connection.ts';
import { secondsOf } from './message-ids.ts';
import type { Message } from './outbox.ts';
import { serviceMessages } from './service-messages.ts';
import type { Session } from './session.ts';
import type { Sessions } from './sessions.ts';
import { Decoder } from './tl/decode.ts';
import { loadLayers } from './tl/layers.ts';
import { TlReader } from './tl/reader.ts';

const containerId = 0x73f1f8dc;

/** Checks decrypted messages, opens containers, and passes each message to its handler. */
export class MessageReceiver {
  readonly #sessions: Sessions;
  readonly #calls: CallHandler;

  constructor(sessions: Sessions, calls: CallHandler) {
    this.#sessions = sessions;
    this.#calls = calls;
  }

  receive(connection: Connection, session: Session, salt: bigint, message: Message): void {
    session.attach(connection);
    const problem = findProblem(session, message);
    if (problem) return reportBadMessage(session, message, problem);
    if (!session.key.salts.accepts(salt, session.seconds)) {
      return session.reply({
        _: 'bad_server_salt',
        bad_msg_id: message.id,
        bad_msg_seqno: message.seq,
        error_code: 48,
        new_server_salt: session.salt,
      });
    }
    const inner = isContainer(message) ? openContainer(message) : [message];
    if (!inner) return reportBadMessage(session, message, 64);
    const firstId = inner.reduce((min, { id }) => (id < min ? id : min), message.id);
    if (!session.isAnnounced) session.announce(firstId);
    for (const one of inner) this.#handle(connection, session, one);
    if (isContainer(message)) session.received.add(message.id, message.seq);
  }

  #handle(connection: Connection, session: Session, message: Message): void {
    const { id, seq } = message;
    const wantsAck = seq % 2 === 1;
    if (wantsAck) session.outbox.acknowledge(id);
    const known = session.received.get(id);
    if (known) {
      if (known.answer !== undefined) session.outbox.resend([known.answer]);
      return;
    }
    if (session.received.isTooOld(id)) return reportBadMessage(session, message, 20);
    const wrongOrder = session.received.findWrongOrder(id, seq);
    if (wrongOrder) return reportBadMessage(session, message, wrongOrder);
    const received = session.received.add(id, seq);
    try {
      const { layer: number } = session.key.state;
      const layer = number === 0 ? undefined : loadLayers().get(number);
      const object = new Decoder(loadLayers(), layer).message(message.body);
      const handler = serviceMessages.get(object._);
      // Clients number messages about the session as they like: mtcute sends odd acknowledgments.
      if (handler) {
        handler({ session, sessions: this.#sessions, connection, id, message: object });
      } else if (!wantsAck) {
        session.received.remove(id);
        reportBadMessage(session, message, 35);
      } else {
        received.isCall = true;
        received.done = this.#calls.handle(session, id, object);
      }
    } catch (error) {
      this.#calls.answerError(session, id, error);
    }
  }
}

/**
 * The code of bad_msg_notification for a message that must not be processed
 * (core.telegram.org/mtproto/service_messages_about_messages#notice-of-ignored-error-message).
 */
function findProblem(session: Session, message: Message): number | undefined {
  const age = session.seconds - secondsOf(message.id);
  if (age > 300) return 16;
  if (age < -30) return 17;
  if (message.id % 4n !== 0n) return 18;
  if (!isContainer(message)) return undefined;
  if (session.received.get(message.id)) return 19;
  return message.seq % 2 === 1 ? 34 : undefined;
}

function reportBadMessage(session: Session, { id, seq }: Message, code: number): void {
  session.outbox.cancelAcknowledgment(id);
  session.reply({
    _: 'bad_msg_notification',
    bad_msg_id: id,
    bad_msg_seqno: seq,
    error_code: code,
  });
}

function isContainer({ body }: Message): boolean {
  return body.length >= 8 && body.readUInt32LE(0) === containerId;
}

/** The messages of a container; undefined when it is malformed. Clients put over 1,000 into one. */
function openContainer({ id: outer, body }: Message): readonly Message[] | undefined {
  const reader = new TlReader(body.subarray(4));
  const count = reader.uint();
  const messages: Message[] = [];
  for (let i = 0; i < count; i++) {
    if (reader.left < 16) return undefined;
    const id = reader.long();
    const seq = reader.int();
    const size = reader.uint();
    if (size > reader.left || id >= outer || id % 4n !== 0n) return undefined;
    const message = { id, seq, body: reader.raw(size) };
    if (isContainer(message)) return undefined;
    messages.push(message);
  }
  return messages;
}
