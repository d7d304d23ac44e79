/** The time of the program; tests replace it to move time without waiting. */
export interface Clock {
  now(): Date;
  /** Resolves after `ms`; rejects with the signal's reason if that aborts first. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** As `sleep`, for the longest time that an answer may take. The clock of a test does not pass it while one is pending. */
  deadline(ms: number, signal?: AbortSignal): Promise<void>;
}

/**
 * Resolves with `event`, or after `ms`. Rejects with the reason of `event`, or with that of the signal if it
 * aborts first.
 */
export async function waitFor(
  clock: Clock,
  ms: number,
  event: Promise<unknown>,
  signal?: AbortSignal,
): Promise<void> {
  const timer = new AbortController();
  const either = signal ? AbortSignal.any([signal, timer.signal]) : timer.signal;
  try {
    await Promise.race([event, clock.sleep(ms, either)]);
  } finally {
    timer.abort();
  }
}

function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason as Error);
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    timer.unref();
    signal?.addEventListener('abort', stop, { once: true });
  });
}

export const systemClock: Clock = { now: () => new Date(), sleep, deadline: sleep };
