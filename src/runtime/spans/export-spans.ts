import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { toReadableSpan } from './readable-span.ts';
import { settledWithin } from '../settled-within.ts';
import { followSpans } from '../trace.ts';

/** How long stopping waits for the last spans to be sent. */
const stopMs = 1500;

/**
 * Sends all spans to a collector, in batches, by OTLP over HTTP. Disposing it sends those that are left. Load this
 * file only when it is used: it brings the libraries of OpenTelemetry.
 *
 * @param endpoint as in `OTEL_EXPORTER_OTLP_ENDPOINT`, without the path
 */
export function exportSpans(endpoint: string): AsyncDisposable {
  const exporter = new OTLPTraceExporter({ url: `${endpoint}/v1/traces` });
  const processor = new BatchSpanProcessor(exporter);
  const following = followSpans((span) => processor.onEnd(toReadableSpan(span)));
  return {
    [Symbol.asyncDispose]: async () => {
      following[Symbol.dispose]();
      // A collector that is away must not fail the stop.
      await settledWithin(stopMs, [processor.shutdown()]);
    },
  };
}
