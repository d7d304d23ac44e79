const minute = 60_000;
/** Nothing certain tells of the tap on Allow, which mostly comes soon or on the next day. */
const waits = [1, 2, 5, 10];
const longestWait = 15;
/** Clocks differ. */
const slackMs = 5_000;

/** When to ask for an export again that Telegram put off `tries` times, and allows at `allowedAt`. */
export function nextTryAt(now: Date, tries: number, allowedAt: Date): Date {
  const soon = now.getTime() + retryDelayMs(tries);
  const allowed = allowedAt.getTime() + slackMs;
  return new Date(allowed > now.getTime() ? Math.min(soon, allowed) : soon);
}

/** How long to wait after so many tries, in milliseconds. */
export function retryDelayMs(tries: number): number {
  return (waits[Math.max(0, tries - 1)] ?? longestWait) * minute;
}
