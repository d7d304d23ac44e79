import type { Deferral } from '../../store/deferred-numbers.ts';

const hour = 60 * 60_000;
/** TDLib waits for an hour (UserManager.cpp), and Telegram's iOS app for a day. */
const firstWaitMs = hour;
const nextWaitMs = 24 * hour;
/** After five tries over three days, the number counts as declined. */
const maxTries = 5;

/** When to send a number again that Telegram deferred `tries` times before and now again; undefined: never. */
export function nextDeferral(tries: number, now: Date): Deferral | undefined {
  if (tries + 1 >= maxTries) return undefined;
  const wait = tries === 0 ? firstWaitMs : nextWaitMs;
  return { tries: tries + 1, until: new Date(now.getTime() + wait) };
}
