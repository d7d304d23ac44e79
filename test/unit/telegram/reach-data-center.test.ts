import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { reachDataCenter } from '../../../src/telegram/reach-data-center.ts';

const { signal } = new AbortController();

let server: Server;

beforeEach(async () => {
  server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterEach(() => void server.close());

function dataCenter() {
  const { address, port } = server.address() as AddressInfo;
  return { id: 1, host: address, port };
}

describe('reachDataCenter', () => {
  test('connects to the first data center, and closes the connection', async () => {
    const connected = once(server, 'connection');
    await reachDataCenter([dataCenter(), { id: 2, host: '127.0.0.1', port: 1 }], signal);
    const [socket] = (await connected) as [NodeJS.ReadableStream];
    socket.resume();
    await once(socket, 'end');
  });

  test('throws the error of the socket', async () => {
    const dcs = [dataCenter()];
    server.close();
    await expect(reachDataCenter(dcs, signal)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  test('throws an AbortError when it is given up', async () => {
    const reached = reachDataCenter([dataCenter()], AbortSignal.abort());
    await expect(reached).rejects.toMatchObject({ name: 'AbortError' });
  });
});
