import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

/** What a part of a trace did, and how long. It names no person and holds no content. */
export interface Span {
  /** 32 hexadecimal digits, as in the log. */
  readonly traceId: string;
  readonly id: string;
  /** Undefined: it is the whole trace. */
  readonly parentId: string | undefined;
  /** In fixed words and names of methods. */
  readonly name: string;
  /** In Unix ms. */
  readonly startedAt: number;
  readonly tookMs: number;
  readonly isFailed: boolean;
}

interface Place {
  readonly traceId: string;
  readonly spanId: string;
}

const place = new AsyncLocalStorage<Place | undefined>();
/** Without one, spans are not measured. */
const listeners = new Set<(span: Span) => void>();

/** The trace that the caller belongs to: of one update, or of one attempt of long work. */
export function traceId(): string | undefined {
  return place.getStore()?.traceId;
}

/** Calls `listener` with each span that ends, until the result is disposed. */
export function followSpans(listener: (span: Span) => void): Disposable {
  listeners.add(listener);
  return { [Symbol.dispose]: () => void listeners.delete(listener) };
}

/** Runs work as a trace of its own. */
export function runInTrace<T>(name: string, work: () => Promise<T>): Promise<T> {
  return measure(randomBytes(16).toString('hex'), undefined, name, work);
}

/** Runs work as a part of the present trace, if there is one and it is followed. */
export function runInSpan<T>(name: string, work: () => Promise<T>): Promise<T> {
  const parent = listeners.size > 0 ? place.getStore() : undefined;
  return parent ? measure(parent.traceId, parent.spanId, name, work) : work();
}

/** Begins work that outlives the present trace and serves others, such as a connection. */
export function outsideTrace<T>(work: () => T): T {
  return place.run(undefined, work);
}

async function measure<T>(
  trace: string,
  parentId: string | undefined,
  name: string,
  work: () => Promise<T>,
): Promise<T> {
  const id = randomBytes(8).toString('hex');
  const startedAt = Date.now();
  const start = performance.now();
  const end = (isFailed: boolean): void => {
    const span = { traceId: trace, id, parentId, name, startedAt, isFailed };
    for (const listener of listeners) listener({ ...span, tookMs: performance.now() - start });
  };
  try {
    const result = await place.run({ traceId: trace, spanId: id }, work);
    end(false);
    return result;
  } catch (error) {
    end(true);
    throw error;
  }
}
