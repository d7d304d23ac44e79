import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Log } from '../runtime/log.ts';

/** Far above the largest request, an update with a text of 4,096 characters and the replied message. */
const maxBodyBytes = 1024 * 1024;

/** The running HTTP server. */
export interface WebServer extends AsyncDisposable {
  /** The address for a browser on this machine, with the actual port. */
  readonly url: string;
}

/**
 * Serves `routes` and `GET /health`. The health check only shows that the process answers, because
 * anyone who reaches the port can read it. Throws if the port is in use.
 */
export async function startWebServer(options: {
  readonly host: string;
  readonly port: number;
  readonly routes: readonly Hono[];
  readonly log: Log;
}): Promise<WebServer> {
  const app = new Hono();
  app.use(bodyLimit({ maxSize: maxBodyBytes, onError: (c) => c.text('Too large.', 413) }));
  app.get('/health', (c) => c.text('ok'));
  for (const routes of options.routes) app.route('/', routes);
  app.onError((error, c) => {
    // Without the path, which is untrusted input.
    options.log.error({ err: error, method: c.req.method }, 'A web request failed');
    return c.text('Something went wrong here. Nothing was changed; try again in a minute.', 500);
  });
  const answer = getRequestListener(app.fetch);
  const server = createServer((request, response) => void answer(request, response));
  server.listen(options.port, options.host);
  await once(server, 'listening').catch((cause: unknown) => {
    const isTaken = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
    if (!isTaken) throw cause;
    const place = `Port ${options.port} of ${options.host}`;
    const advice = 'Stop that, or set PORT to another number.';
    throw new Error(`${place} is taken by another program. ${advice}`, { cause });
  });
  // The type includes strings for pipes; `listen` with a port always gives an AddressInfo.
  const { port } = server.address() as AddressInfo;
  const host = ['0.0.0.0', '::'].includes(options.host) ? 'localhost' : options.host;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    [Symbol.asyncDispose]: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
