import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { eventually } from '../../../support/eventually.ts';
import { alex, startHarness } from '../../app-harness.ts';

const maxPerAddress = 50;

test('an address has at most 50 connections to the program, and those go on', async () => {
  await using harness = await startHarness({
    owners: [alex.id],
    populate: (world) => void world.addPerson(alex),
  });
  using stack = new DisposableStack();
  const { hostname, port } = new URL(harness.app.url);
  const open = async (): Promise<Socket> => {
    const socket = connect(Number(port), hostname);
    stack.defer(() => void socket.destroy());
    socket.on('error', () => undefined);
    // Notices the end of the connection.
    socket.resume();
    await once(socket, 'connect');
    return socket;
  };
  const sockets: Socket[] = [];
  for (let at = 0; at < maxPerAddress; at += 1) sockets.push(await open());
  const beyond = await open();
  await eventually('the connection beyond the limit is closed', () => beyond.closed, true);
  expect(sockets.filter(({ closed }) => closed)).toEqual([]);
  const [first, second] = sockets;
  const ask = async (socket: Socket | undefined): Promise<string> => {
    if (!socket) throw new Error('There is no such connection.');
    const answer = Promise.race([once(socket, 'data'), once(socket, 'close')]);
    socket.write('GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n');
    return String(await answer);
  };
  expect(await ask(first)).toMatch(/^HTTP\/1\.1 200 /);
  second?.destroy();
  await eventually(
    'its place is free again',
    async () => {
      const next = await open();
      return ask(next).catch(() => 'closed');
    },
    expect.stringMatching(/^HTTP\/1\.1 200 /),
  );
});
