import { extensions } from 'telegram';
import { expect, test } from 'vitest';
import { connectionClass } from '../../../src/telegram/connection.ts';
import type { DataCentre } from '../../../src/telegram/settings.ts';

/** Where GramJS's wish ends up: it always asks for port 80. */
function target(dcs: readonly DataCentre[] | undefined, dcId: number): string {
  const Connection = connectionClass({
    dcs,
    over: new AbortController().signal,
    onUnknownKey: () => {},
  });
  const { _ip, _port } = new Connection({
    ip: '149.154.167.91',
    port: 80,
    dcId,
    loggers: new extensions.Logger(),
    socket: extensions.PromisedNetSockets,
    testServers: false,
  });
  return `${_ip}:${_port}`;
}

const own = [
  { id: 4, host: 'telegram.test', port: 40_004 },
  { id: 2, host: 'telegram.test', port: 40_002 },
];

test("Telegram's own data centres are reached at the address of the session", () => {
  expect(target(undefined, 4)).toBe('149.154.167.91:443');
});

test('given data centres are reached at their own host and port, whatever the session says', () => {
  expect(target(own, 4)).toBe('telegram.test:40004');
  expect(target(own, 2)).toBe('telegram.test:40002');
});
