import { EventEmitter } from 'node:events';
import type { Server } from 'node:http';
import { expect, test } from 'vitest';
import { limitConnections } from '../../../src/web/limit-connections.ts';

class FakeSocket extends EventEmitter {
  isDestroyed = false;
  readonly remoteAddress: string;

  constructor(remoteAddress: string) {
    super();
    this.remoteAddress = remoteAddress;
  }

  destroy(): void {
    this.isDestroyed = true;
    this.emit('close');
  }
}

function start(max: number, { isProxied }: { readonly isProxied: boolean }) {
  const server = new EventEmitter();
  // Of a server, only its events are used.
  limitConnections(server as unknown as Server, { max, isProxied });
  return (address: string): FakeSocket => {
    const socket = new FakeSocket(address);
    server.emit('connection', socket);
    return socket;
  };
}

test('an address has a limited number of connections, and another address has its own', () => {
  const connect = start(2, { isProxied: true });
  const open = [connect('203.0.113.7'), connect('203.0.113.7')];
  expect(connect('203.0.113.7').isDestroyed).toBe(true);
  expect(connect('203.0.113.8').isDestroyed).toBe(false);
  open[0]?.emit('close');
  expect(connect('203.0.113.7').isDestroyed).toBe(false);
  expect(connect('203.0.113.7').isDestroyed).toBe(true);
});

test('the addresses of one IPv6 network count as one', () => {
  const connect = start(1, { isProxied: true });
  connect('2001:db8::1');
  expect(connect('2001:db8::2').isDestroyed).toBe(true);
  expect(connect('2001:db8:0:1::2').isDestroyed).toBe(false);
});

test('a reverse proxy connects for many callers', () => {
  const connect = start(1, { isProxied: true });
  connect('10.0.0.2');
  expect(connect('10.0.0.2').isDestroyed).toBe(false);
});

test('without a proxy, private addresses are limited like others', () => {
  const connect = start(1, { isProxied: false });
  connect('10.0.0.2');
  expect(connect('10.0.0.2').isDestroyed).toBe(true);
});
