import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { createReadiness, observe } from '../../src/observe.ts';
import { createMetrics } from '../../src/runtime/metrics.ts';
import { listSignedIn } from '../support/list-signed-in.ts';
import { addReport } from '../../src/store/reports.ts';
import { openPairedMemoryApp } from '../support/memory/memory-app.ts';

const folder = new URL('../../docs/operate/', import.meta.url);

async function open() {
  await using opened = new AsyncDisposableStack();
  const app = opened.use(await openPairedMemoryApp());
  const server = opened.use(createServer().listen(0, '127.0.0.1'));
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const readiness = createReadiness(app.clock);
  const metrics = createMetrics();
  const config = { dcs: [{ id: 2, host: '127.0.0.1', port }] };
  const bot = { ping: () => Promise.resolve() };
  observe({ readiness, metrics }, { ...app, bot, config });
  readiness.add('start', () => Promise.resolve(undefined));
  const closing = opened.move();
  return {
    ...app,
    readiness,
    metrics,
    server,
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}

test('a program that serves is ready until a data center refuses', async () => {
  await using app = await open();
  const ready = { ok: true };
  expect((await app.readiness.report()).parts).toEqual({
    database: ready,
    telegram: ready,
    bot_api: ready,
    updates: ready,
    start: ready,
  });
  app.server.close();
  await app.clock.advance(5_000);
  const { telegram } = (await app.readiness.report()).parts;
  expect(telegram).toEqual({ ok: false, why: 'unreachable' });
});

test('messages that are due and that no process delivers are measured', async () => {
  await using app = await open();
  const [account] = await listSignedIn(app.database);
  const due = new Date(app.clock.now().getTime() - 90_000);
  const report = { kind: 'import', workId: randomUUID(), accountId: account?.id ?? '' } as const;
  await app.database.transaction((q) => addReport(q, report, due));
  const { text } = await app.metrics.write();
  expect(text).toContain('roster_open_messages 1\n');
  expect(text).toContain('roster_oldest_message_seconds 90\n');
});

test('the dashboard and the alerts ask for metrics that exist', async () => {
  await using app = await open();
  const { text } = await app.metrics.write();
  expect(text).toContain('roster_open_sessions 1\n');
  expect(text).toContain('roster_open_updates 0\n');
  const measured = new Set(text.match(/(?<=^# TYPE )\w+/gm));
  for (const file of ['README.md', 'alerts.yaml', 'grafana-dashboard.json']) {
    const asked = readFileSync(new URL(file, folder), 'utf8').match(/\b(roster|nodejs)_\w+/g) ?? [];
    expect(asked.length, file).toBeGreaterThan(5);
    const names = asked.map((name) => name.replace(/_(bucket|sum|count)$/, ''));
    expect(
      names.filter((name) => !measured.has(name)),
      file,
    ).toEqual([]);
  }
});
