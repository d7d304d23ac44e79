import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import type { ServerAddress } from '../../src/store/open-client.ts';

/** A TCP proxy in front of a server on TCP or a Unix socket; it can be cut and restored. */
export interface CuttableProxy extends AsyncDisposable {
  readonly port: number;
  /** The URL with the proxy's address in place of the server's. */
  inFrontOf(url: string): string;
  /** Bytes transferred so far, both ways. */
  readonly carried: number;
  /** While cut, it closes open and new connections. */
  cut(isCut: boolean): void;
  /** Forwards nothing more on open connections, which stay open, as after a failure of the network. New ones work. */
  mute(): void;
}

export async function startProxy(target: ServerAddress): Promise<CuttableProxy> {
  const open = new Set<Socket>();
  let isCut = false;
  let carried = 0;
  const server = createServer((near) => {
    if (isCut) return void near.destroy();
    const far = connect(target);
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('data', ({ length }: Buffer) => (carried += length));
      socket.on('close', () => {
        open.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far).pipe(near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const closeAll = (): void => open.forEach((socket) => socket.destroy());
  // A TCP server's address is never a path.
  const { port } = server.address() as AddressInfo;
  return {
    port,
    inFrontOf: (url) => url.replace(new URL(url).host, `127.0.0.1:${port}`),
    get carried() {
      return carried;
    },
    mute: () => open.forEach((socket) => socket.unpipe().pause()),
    cut: (now) => {
      isCut = now;
      if (isCut) closeAll();
    },
    [Symbol.asyncDispose]: async () => {
      const closed = once(server, 'close');
      server.close();
      closeAll();
      await closed;
    },
  };
}
