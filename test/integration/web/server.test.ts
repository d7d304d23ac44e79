import { once } from 'node:events';
import { connect } from 'node:net';
import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { systemClock } from '../../../src/runtime/clock.ts';
import { createLog } from '../../../src/runtime/log.ts';
import { readJson } from '../../../src/web/read-json.ts';
import { startWebServer as listen, type WebServer } from '../../../src/web/server.ts';
import { webhook } from '../../../src/web/webhook.ts';
import { ManualClock } from '../../support/manual-clock.ts';

const defaults = {
  host: '127.0.0.1',
  port: 0,
  isPublic: false,
  always: [new Hono().get('/healthz', (c) => c.text('ok'))],
  clock: systemClock,
  log: createLog('silent'),
};

type Served = Parameters<WebServer['serve']>[0];

async function startWebServer({
  trusted = [],
  routes = [],
  ...options
}: Parameters<typeof listen>[0] & Partial<Served>): Promise<WebServer> {
  const server = await listen(options);
  server.serve({ trusted, routes });
  return server;
}

const secret = 'the secret of the webhook';

function hookInto(taken: object[]): Hono {
  return webhook({ path: '/telegram', secret, take: async (update) => void taken.push(update) });
}

/** Sends bytes as they are, and returns all that comes back until the connection is closed. */
async function sendRaw(server: WebServer, ...pieces: readonly string[]): Promise<string> {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  let answer = '';
  socket.on('data', (chunk) => (answer += String(chunk)));
  // The server may close while the rest is on its way.
  socket.on('error', () => undefined);
  for (const piece of pieces) socket.write(piece);
  await new Promise((resolve) => socket.once('close', resolve));
  return answer;
}

test('a port that is taken is said with the setting that changes it', async () => {
  await using first = await startWebServer(defaults);
  const port = Number(new URL(first.url).port);
  await expect(startWebServer({ ...defaults, port })).rejects.toThrow(
    `Port ${port} of 127.0.0.1 is taken by another program. Stop that, or set PORT`,
  );
});

test('until the program serves its routes, it answers that it starts', async () => {
  await using server = await listen(defaults);
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  const early = await fetch(`${server.url}/page`);
  expect([early.status, early.headers.get('Retry-After')]).toEqual([503, '5']);
  server.serve({ trusted: [], routes: [new Hono().get('/page', (c) => c.text('here'))] });
  expect(await (await fetch(`${server.url}/page`)).text()).toBe('here');
  expect((await fetch(`${server.url}/nothing`)).status).toBe(404);
});

test('every answer has the security headers, with and without an error', async () => {
  const broken = new Hono().get('/broken', () => {
    throw new Error('broken');
  });
  await using server = await startWebServer({ ...defaults, routes: [broken] });
  const seen: number[] = [];
  for (const path of ['/healthz', '/nothing', '/broken']) {
    const { status, headers } = await fetch(server.url + path);
    seen.push(status);
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('X-Frame-Options')).toBe('DENY');
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(headers.has('Strict-Transport-Security')).toBe(false);
  }
  expect(seen).toEqual([200, 404, 500]);
  const malformed = await sendRaw(server, 'NONSENSE\r\n\r\n');
  expect(malformed).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
  expect(malformed).toContain('x-content-type-options: nosniff');
  const large = await sendRaw(server, `GET / HTTP/1.1\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`);
  expect(large).toMatch(/^HTTP\/1\.1 431 /);
});

test.each([
  ['GET /healthz HTTP/1.1', 400],
  ['GET /healthz HTTP/1.1\r\nHost: [bad', 400],
  ['GET /healthz HTTP/1.1\r\nHost: a\r\nExpect: foo', 417],
  ['GET /healthz HTTP/1.1\r\nExpect: foo', 417],
  ['POST /telegram HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 9', 400],
  ['GET /healthz HTTP/1.0', 400],
  ['GET /healthz HTTP/9.9\r\nHost: a', 400],
  ['FOO /healthz HTTP/1.1\r\nHost: a', 400],
])('the security headers are also on the answer to %j', async (head, status) => {
  await using server = await startWebServer({ ...defaults, trusted: [hookInto([])] });
  const answer = await sendRaw(server, `${head}\r\nConnection: close\r\n\r\n`);
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(answer.toLowerCase()).toContain('x-content-type-options: nosniff');
  expect(answer.toLowerCase()).toContain("content-security-policy: default-src 'none'");
});

test('a body that waits for an invitation is invited once its caller is known', async () => {
  const taken: object[] = [];
  await using server = await startWebServer({ ...defaults, trusted: [hookInto(taken)] });
  const head = (token: string): string =>
    `POST /telegram HTTP/1.1\r\nHost: a\r\nConnection: close\r\nExpect: 100-continue\r\n` +
    `X-Telegram-Bot-Api-Secret-Token: ${token}\r\nContent-Length: 15\r\n\r\n`;
  expect(await sendRaw(server, head('wrong'))).toMatch(/^HTTP\/1\.1 401 /);
  const answer = await sendRaw(server, head(secret), '{"update_id":1}');
  expect(answer).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 OK\r\n/);
  expect(taken).toEqual([{ update_id: 1 }]);
});

