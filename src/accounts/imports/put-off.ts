import type { Deferral } from '../../store/deferred-numbers.ts';

const hour = 60 * 60_000;
/** TDLib gives up for an hour (UserManager.cpp); Telegram's iOS app asks again after a day. */
const firstWaitMs = hour;
const laterWaitMs = 24 * hour;
/** Four days of it are a no. */
const maxTries = 5;

/** When a number is sent again that was put off `tries` times before; undefined: not any more. */
export function nextDeferral(tries: number, now: Date): Deferral | undefined {
  if (tries + 1 >= maxTries) return undefined;
  const wait = tries === 0 ? firstWaitMs : laterWaitMs;
  return { tries: tries + 1, until: new Date(now.getTime() + wait) };
}
