import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface MuteProxy extends AsyncDisposable {
  readonly port: number;
  /** Stops forwarding on open connections, which stay open. New ones work. */
  mute(): void;
}

/** A proxy to a server. It can stop forwarding silently, as a failing network does. */
export async function muteProxy(target: { host: string; port: number }): Promise<MuteProxy> {
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    return socket;
  };
  const server = createServer((near) => {
    const far = keep(connect(target));
    keep(near).on('data', (bytes) => far.write(bytes));
    far.on('data', (bytes) => near.write(bytes));
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    // A TCP server's address is never a path.
    port: (server.address() as AddressInfo).port,
    mute: () => sockets.forEach((socket) => socket.removeAllListeners('data').pause()),
    async [Symbol.asyncDispose]() {
      sockets.forEach((socket) => socket.destroy());
      server.close();
      await once(server, 'close');
    },
  };
}