test('with PUBLIC_URL, browsers use https only', async () => {
  await using server = await startWebServer({ ...defaults, isPublic: true });
  const { headers } = await fetch(`${server.url}/healthz`);
  expect(headers.get('Strict-Transport-Security')).toBe('max-age=31536000');
});

// Sooner than Node would close it as unused.
const atOnce = { timeout: 3_000 };

test('a body without a secret is not read, and its connection is closed', atOnce, async () => {
  await using server = await startWebServer({ ...defaults, trusted: [hookInto([])] });
  const head = `POST /telegram HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n`;
  // The answer comes, and the connection ends, though most of the body never does.
  expect(await sendRaw(server, head, 'x'.repeat(1000))).toMatch(/^HTTP\/1\.1 401 /);
});

test('a body is limited, also one that does not say how long it is', async () => {
  const route = new Hono().post('/in', async (c) =>
    c.json({ read: await readJson(c.req.raw, 1000) }),
  );
  await using server = await startWebServer({ ...defaults, routes: [route] });
  const send = async (body: string): Promise<unknown> => {
    const answer = await fetch(`${server.url}/in`, { method: 'POST', body });
    return answer.json();
  };
  expect(await send(`"${'x'.repeat(998)}"`)).toEqual({ read: 'x'.repeat(998) });
  expect(await send(`"${'x'.repeat(999)}"`)).toEqual({});
  const chunk = `400\r\n${'x'.repeat(0x400)}\r\n`;
  const head = 'POST /in HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n';
  // The connection is closed although the body goes on.
  expect(await sendRaw(server, head, chunk)).toMatch(/^HTTP\/1\.1 200 /);
});

/** More often than an address may at once; returns the different answers. */
async function callOften(server: WebServer): Promise<ReadonlySet<number>> {
  const statuses = new Set<number>();
  for (let at = 0; at < 210; at += 1) statuses.add((await fetch(`${server.url}/healthz`)).status);
  return statuses;
}

test.each([
  { isPublic: true, says: 'with PUBLIC_URL, a proxy names the callers', status: 200 },
  { isPublic: false, says: 'without it, X-Forwarded-For is not believed', status: 429 },
])('$says', async ({ isPublic, status }) => {
  await using server = await startWebServer({ ...defaults, isPublic, clock: new ManualClock() });
  expect([...(await callOften(server))]).toEqual([200, 429]);
  const headers = { 'X-Forwarded-For': '198.51.100.1' };
  expect((await fetch(`${server.url}/healthz`, { headers })).status).toBe(status);
});

test('an address that asks too fast is refused, but Telegram is not', async () => {
  const taken: object[] = [];
  const clock = new ManualClock();
  await using server = await startWebServer({ ...defaults, trusted: [hookInto(taken)], clock });
  const statuses = await callOften(server);
  expect([...statuses]).toEqual([200, 429]);
  const refused = await fetch(`${server.url}/healthz`);
  expect(refused.headers.get('Retry-After')).toBe('5');
  const delivered = await fetch(`${server.url}/telegram`, {
    method: 'POST',
    headers: { 'X-Telegram-Bot-Api-Secret-Token': secret },
    body: '{"update_id":1}',
  });
  expect(delivered.status).toBe(200);
  expect(taken).toEqual([{ update_id: 1 }]);
});

test('a delivery that is no update is refused', async () => {
  await using server = await startWebServer({ ...defaults, trusted: [hookInto([])] });
  for (const body of ['', 'not JSON', '[]', '7', 'null']) {
    const answer = await fetch(`${server.url}/telegram`, {
      method: 'POST',
      headers: { 'X-Telegram-Bot-Api-Secret-Token': secret },
      body,
    });
    expect(answer.status, body).toBe(400);
  }
});

describe('with short limits', () => {
  const connections = {
    maxConnections: 2,
    maxPerAddress: 50,
    headersTimeout: 50,
    requestTimeout: 100,
    connectionsCheckingInterval: 20,
  };

  test('a request whose headers or body come too slowly is ended', async () => {
    const route = new Hono().post('/in', async (c) => c.text(await c.req.text()));
    await using server = await startWebServer({ ...defaults, routes: [route], connections });
    expect(await sendRaw(server, 'GET /healthz HTTP/1.1\r\n')).toMatch(/^HTTP\/1\.1 408 /);
    expect(await sendRaw(server, '')).toMatch(/^HTTP\/1\.1 408 /);
    const head = 'POST /in HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n';
    expect(await sendRaw(server, head, 'x')).toMatch(/^HTTP\/1\.1 408 /);
  });

  test('a connection too many is closed without an answer', async () => {
    const patient = { ...connections, headersTimeout: 60_000, requestTimeout: 60_000 };
    await using server = await startWebServer({ ...defaults, connections: patient });
    const { hostname, port } = new URL(server.url);
    const open = [connect(Number(port), hostname), connect(Number(port), hostname)];
    await Promise.all(open.map((socket) => once(socket, 'connect')));
    const request = 'GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n';
    expect(await sendRaw(server, request)).toBe('');
    for (const socket of open) socket.destroy();
  });
});
