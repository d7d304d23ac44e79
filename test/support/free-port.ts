import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** A port on this machine that no program listens on. */
export async function freePort(): Promise<number> {
  await using server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // Listening on a port always gives an AddressInfo; a string is for pipes only.
  return (server.address() as AddressInfo).port;
}
