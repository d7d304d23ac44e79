import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { callerAddress, canBeProxy } from './caller-address.ts';

/** Closes the connections of an address that has too many, unless it is a proxy, which connects for many callers. */
export function limitConnections(
  server: Pick<Server, 'on'>,
  { max, isProxied }: { readonly max: number; readonly isProxied: boolean },
): void {
  const open = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    const { remoteAddress } = socket;
    if (isProxied && canBeProxy(remoteAddress)) return;
    const address = callerAddress(remoteAddress, undefined);
    const count = (open.get(address) ?? 0) + 1;
    open.set(address, count);
    socket.once('close', () => {
      const others = (open.get(address) ?? 1) - 1;
      if (others > 0) open.set(address, others);
      else open.delete(address);
    });
    if (count > max) socket.destroy();
  });
}
