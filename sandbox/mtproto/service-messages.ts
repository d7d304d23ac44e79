import type { Connection } from './connection.ts';
import type { Session } from './session.ts';
import type { Sessions } from './sessions.ts';
import { intField, longField, longsField } from './tl/fields.ts';
import type { TlObject } from './tl/value.ts';

interface Incoming {
  readonly session: Session;
  readonly sessions: Sessions;
  readonly connection: Connection;
  readonly id: bigint;
  readonly message: TlObject;
}

type Handler = (incoming: Incoming) => void;

/** Handlers of the messages about the session itself (core.telegram.org/mtproto/service_messages). */
export const serviceMessages: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['msgs_ack', ({ session, message }) => session.outbox.forget(longsField(message, 'msg_ids'))],
  ['ping', sendPong],
  [
    'ping_delay_disconnect',
    (incoming) => {
      incoming.connection.cutAfter(intField(incoming.message, 'disconnect_delay'));
      sendPong(incoming);
    },
  ],
  ['msgs_state_req', sendStates],
  ['msg_resend_req', resend],
  ['rpc_drop_answer', dropAnswer],
  ['get_future_salts', sendFutureSalts],
  ['destroy_session', destroySession],
  ['destroy_auth_key', destroyKey],
  // Reports of what a client received need no reaction.
  ['msgs_state_info', () => undefined],
  ['msgs_all_info', () => undefined],
  ['http_wait', () => undefined],
]);

function sendPong({ session, id, message }: Incoming): void {
  session.reply({ _: 'pong', msg_id: id, ping_id: longField(message, 'ping_id') });
}

function sendStates({ session, id, message }: Incoming): void {
  const bytes = longsField(message, 'msg_ids').map((messageId) =>
    session.received.status(messageId, session.now),
  );
  session.reply({ _: 'msgs_state_info', req_msg_id: id, info: Buffer.from(bytes) });
}

/** The ids are either the server's messages, or the client's own calls whose state it asks for. */
function resend(incoming: Incoming): void {
  const { session, message } = incoming;
  if (!session.outbox.resend(longsField(message, 'msg_ids'))) sendStates(incoming);
}

function dropAnswer({ session, id, message }: Incoming): void {
  const call = session.received.get(longField(message, 'req_msg_id'));
  const answer = call?.answer === undefined ? undefined : session.outbox.get(call.answer);
  if (answer) {
    session.outbox.forget([answer.id]);
    const { id: msg_id, seq: seq_no, body } = answer;
    session.answerWith(id, { _: 'rpc_answer_dropped', msg_id, seq_no, bytes: body.length });
  } else if (call?.isCall && call.answer === undefined) {
    call.isDropped = true;
    session.answerWith(id, { _: 'rpc_answer_dropped_running' });
  } else {
    session.answerWith(id, { _: 'rpc_answer_unknown' });
  }
}

function sendFutureSalts({ session, id, message }: Incoming): void {
  const count = Math.min(Math.max(intField(message, 'num'), 1), 64);
  const salts = session.key.salts.future(count, session.seconds);
  session.reply({
    _: 'future_salts',
    req_msg_id: id,
    now: session.seconds,
    salts: salts.map(({ since, until, value }) => ({
      _: 'future_salt',
      valid_since: since,
      valid_until: until,
      salt: value,
    })),
  });
}

function destroySession({ session, sessions, message }: Incoming): void {
  const session_id = longField(message, 'session_id');
  const isClosed = session_id !== session.id && sessions.close(session.key, session_id);
  session.reply({ _: isClosed ? 'destroy_session_ok' : 'destroy_session_none', session_id });
}

function destroyKey({ session, sessions }: Incoming): void {
  sessions.forgetKey(session.key.state.keyId);
  session.reply({ _: 'destroy_auth_key_ok' });
}
