import { extensions } from 'telegram';
import { expect, test } from 'vitest';
import { createTransportClass } from '../../../../src/telegram/gramjs/transport.ts';
import type { DataCenter } from '../../../../src/telegram/gramjs/settings.ts';

/** The address that the transport connects to; GramJS always asks for port 80. */
function addressFor(dcs: readonly DataCenter[] | undefined, dcId: number): string {
  const Connection = createTransportClass({
    dcs,
    closed: new AbortController().signal,
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

const dataCenters = [
  { id: 4, host: 'telegram.test', port: 40_004 },
  { id: 2, host: 'telegram.test', port: 40_002 },
];

test("connects to Telegram's own data centers at the address in the session", () => {
  expect(addressFor(undefined, 4)).toBe('149.154.167.91:443');
});

test('connects to configured data centers at their host and port, whatever the session says', () => {
  expect(addressFor(dataCenters, 4)).toBe('telegram.test:40004');
  expect(addressFor(dataCenters, 2)).toBe('telegram.test:40002');
});
