const minuteMs = 60_000;
/** Telegram sends no update about the owner's permission, which mostly comes soon or on the next day. */
const waitsMinutes = [1, 2, 5, 10];
const longestWaitMinutes = 15;
/** The clocks of Telegram and this machine differ. */
const slackMs = 5_000;

/** When to request an export again that Telegram delayed `tries` times and allows at `allowedAt`. */
export function nextTryAt(now: Date, tries: number, allowedAt: Date): Date {
  const soon = now.getTime() + retryDelayMs(tries);
  const allowed = allowedAt.getTime() + slackMs;
  return new Date(allowed > now.getTime() ? Math.min(soon, allowed) : soon);
}

/** The delay after so many tries. */
export function retryDelayMs(tries: number): number {
  return (waitsMinutes[Math.max(0, tries - 1)] ?? longestWaitMinutes) * minuteMs;
}
