import { isPassing, type FailureReason } from '../../contacts/telegram-error.ts';

const minuteMs = 60_000;
/** Telegram sends no update about the owner's permission, which mostly comes soon or on the next day. */
const waitsMinutes = [1, 2, 5, 10];
const longestWaitMinutes = 15;
/** The clocks of Telegram and this machine differ. */
const slackMs = 5_000;
/** An account that Telegram restricts stays restricted for long. */
const refusedRetryMs = 24 * 60 * 60_000;

/** When to request an export again that Telegram delayed `tries` times and allows at `allowedAt`. */
export function nextTryAt(now: Date, tries: number, allowedAt: Date): Date {
  const soon = now.getTime() + retryDelayMs(tries);
  const allowed = allowedAt.getTime() + slackMs;
  return new Date(allowed > now.getTime() ? Math.min(soon, allowed) : soon);
}

/** When to continue an export after a call failed for `reason`, with `tries` before. */
export function retryAfterFailure(now: Date, tries: number, reason: FailureReason): Date {
  const waitMs = isPassing(reason) ? retryDelayMs(tries) : refusedRetryMs;
  const retryAt = new Date(now.getTime() + waitMs);
  return reason.kind === 'flood' && reason.until > retryAt ? reason.until : retryAt;
}

/** The delay after so many tries. */
function retryDelayMs(tries: number): number {
  return (waitsMinutes[Math.max(0, tries - 1)] ?? longestWaitMinutes) * minuteMs;
}
