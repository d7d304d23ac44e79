import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { connectionAddress } from './caller-address.ts';

/** Closes the connections of an address that has too many. */
export function limitConnections(server: Pick<Server, 'on'>, max: number): void {
  const open = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    const address = connectionAddress(socket.remoteAddress);
    if (address === undefined) return;
    const count = (open.get(address) ?? 0) + 1;
    open.set(address, count);
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left > 0) open.set(address, left);
      else open.delete(address);
    });
    if (count > max) socket.destroy();
  });
}
