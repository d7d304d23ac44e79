import { RPCMessageToError } from 'telegram/errors/index.js';
import { Api } from 'telegram';
import type {
  Connection,
  ConnectionListener,
} from '../../../../src/telegram/connection/connection.ts';
import { toTelegramError } from '../../../../src/telegram/connection/rpc-failure.ts';

interface FakeConnection {
  readonly connection: Connection;
  /** The requests, oldest first. */
  readonly requests: Api.AnyRequest[];
  /** How often the connection was restored. */
  reconnections: number;
  /** The data centers that it moved to. */
  readonly dataCenters: number[];
  /** Its listeners. */
  listener: ConnectionListener | undefined;
  /** Ends it. */
  readonly closing: AbortController;
}

/** A connection without a server: `answer` answers each request, or throws. */
export function fakeConnection(answer: (request: Api.AnyRequest) => unknown): FakeConnection {
  const requests: Api.AnyRequest[] = [];
  const closing = new AbortController();
  const fake: FakeConnection = {
    requests,
    reconnections: 0,
    dataCenters: [],
    listener: undefined,
    closing,
    connection: {
      closed: closing.signal,
      session: 'session',
      listen: (listener: ConnectionListener) => void (fake.listener = listener),
      switchDataCenter: async (id: number) => void fake.dataCenters.push(id),
      call: async (request: Api.AnyRequest): Promise<unknown> => {
        requests.push(request);
        await Promise.resolve();
        return answer(request);
      },
      get reconnections() {
        return fake.reconnections;
      },
    } as unknown as Connection,
  };
  return fake;
}

/** Throws what a call throws when Telegram answers with this error. */
export function refuse(code: number, name: string): never {
  const error = new Api.RpcError({ errorCode: code, errorMessage: name });
  throw toTelegramError(RPCMessageToError(error, new Api.help.GetConfig()), new Date(0));
}
