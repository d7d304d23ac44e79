import { setTimeout } from 'node:timers/promises';
import { SpanKind, SpanStatusCode, TraceFlags, type HrTime } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, type ReadableSpan } from '@opentelemetry/sdk-trace-base';
import { followSpans, type Span } from './trace.ts';

/** How long stopping waits for the last spans to be sent. */
const stopMs = 1500;

const resource = resourceFromAttributes({ 'service.name': 'roster' });

/**
 * Sends all spans to a collector, in batches, by OTLP over HTTP. Disposing it sends those that are left. Load this
 * file only when it is used: it brings the libraries of OpenTelemetry.
 *
 * @param endpoint as in `OTEL_EXPORTER_OTLP_ENDPOINT`, without the path
 */
export function exportSpans(endpoint: string): AsyncDisposable {
  const exporter = new OTLPTraceExporter({ url: `${endpoint}/v1/traces` });
  const processor = new BatchSpanProcessor(exporter);
  const following = followSpans((span) => processor.onEnd(toReadable(span)));
  return {
    [Symbol.asyncDispose]: async () => {
      following[Symbol.dispose]();
      // A collector that is away must neither fail nor delay the stop.
      const sent = processor.shutdown().catch(() => undefined);
      await Promise.race([sent, setTimeout(stopMs, undefined, { ref: false })]);
    },
  };
}

function toReadable(span: Span): ReadableSpan {
  const contextOf = (spanId: string) => ({
    traceId: span.traceId,
    spanId,
    traceFlags: TraceFlags.SAMPLED,
  });
  return {
    name: span.name,
    kind: span.parentId === undefined ? SpanKind.SERVER : SpanKind.CLIENT,
    spanContext: () => contextOf(span.id),
    ...(span.parentId !== undefined && { parentSpanContext: contextOf(span.parentId) }),
    startTime: toHrTime(span.startedAt),
    endTime: toHrTime(span.startedAt + span.tookMs),
    duration: toHrTime(span.tookMs),
    status: { code: span.isFailed ? SpanStatusCode.ERROR : SpanStatusCode.UNSET },
    attributes: {},
    links: [],
    events: [],
    ended: true,
    resource,
    instrumentationScope: { name: 'roster' },
    droppedAttributesCount: 0,
    droppedEventsCount: 0,
    droppedLinksCount: 0,
  };
}

/** Seconds and nanoseconds. */
function toHrTime(ms: number): HrTime {
  const seconds = Math.floor(ms / 1000);
  return [seconds, Math.round((ms - seconds * 1000) * 1e6)];
}
