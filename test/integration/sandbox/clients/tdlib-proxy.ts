import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import type { Wire } from '../../../../sandbox/mtproto/wire.ts';

/** The address of data center 1 in TDLib's list, where a new installation begins. */
const firstAddress = '149.154.175.50';

/** A SOCKS5 proxy (RFC 1928) that leads TDLib's built-in address to the sandbox. */
export async function startProxy({
  dcs,
}: Pick<Wire, 'dcs'>): Promise<AsyncDisposable & { readonly port: number }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
    void serve(socket).catch(() => socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  async function serve(socket: Socket): Promise<void> {
    const [greeting] = (await once(socket, 'data')) as [Buffer];
    if (greeting[0] !== 5) throw new Error('The client does not speak SOCKS5.');
    socket.write(Buffer.from([5, 0]));
    // An IPv4 address and a port, in one packet: TDLib sends nothing before the answer.
    const [request] = (await once(socket, 'data')) as [Buffer];
    const host = request.subarray(4, 8).join('.');
    const start = host === firstAddress ? dcs.find(({ id }) => id === 1) : undefined;
    const target = start ?? { host, port: request.readUInt16BE(8) };
    if (target.host !== '127.0.0.1') throw new Error(`The sandbox has no ${host}.`);
    const upstream = connect(target.port, target.host);
    sockets.add(upstream);
    upstream.on('error', () => undefined).on('close', () => socket.destroy());
    socket.on('close', () => upstream.destroy());
    await once(upstream, 'connect');
    socket.write(Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]));
    socket.pipe(upstream).pipe(socket);
  }

  return {
    // The address of a TCP server is an object; only a pipe's is a string.
    port: (server.address() as AddressInfo).port,
    [Symbol.asyncDispose]: async () => {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };
}
