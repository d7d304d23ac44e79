import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Log } from '../runtime/log.ts';

/** Updates are the largest that is sent here: a text of 4,096 characters, with what it answers. */
const maxBodyBytes = 1024 * 1024;

/** The running HTTP server. */
export interface WebServer extends AsyncDisposable {
  /** Where a browser on this machine finds it, with the port that was really taken. */
  readonly url: string;
}

/**
 * Serves `routes` and `GET /health`. The health check says nothing but that the process answers: what
 * it is connected to is nobody's business who can reach the port.
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
    // The path is left out: it may be anything a stranger typed.
    options.log.error({ err: error, method: c.req.method }, 'A web request failed');
    return c.text('Something went wrong here. Nothing was changed; try again in a minute.', 500);
  });
  const answer = getRequestListener(app.fetch);
  const server = createServer((request, response) => void answer(request, response));
  server.listen(options.port, options.host);
  await once(server, 'listening').catch((error: unknown) => {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    throw isTaken ? new Error(takenWords(options), { cause: error }) : error;
  });
  // `listen` on a host and port always gives an AddressInfo; a string is for pipes only.
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

function takenWords({ host, port }: { readonly host: string; readonly port: number }): string {
  return `Port ${port} of ${host} is taken by another program. Stop that, or set PORT to another number.`;
}
