import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { startPairedApp } from '../../app-harness.ts';

/** A span as a collector gets it. */
interface Received {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
}

/** A collector of OpenTelemetry, as far as traces go. */
async function startCollector() {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      if (request.url === '/v1/traces') bodies.push(body);
      response.setHeader('Content-Type', 'application/json').end('{}');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // The address of a TCP server that listens.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    bodies,
    spans: (): readonly Received[] =>
      bodies.flatMap((body) => {
        const { resourceSpans } = JSON.parse(body) as {
          readonly resourceSpans: readonly {
            readonly scopeSpans: readonly { readonly spans: readonly Received[] }[];
          }[];
        };
        return resourceSpans.flatMap((one) => one.scopeSpans.flatMap(({ spans }) => spans));
      }),
    [Symbol.asyncDispose]: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

test('an update is one trace with its calls to Telegram, its SQL and its answer, and names nobody', async () => {
  await using collector = await startCollector();
  const { harness, chat } = await startPairedApp(
    (world, me) => {
      const zoe = world.addPerson({ firstName: 'Zoe', lastName: 'Miller', phone: '+12025550101' });
      world.app(me.id).add(zoe.id, 'Zoe', 'Miller', false);
    },
    { traceEndpoint: collector.url },
  );
  await using _ = harness;
  chat.say('/help');
  await chat.shows(/What I can do/);
  chat.say('/search zoe miller');
  await chat.shows(/1\. Zoe Miller/);
  // Stopping sends the spans that are left.
  await harness.restart();

  const spans = collector.spans();
  const call = spans.find(({ name }) => name === 'telegram contacts.Search');
  const trace = spans.filter(({ traceId }) => traceId === call?.traceId);
  const roots = trace.filter(({ parentSpanId }) => !parentSpanId);
  expect(roots.map(({ name }) => name)).toEqual(['update']);
  const names = new Set(trace.map(({ name }) => name));
  expect([...names]).toEqual(expect.arrayContaining(['telegram contacts.Search', 'sql']));
  expect([...names].filter((name) => name.startsWith('bot send'))).not.toEqual([]);
  const ids = new Set(trace.map(({ spanId }) => spanId));
  for (const { parentSpanId } of trace) expect(!parentSpanId || ids.has(parentSpanId)).toBe(true);
  // The other update has a trace of its own.
  expect(new Set(spans.map(({ traceId }) => traceId)).size).toBeGreaterThan(1);
  for (const secret of ['Zoe', 'Miller', '2025550101', 'Alex', harness.sandbox.botToken])
    expect(collector.bodies.join('\n')).not.toContain(secret);
});

test('a collector that is away changes nothing', async () => {
  const { harness, chat } = await startPairedApp(undefined, {
    traceEndpoint: 'http://127.0.0.1:9',
  });
  await using _ = harness;
  chat.say('/help');
  await chat.shows(/What I can do/);
});
