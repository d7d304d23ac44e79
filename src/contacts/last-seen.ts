import type { LastSeen } from './contact.ts';

/** From the most to the least recently seen; exact times precede approximate ones. */
const order = ['online', 'offline', 'recently', 'last_week', 'last_month', 'hidden'] as const;

/** The status at `now`: an expired `online` becomes `offline`, which Telegram does not announce. */
export function lastSeenAt(lastSeen: LastSeen, now: Date): LastSeen {
  return lastSeen.kind === 'online' && lastSeen.until <= now
    ? { kind: 'offline', at: lastSeen.until }
    : lastSeen;
}

/** Creates a comparator, most recently seen first; 0 when Telegram's statuses do not differ at `now`. */
export function seenOrder(now: Date): (a: LastSeen, b: LastSeen) => number {
  return (left, right) => {
    const a = lastSeenAt(left, now);
    const b = lastSeenAt(right, now);
    if (a.kind === 'offline' && b.kind === 'offline') return b.at.getTime() - a.at.getTime();
    return order.indexOf(a.kind) - order.indexOf(b.kind);
  };
}
