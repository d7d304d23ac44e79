import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Where a process of the program listens on this machine. */
export interface Upstream {
  readonly port: number;
}

/**
 * Passes each request to the first process that takes it, as a load balancer without sticky sessions does.
 *
 * @param order the processes in the order in which a request tries them
 */
export async function startBalancer(order: () => readonly Upstream[]) {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = 'GET', headers } = request;
      const pass = async (): Promise<Response> => {
        for (const { port } of order()) {
          const at = `http://127.0.0.1:${port}${request.url}`;
          const secret = String(headers['x-telegram-bot-api-secret-token'] ?? '');
          const answer = await fetch(at, {
            method,
            headers: {
              'content-type': 'application/json',
              'x-telegram-bot-api-secret-token': secret,
            },
            body: Buffer.concat(chunks),
          }).catch(() => undefined);
          if (answer) return answer;
        }
        return new Response(null, { status: 502 });
      };
      void pass().then(async (answer) => {
        response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()));
      });
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => void server.close() };
}
