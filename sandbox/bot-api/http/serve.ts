import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { ApiError, ApiResponse } from '@grammyjs/types';
import type { Faults } from '../../server/faults.ts';
import { BotApiError } from '../bot-api-error.ts';
import { readBody } from './read-body.ts';

/** The error answer of an injected fault. */
export interface ApiFault {
  readonly code: number;
  readonly description: string;
  readonly retryAfter?: number;
}

/** The methods and files that the server serves. */
export interface Handlers {
  /** The name as documented; undefined when there is no such method. */
  findMethodName(name: string): string | undefined;
  /** `signal` is aborted when the caller hangs up. */
  call(
    method: string,
    given: Readonly<Record<string, unknown>>,
    signal: AbortSignal,
  ): Promise<unknown>;
  file(path: string): Buffer | undefined;
}

function failure({ code, description, retryAfter }: ApiFault): ApiError {
  return {
    ok: false,
    error_code: code,
    description,
    ...(retryAfter !== undefined && { parameters: { retry_after: retryAfter } }),
  };
}

function answer(response: ServerResponse, body: ApiResponse<unknown>): void {
  const text = JSON.stringify(body);
  response.writeHead(body.ok ? 200 : body.error_code, {
    'content-type': 'application/json',
    // Also makes it one write to the socket instead of five.
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

const ADDRESS = /^\/(?<file>file\/)?bot(?<token>[^/]+)\/(?<rest>.+)$/u;

/** The HTTP server: it checks addresses and the token, applies faults and wraps every answer. */
export function serve(
  token: string,
  faults: Faults<ApiFault>,
  calls: { method: string }[],
  handlers: Handlers,
): Server {
  async function callMethod(
    name: string,
    request: IncomingMessage,
    response: ServerResponse,
    query: URLSearchParams,
  ): Promise<void> {
    const given = await readBody(request, query);
    const method = handlers.findMethodName(name);
    if (method === undefined) throw new BotApiError(404, 'Method not found');
    calls.push({ method });
    const fault = faults.take(method);
    const hangUp = new AbortController();
    response.once('close', () => hangUp.abort());
    if (fault?.kind === 'silence') return;
    if (fault?.kind === 'drop' && fault.when === 'before') return void request.socket.destroy();
    if (fault?.kind === 'error') return answer(response, failure(fault.error));
    if (fault?.kind === 'delay') await fault.until;
    const result = await handlers.call(method, given, hangUp.signal);
    if (fault?.kind === 'drop') return void request.socket.destroy();
    answer(response, { ok: true, result });
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://telegram');
    const address = ADDRESS.exec(decodeURIComponent(url.pathname))?.groups;
    if (!address?.token || !address.rest) throw new BotApiError(404, '');
    if (address.token !== token) throw new BotApiError(401, '');
    if (!address.file) return callMethod(address.rest, request, response, url.searchParams);
    const bytes = handlers.file(address.rest);
    if (!bytes) throw new BotApiError(404, '');
    response.writeHead(200, { 'content-type': 'application/octet-stream' });
    response.end(bytes);
  }

  return createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      if (request.socket.destroyed) return;
      if (error instanceof BotApiError) {
        const { code, message: description, retryAfter } = error;
        return answer(response, failure({ code, description, ...(retryAfter && { retryAfter }) }));
      }
      // A defect of this server. The answer makes the test that met it fail.
      answer(
        response,
        failure({ code: 500, description: `Internal Server Error: ${String(error)}` }),
      );
    });
  });
}
