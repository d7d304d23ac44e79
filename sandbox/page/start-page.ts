import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { urlHost } from '../server/url-host.ts';
import { pageRoutes } from './page-routes.ts';
import type { PageJob } from './page-jobs.ts';
import type { PageSandbox } from './page-sandbox.ts';

/**
 * Serves a page for the browser that stands in for the Telegram app of one person, the visitor: the chat
 * with the bot and the account as the server stores it. Every browser that reaches the address acts as
 * the visitor. The page does everything through the two servers and the official app.
 */
export async function startPage(options: {
  readonly host: string;
  /** 0 chooses a free port. Rejects with EADDRINUSE when the port is taken. */
  readonly port: number;
  readonly sandbox: PageSandbox;
  readonly visitor: bigint;
  /** The title of the browser's tab; the bot's name by default. */
  readonly title?: string;
  /** What the page offers to do with one tap; nothing by default. */
  readonly jobs?: readonly PageJob[];
}): Promise<{ readonly url: string } & AsyncDisposable> {
  const answer = getRequestListener(pageRoutes(options).fetch);
  const server = createServer((request, response) => void answer(request, response));
  server.listen(options.port, options.host);
  await once(server, 'listening');
  // The address of a TCP server is an object; only a pipe's is a string.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${urlHost(options.host)}:${port}`,
    [Symbol.asyncDispose]: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
