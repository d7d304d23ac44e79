import { EventEmitter } from 'node:events';
import type { Server } from 'node:http';
import { expect, test } from 'vitest';
import { answerMalformed, securityHeaders } from '../../../src/web/security-headers.ts';

test('securityHeaders asks browsers for https only behind PUBLIC_URL', () => {
  expect(securityHeaders({ isPublic: false })).not.toHaveProperty('Strict-Transport-Security');
  expect(securityHeaders({ isPublic: true })).toMatchObject({
    'Strict-Transport-Security': 'max-age=31536000',
    'X-Content-Type-Options': 'nosniff',
  });
});

interface Connection {
  readonly writable?: boolean;
  readonly bytesWritten?: number;
}

/** What the server sends on a connection after an error, and whether it destroys the connection. */
function answerTo(code: string, connection: Connection = {}) {
  const seen = { sent: '', isDestroyed: false };
  const server = new EventEmitter();
  answerMalformed(server as Server, new Headers({ 'X-Frame-Options': 'DENY' }));
  server.emit('clientError', Object.assign(new Error(code), { code }), {
    writable: true,
    bytesWritten: 0,
    ...connection,
    end: (text: string, done: () => void) => {
      seen.sent = text;
      done();
    },
    destroy: () => void (seen.isDestroyed = true),
  });
  return seen;
}

test.each([
  ['HPE_INVALID_METHOD', '400 Bad Request'],
  ['ERR_HTTP_REQUEST_TIMEOUT', '408 Request Timeout'],
  ['HPE_HEADER_OVERFLOW', '431 Request Header Fields Too Large'],
])('answerMalformed answers %s with %s and the headers', (code, status) => {
  expect(answerTo(code)).toEqual({
    sent: `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\nx-frame-options: DENY\r\n\r\n`,
    isDestroyed: true,
  });
});

test.each([{ writable: false }, { bytesWritten: 1 }])(
  'answerMalformed only ends a connection that takes no new answer: %o',
  (connection) => {
    expect(answerTo('HPE_INVALID_METHOD', connection)).toEqual({ sent: '', isDestroyed: true });
  },
);
