import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:http';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { Hono, type MiddlewareHandler } from 'hono';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import { callerAddress } from './caller-address.ts';
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

const usualLimits: ConnectionLimits = {
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

interface WebRoutes {
  /** Routes whose callers prove themselves before they cost anything: no limits per address. */
  readonly trusted: readonly Hono[];
  readonly routes: readonly Hono[];
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
  const server = createServer({ ...connections }, (request, response) => {
    response.setHeaders(headers);
    // Node takes the socket off a request whose body was given up.
    const { socket } = request;
    response.once('finish', () => {
      // The rest of a refused body is not read.
      if (!request.complete) socket.destroySoon();
    });
    void answer(request, response);
  });
  server.maxConnections = connections.maxConnections;
  const { maxPerAddress: max } = connections;
  limitConnections(server, { max, isProxied: options.isPublic });
  answerMalformed(server, headers);
  await listen(server, options);
  // The type includes strings for pipes; `listen` with a port always gives an AddressInfo.
  const { port } = server.address() as AddressInfo;
  const host = ['0.0.0.0', '::'].includes(options.host) ? 'localhost' : options.host;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    serve: (routes) => void (app = appOf(options, limits, routes)),
    [Symbol.asyncDispose]: () => (closed ??= close(server)),
  };
}

/** The routes that are `served`; without them, the program still starts. */
function appOf(
  { isPublic, always, log }: WebServerOptions,
  limits: RequestLimits,
  served?: WebRoutes,
): Hono {
  const app = new Hono();
  for (const one of served?.trusted ?? []) app.route('/', one);
  app.use(limitCallers(limits, { isProxied: isPublic }));
  for (const one of [...always, ...(served?.routes ?? [])]) app.route('/', one);
  if (!served) {
    app.notFound((c) => c.text('The program is starting. Try again.', 503, { 'Retry-After': '5' }));
  }
  app.onError((error, c) => {
    // Without the path, which is untrusted input.
    log.error({ err: error, method: c.req.method }, 'A web request failed');
    return c.text('Something went wrong here. Nothing was changed; try again in a minute.', 500);
  });
  return app;
}

function limitCallers(
  limits: RequestLimits,
  { isProxied }: { readonly isProxied: boolean },
): MiddlewareHandler<{ Bindings: HttpBindings }> {
  return async (c, next) => {
    const remote = c.env.incoming.socket.remoteAddress;
    // Without a proxy, the caller itself wrote this header.
    const forwarded = isProxied ? c.req.header('X-Forwarded-For') : undefined;
    using entered = limits.enter(callerAddress(remote, forwarded));
    if (!entered) return c.text('Too many requests. Wait a moment.', 429, { 'Retry-After': '5' });
    // Awaited here: the request counts until it is answered.
    return await next();
  };
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
