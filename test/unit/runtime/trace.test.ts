import { expect, test } from 'vitest';
import { createLog } from '../../../src/runtime/log.ts';
import {
  followSpans,
  outsideTrace,
  runInSpan,
  runInTrace,
  traceId,
  type Span,
} from '../../../src/runtime/trace.ts';

test('spans name their trace and the span around them, and say whether they failed', async () => {
  const spans: Span[] = [];
  {
    using _following = followSpans((span) => void spans.push(span));
    const failing = runInTrace('update', () =>
      runInSpan('outer', async () => {
        await runInSpan('inner', () => Promise.resolve());
        throw new Error('no');
      }),
    );
    await expect(failing).rejects.toThrow('no');
    await runInSpan('in no trace', () => Promise.resolve());
  }
  await runInTrace('not followed', () => Promise.resolve());
  const [inner, outer, update] = spans;
  expect(spans.map(({ name, isFailed }) => [name, isFailed])).toEqual([
    ['inner', false],
    ['outer', true],
    ['update', true],
  ]);
  expect(inner).toMatchObject({ parentId: outer?.id, traceId: update?.traceId });
  expect(outer).toMatchObject({ parentId: update?.id, traceId: update?.traceId });
  expect(update?.parentId).toBeUndefined();
});

test('traces at the same time are apart, and work outside of them is in none', async () => {
  const ids = await Promise.all(
    ['one', 'two'].map((name) =>
      runInTrace(name, async () => {
        await Promise.resolve();
        expect(outsideTrace(traceId)).toBeUndefined();
        return traceId();
      }),
    ),
  );
  expect(new Set(ids).size).toBe(2);
  expect(ids).not.toContain(undefined);
  expect(traceId()).toBeUndefined();
});

test('each line of the log in a trace has its id, unmasked', async () => {
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => void lines.push(line) });
  log.info({}, 'outside');
  const id = await runInTrace('update', async () => {
    log.info({ phone: '+1 202 555 0101' }, 'inside');
    return traceId();
  });
  const [outside, inside] = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(outside).not.toHaveProperty('trace');
  expect(inside).toMatchObject({ trace: id, phone: '[secret]', msg: 'inside' });
});

test('traces have ids of 32 digits, and spans of 16, as OpenTelemetry wants them', async () => {
  const spans: Span[] = [];
  using _following = followSpans((span) => void spans.push(span));
  await runInTrace('update', () => Promise.resolve());
  expect(spans).toMatchObject([
    { traceId: expect.stringMatching(/^[\da-f]{32}$/), id: expect.stringMatching(/^[\da-f]{16}$/) },
  ]);
});
