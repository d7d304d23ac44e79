import { createHash, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import type { Metrics } from '../runtime/metrics.ts';
import type { Readiness } from '../runtime/readiness.ts';

/**
 * What operators ask: `GET /healthz` (the process answers), `GET /readyz` (it can serve people; 503 if not), and
 * `GET /metrics`, which needs `Authorization: Bearer <metricsToken>` and does not exist without a token.
 */
export function operate({
  readiness,
  metrics,
  metricsToken,
}: {
  readonly readiness: Readiness;
  readonly metrics: Metrics;
  readonly metricsToken: string | undefined;
}): Hono {
  const app = new Hono();
  app.get('/healthz', (c) => c.text('ok'));
  // Its name in earlier versions.
  app.get('/health', (c) => c.text('ok'));
  app.get('/readyz', async (c) => {
    const report = await readiness.report();
    return c.json(report, report.ready ? 200 : 503);
  });
  if (metricsToken === undefined) return app;
  const expected = hashOf(`Bearer ${metricsToken}`);
  app.get('/metrics', async (c) => {
    if (!timingSafeEqual(hashOf(c.req.header('Authorization') ?? ''), expected)) {
      return c.text('Name the METRICS_TOKEN.', 401, { 'WWW-Authenticate': 'Bearer' });
    }
    const { text, type } = await metrics.write();
    return c.body(text, 200, { 'Content-Type': type });
  });
  return app;
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
