import { expect, test } from 'vitest';
import { createMetrics } from '../../../src/runtime/metrics.ts';
import { Readiness } from '../../../src/runtime/readiness.ts';
import { operate } from '../../../src/web/operate.ts';
import { ManualClock } from '../../support/manual-clock.ts';

const token = 'a-token-of-the-test';

function open(metricsToken?: string) {
  const clock = new ManualClock();
  const readiness = new Readiness(clock, ['database']);
  const metrics = createMetrics();
  return { clock, readiness, metrics, app: operate({ readiness, metrics, metricsToken }) };
}

test('a process that is not ready is alive', async () => {
  const { app } = open();
  for (const path of ['/healthz', '/health']) {
    const alive = await app.request(path);
    expect([alive.status, await alive.text()]).toEqual([200, 'ok']);
  }
  const ready = await app.request('/readyz');
  expect(ready.status).toBe(503);
  expect(await ready.json()).toEqual({
    ready: false,
    parts: { database: { ok: false, why: 'not started yet' } },
  });
});

test('a process whose parts are all ready is ready', async () => {
  const { app, readiness } = open();
  readiness.add('database', async () => undefined);
  const ready = await app.request('/readyz');
  expect(ready.status).toBe(200);
  expect(await ready.json()).toEqual({ ready: true, parts: { database: { ok: true } } });
});

test('metrics need the token, and without one in the configuration do not exist', async () => {
  const headers = { Authorization: `Bearer ${token}` };
  expect((await open().app.request('/metrics', { headers })).status).toBe(404);
  const { app, metrics } = open(token);
  for (const wrong of [undefined, `Bearer ${token}x`, token, 'Bearer ']) {
    const refused = await app.request(
      '/metrics',
      wrong ? { headers: { Authorization: wrong } } : {},
    );
    expect(refused.status).toBe(401);
  }
  metrics.countUpdate('open');
  const answer = await app.request('/metrics', { headers });
  expect(answer.headers.get('Content-Type')).toMatch(/^text\/plain; version=0\.0\.4/);
  expect(await answer.text()).toContain('roster_updates_total{result="open"} 1\n');
});
