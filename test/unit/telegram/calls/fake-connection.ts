import { RPCMessageToError } from 'telegram/errors/index.js';
import { Api } from 'telegram';
import type { Connection } from '../../../../src/telegram/connection/connection.ts';
import { toTelegramError } from '../../../../src/telegram/connection/rpc-failure.ts';

interface FakeConnection {
  readonly connection: Connection;
  /** The requests, oldest first. */
  readonly requests: Api.AnyRequest[];
  /** How often the connection was restored. */
  reconnections: number;
}

/** A connection without a server: `answer` answers each request, or throws. */
export function fakeConnection(answer: (request: Api.AnyRequest) => unknown): FakeConnection {
  const requests: Api.AnyRequest[] = [];
  const fake = {
    requests,
    reconnections: 0,
    connection: {
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
