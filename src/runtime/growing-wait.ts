export interface Waits {
  readonly firstWaitMs: number;
  readonly longestMs: number;
}

/**
 * How long to wait after a number of failed tries in a row, from 1: twice as long after each, up to the longest
 * wait.
 */
export function growingWaitMs(tries: number, { firstWaitMs, longestMs }: Waits): number {
  return Math.min(firstWaitMs * 2 ** (tries - 1), longestMs);
}
