import type { LastSeen } from './contact.ts';

/** From the most to the least recently seen. Exact times stand before Telegram's rough ones. */
const order = ['online', 'offline', 'recently', 'last_week', 'last_month', 'hidden'] as const;

/** What is true at `now`: Telegram does not announce that an `online` ran out, it just has an end. */
export function lastSeenAt(lastSeen: LastSeen, now: Date): LastSeen {
  return lastSeen.kind === 'online' && lastSeen.until <= now
    ? { kind: 'offline', at: lastSeen.until }
    : lastSeen;
}

/** Sorts by who was seen last, as of `now`; 0 when Telegram's facts do not tell two people apart. */
export function seenOrder(now: Date): (a: LastSeen, b: LastSeen) => number {
  return (left, right) => {
    const a = lastSeenAt(left, now);
    const b = lastSeenAt(right, now);
    if (a.kind === 'offline' && b.kind === 'offline') return b.at.getTime() - a.at.getTime();
    return order.indexOf(a.kind) - order.indexOf(b.kind);
  };
}
