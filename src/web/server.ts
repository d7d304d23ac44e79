import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import { appOf, type WebRoutes } from './app-of-routes.ts';
import { limitConnections } from './limit-connections.ts';
import { RequestLimits } from './request-limits.ts';
import { answerMalformed, securityHeaders } from './security-headers.ts';

/** Limits of connections; the times are Node's options of the same name, in milliseconds. */
interface ConnectionLimits {
  /** A page that waits for a change holds one each; each costs some kilobytes. */
  readonly maxConnections: number;
  /** Of one address, so that none takes all of them. */
  readonly maxPerAddress: number;
  /** How long the headers of a request may take, and the whole request. */
  readonly headersTimeout: number;
  readonly requestTimeout: number;
  readonly connectionsCheckingInterval: number;
}

export const usualLimits: ConnectionLimits = {
  maxConnections: 1000,
  maxPerAddress: 50,
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  connectionsCheckingInterval: 5_000,
};

/** The running HTTP server. It may be disposed twice. */
export interface WebServer extends AsyncDisposable {
  /** The address for a browser on this machine, with the actual port. */
  readonly url: string;
  /** Serves these routes too. Until then, their paths answer that the program starts. */
  serve(routes: WebRoutes): void;
}

interface WebServerOptions {
  readonly host: string;
  readonly port: number;
  /** Whether people reach it over https, at PUBLIC_URL, and thus through a reverse proxy. */
  readonly isPublic: boolean;
  /** Served from the start on. */
  readonly always: readonly Hono[];
  readonly connections?: ConnectionLimits;
  readonly clock: Clock;
  readonly log: Log;
}

/** Listens. Throws if the port is in use. */
export async function startWebServer(options: WebServerOptions): Promise<WebServer> {
  // Without the cleanup of the library, which reads unread bodies for half a second.
  const limits = new RequestLimits(options.clock);
  let app = appOf(options, limits);
  let closed: Promise<void> | undefined;
  const answer = getRequestListener((request, env) => app.fetch(request, env), {
    autoCleanupIncoming: false,
  });
  const headers = new Headers(securityHeaders(options));
  const { connections = usualLimits } = options;
  const server = serverOf(connections, headers, (request, response) => {
    void answer(request, response);
  });
  server.maxConnections = connections.maxConnections;
  const { maxPerAddress: max } = connections;
  limitConnections(server, { max, isProxied: options.isPublic });
  await listen(server, options);
  // The type includes strings for pipes; `listen` with a port always gives an AddressInfo.
  const { port } = server.address() as AddressInfo;
  return {
    url: urlOf(options.host, port),
    serve: (routes) => void (app = appOf(options, limits, routes)),
    [Symbol.asyncDispose]: () => (closed ??= close(server)),
  };
}

type Handle = (request: IncomingMessage, response: ServerResponse) => void;

/** A server whose every answer has the headers, also those that Node would give itself, without them. */
function serverOf(connections: ConnectionLimits, headers: Headers, handle: Handle): Server {
  const begin: Handle = (request, response) => {
    response.setHeaders(headers);
    // Node takes the socket off a request whose body was given up.
    const { socket } = request;
    response.once('finish', () => {
      // The rest of a refused body is not read.
      if (!request.complete) socket.destroySoon();
    });
  };
  // `handle` refuses requests without a Host, too.
  const server = createServer({ ...connections, requireHostHeader: false }, (request, response) => {
    begin(request, response);
    handle(request, response);
  });
  server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => {
    begin(request, response);
    response.writeHead(417, { Connection: 'close' }).end();
  });
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    begin(request, response);
    // A body is invited when a route reads it, and thus not before its caller is known.
    request.once('resume', () => {
      if (!response.headersSent) response.writeContinue();
    });
    handle(request, response);
  });
  answerMalformed(server, headers);
  return server;
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}

async function listen(server: Server, { host, port }: WebServerOptions): Promise<void> {
  server.listen(port, host);
  await once(server, 'listening').catch((cause: unknown) => {
    const isTaken = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
    if (!isTaken) throw cause;
    const place = `Port ${port} of ${host}`;
    const advice = 'Stop that, or set PORT to another number.';
    throw new Error(`${place} is taken by another program. ${advice}`, { cause });
  });
}

/** The address for a browser on this machine of a server that listens on a host. */
export function urlOf(host: string, port: number): string {
  const local = ['0.0.0.0', '::'].includes(host) ? 'localhost' : host;
  return `http://${local.includes(':') ? `[${local}]` : local}:${port}`;
}
