import { SpanKind, SpanStatusCode, TraceFlags } from '@opentelemetry/api';
import { expect, test } from 'vitest';
import { toReadableSpan } from '../../../../src/runtime/spans/readable-span.ts';

const whole = {
  traceId: 'a'.repeat(32),
  id: 'b'.repeat(16),
  parentId: undefined,
  name: 'update',
  startedAt: 1_700_000_000_250,
  tookMs: 1_500.5,
  isFailed: false,
};

test('toReadableSpan: a trace that succeeded is a call to this server', () => {
  const span = toReadableSpan(whole);
  expect(span.spanContext()).toEqual({
    traceId: whole.traceId,
    spanId: whole.id,
    traceFlags: TraceFlags.SAMPLED,
  });
  expect(span).toMatchObject({
    name: 'update',
    kind: SpanKind.SERVER,
    status: { code: SpanStatusCode.UNSET },
    startTime: [1_700_000_000, 250_000_000],
    endTime: [1_700_000_001, 750_500_000],
    duration: [1, 500_500_000],
    ended: true,
    droppedAttributesCount: 0,
    droppedEventsCount: 0,
    droppedLinksCount: 0,
  });
  expect(span.parentSpanContext).toBeUndefined();
  expect(span.resource.attributes).toMatchObject({ 'service.name': 'roster' });
});

test('toReadableSpan: a part that failed is a call of this program, with its parent', () => {
  const span = toReadableSpan({ ...whole, parentId: 'c'.repeat(16), isFailed: true });
  expect(span).toMatchObject({ kind: SpanKind.CLIENT, status: { code: SpanStatusCode.ERROR } });
  expect(span.parentSpanContext).toMatchObject({
    traceId: whole.traceId,
    spanId: 'c'.repeat(16),
  });
});
