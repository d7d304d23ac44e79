import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { pageRoutes } from './page-routes.ts';
import type { PageSandbox } from './page-sandbox.ts';

/**
 * Serves the messenger of one person of the world, for a browser: their chat with the bot, and their
 * account as Telegram holds it. Whoever can reach the address is that person.
 */
export async function startPage(options: {
  readonly host: string;
  /** 0: a free port. Rejects with EADDRINUSE when it is taken. */
  readonly port: number;
  readonly sandbox: PageSandbox;
  readonly visitor: bigint;
  /** Of the browser's tab; the bot's name if left out. */
  readonly title?: string;
}): Promise<{ readonly url: string } & AsyncDisposable> {
  const answer = getRequestListener(pageRoutes(options).fetch);
  const server = createServer((request, response) => void answer(request, response));
  server.listen(options.port, options.host);
  await once(server, 'listening');
  // `listen` on a host and port always gives an AddressInfo; a string is for pipes only.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${options.host}:${port}`,
    [Symbol.asyncDispose]: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
