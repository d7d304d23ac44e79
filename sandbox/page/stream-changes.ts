import { setImmediate } from 'node:timers/promises';
import type { SSEStreamingApi } from 'hono/streaming';

/**
 * Sends all parts to one browser, and then every change until it disconnects. An event is JSON:
 * `{ set: { <part>: <value> }, gone: [<part>] }`. Its name is `all` when it replaces everything.
 */
export async function streamChanges(
  stream: SSEStreamingApi,
  describe: () => ReadonlyMap<string, string>,
  subscribe: (listener: () => void) => Disposable,
): Promise<void> {
  let change = Promise.withResolvers<void>();
  using _subscription = subscribe(() => change.resolve());
  stream.onAbort(() => change.resolve());
  let sent: ReadonlyMap<string, string> | undefined;
  while (!stream.aborted && !stream.closed) {
    change = Promise.withResolvers<void>();
    const parts = describe();
    const data = diffParts(sent ?? new Map<string, string>(), parts);
    if (!sent || data) await stream.writeSSE({ event: sent ? 'some' : 'all', data: data ?? '{}' });
    sent = parts;
    await change.promise;
    // One action causes several changes, which go into one event.
    await setImmediate();
  }
}

function diffParts(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string | undefined {
  const set = [...after].filter(([part, json]) => before.get(part) !== json);
  const gone = [...before.keys()].filter((part) => !after.has(part));
  if (set.length === 0 && gone.length === 0) return undefined;
  const members = set.map(([part, json]) => `${JSON.stringify(part)}:${json}`);
  return `{"set":{${members.join(',')}},"gone":${JSON.stringify(gone)}}`;
}
