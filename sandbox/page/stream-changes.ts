import { setImmediate } from 'node:timers/promises';
import type { SSEStreamingApi } from 'hono/streaming';

/**
 * Sends all parts to one browser, then what changes of them, until it goes away. The event is JSON:
 * `{ set: { <part>: <value> }, gone: [<part>] }`, named `all` when it replaces everything before.
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
    const now = describe();
    const data = difference(sent ?? new Map<string, string>(), now);
    if (!sent || data) await stream.writeSSE({ event: sent ? 'some' : 'all', data: data ?? '{}' });
    sent = now;
    await change.promise;
    // One act changes much at once: what belongs together goes out together.
    await setImmediate();
  }
}

function difference(
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): string | undefined {
  const set = [...now].filter(([part, json]) => before.get(part) !== json);
  const gone = [...before.keys()].filter((part) => !now.has(part));
  if (set.length === 0 && gone.length === 0) return undefined;
  const members = set.map(([part, json]) => `${JSON.stringify(part)}:${json}`);
  return `{"set":{${members.join(',')}},"gone":${JSON.stringify(gone)}}`;
}
