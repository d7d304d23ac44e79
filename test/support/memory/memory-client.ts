import type { PGlite, QueryOptions } from '@electric-sql/pglite';
import { types } from './pglite.ts';

type Send = PGlite['execProtocolStream'];

type Answer = Awaited<ReturnType<Send>>;

interface Statement {
  readonly name: string;
  /** The answers to the questions for its parameters and for its columns, which stay the same. */
  parameters: Answer | undefined;
  columns: Answer | undefined;
}

/** More of them take more memory than they save time. */
const maxStatements = 500;

const parse = 'P';
const describe = 'D';
const bind = 'B';
const execute = 'E';
const close = 'C';
const sync = 'S';

/**
 * Keeps the statements of a client prepared, as postgres.js does. PGlite parses each query anew, which takes as long as
 * everything else that a query needs. It sends the messages of a query one after the other: parse, describe, bind,
 * describe, execute and sync (https://www.postgresql.org/docs/current/protocol-message-formats.html). Here the last ones
 * go together, as each trip to the server takes as long as a small query.
 */
export function keepPrepared(client: PGlite): PGlite {
  const statements = new Map<string, Statement>();
  const send: Send = client.execProtocolStream.bind(client);
  let prepared = 0;
  let current: Statement | undefined;
  /** The values that the next message needs. */
  let bound: Uint8Array = new Uint8Array();
  let isSynced = false;

  const prepare: Send = async (message, options) => {
    // Length of the message, the empty name of the statement, the query.
    const query = Buffer.from(message).toString('utf8', 6, message.indexOf(0, 6));
    current = statements.get(query);
    if (current) {
      statements.delete(query);
      statements.set(query, current);
      return [];
    }
    const name = `kept_${(prepared += 1)}`;
    const made: Statement = { name, parameters: undefined, columns: undefined };
    const answer = await send(packet(parse, [made.name, 0, message.subarray(6)]), options);
    const [oldest] = statements.size < maxStatements ? [] : statements;
    if (oldest) {
      statements.delete(oldest[0]);
      await send(packet(close, ['S', oldest[1].name, 0]), options);
    }
    current = made;
    statements.set(query, made);
    return answer;
  };

  const sendBound: Send = (message, options) => {
    const messages = Buffer.concat([bound, message]);
    bound = new Uint8Array();
    return send(messages, options);
  };

  client.execProtocolStream = async (message, options) => {
    const kind = String.fromCharCode(message[0] ?? 0);
    if (kind === parse) return prepare(message, options);
    if (!current) return send(message, options);
    if (kind === describe) {
      const isStatement = message[5] === 'S'.charCodeAt(0);
      if (isStatement)
        return (current.parameters ??= await send(
          packet(describe, ['S', current.name, 0]),
          options,
        ));
      return (current.columns ??= await sendBound(message, options));
    }
    if (kind === bind) {
      // The empty name of the portal, that of the statement, the values.
      bound = packet(bind, [0, current.name, 0, message.subarray(7)]);
      return [];
    }
    if (kind === execute) {
      isSynced = true;
      return sendBound(Buffer.concat([message, packet(sync, [])]), options);
    }
    if (kind === sync && isSynced) {
      isSynced = false;
      return [];
    }
    return send(message, options);
  };
  return client;
}

/** Drizzle reads values of these types itself, from text. */
const readByDrizzle = [
  types.TIMESTAMP,
  types.TIMESTAMPTZ,
  types.INTERVAL,
  types.DATE,
  // Arrays of numeric, timestamp, timestamptz, interval and date.
  1231,
  1115,
  1185,
  1187,
  1182,
];

/**
 * Gives the client once what drizzle gives it with each query. PGlite copies its readers of hundreds of types for each
 * query that brings its own.
 */
export function readForDrizzle(client: PGlite): PGlite {
  for (const type of readByDrizzle) client.parsers[type] = (text) => text;
  askWithoutParsers(client);
  const transaction = client.transaction.bind(client);
  client.transaction = (work) =>
    transaction((inside) => {
      askWithoutParsers(inside);
      return work(inside);
    });
  return client;
}

function askWithoutParsers(client: Pick<PGlite, 'query'>): void {
  const query = client.query.bind(client);
  client.query = <T>(text: string, values?: unknown[], options?: QueryOptions) => {
    const rest = { ...options };
    delete rest.parsers;
    return query<T>(text, values, rest);
  };
}

/** A message of the protocol: its kind, its length and its content, where a number is a byte. */
function packet(kind: string, content: readonly (string | number | Uint8Array)[]): Uint8Array {
  const parts = content.map((part) => Buffer.from(typeof part === 'number' ? [part] : part));
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(5, kind);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}
