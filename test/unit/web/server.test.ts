import { Hono } from 'hono';
import { beforeEach, expect, test } from 'vitest';
import { appOf, type WebRoutes } from '../../../src/web/app-of-routes.ts';
import { RequestLimits } from '../../../src/web/request-limits.ts';
import { urlOf, usualLimits } from '../../../src/web/server.ts';
import { ManualClock } from '../../support/manual-clock.ts';

const silent = (): void => undefined;
let errors: object[];
let limits: RequestLimits;

beforeEach(() => {
  [errors, limits] = [[], new RequestLimits(new ManualClock())];
});

const health = new Hono().get('/health', (c) => c.text('healthy'));
const page = new Hono()
  .get('/page', (c) => c.text('page'))
  .get('/broken', () => {
    throw new Error('secret path');
  });
const hook = new Hono().get('/hook', (c) => c.text('hook'));
const routes: WebRoutes = { trusted: [hook], routes: [page] };

function open({ isPublic = false, served }: { isPublic?: boolean; served?: WebRoutes } = {}) {
  const error = (fields: object): void => void errors.push(fields);
  const log = { debug: silent, info: silent, warn: silent, error };
  const app = appOf({ isPublic, always: [health], log }, limits, served);
  return async (path: string, from = '1.1.1.1', forwarded?: string): Promise<Response> => {
    const headers = forwarded === undefined ? {} : { 'X-Forwarded-For': forwarded };
    const env = { incoming: { socket: { remoteAddress: from } } };
    return app.fetch(new Request(`http://localhost${path}`, { headers }), env);
  };
}

test('appOf: during the start, health is answered and all else says to try again', async () => {
  const ask = open();
  expect(await (await ask('/health')).text()).toBe('healthy');
  const early = await ask('/page');
  expect([early.status, early.headers.get('Retry-After')]).toEqual([503, '5']);
});

test('appOf: then the routes are served, and others are not found', async () => {
  const ask = open({ served: routes });
  expect(await (await ask('/page')).text()).toBe('page');
  expect(await (await ask('/hook')).text()).toBe('hook');
  expect(await (await ask('/health')).text()).toBe('healthy');
  expect((await ask('/nothing')).status).toBe(404);
});

test('appOf: a route that throws answers 500, and its path is not logged', async () => {
  const ask = open({ served: routes });
  expect((await ask('/broken')).status).toBe(500);
  expect(errors).toEqual([{ err: expect.any(Error), method: 'GET' }]);
});

test('appOf: one address has a limit, which trusted routes do not count for', async () => {
  const ask = open({ served: routes });
  for (let at = 0; at < 200; at += 1) await ask('/page');
  const late = await ask('/page');
  expect([late.status, late.headers.get('Retry-After')]).toEqual([429, '5']);
  expect((await ask('/hook')).status).toBe(200);
  expect((await ask('/page', '2.2.2.2')).status).toBe(200);
  expect((await ask('/page', '1.1.1.1', '3.3.3.3')).status).toBe(429);
});

test('appOf: behind a proxy, the address is that which the proxy saw', async () => {
  const ask = open({ isPublic: true, served: routes });
  for (let at = 0; at < 200; at += 1) await ask('/page', '127.0.0.1', '1.1.1.1');
  expect((await ask('/page', '127.0.0.1', '1.1.1.1')).status).toBe(429);
  expect((await ask('/page', '127.0.0.1', '2.2.2.2')).status).toBe(200);
});

test('urlOf is an address that a browser on this machine opens', () => {
  expect(urlOf('127.0.0.1', 8080)).toBe('http://127.0.0.1:8080');
  expect(urlOf('0.0.0.0', 8080)).toBe('http://localhost:8080');
  expect(urlOf('::', 8080)).toBe('http://localhost:8080');
  expect(urlOf('::1', 8080)).toBe('http://[::1]:8080');
});

test('usualLimits: a thousand connections, 50 of one address, and seconds for a request', () => {
  expect(usualLimits).toEqual({
    maxConnections: 1000,
    maxPerAddress: 50,
    headersTimeout: 10_000,
    requestTimeout: 20_000,
    connectionsCheckingInterval: 5_000,
  });
});
