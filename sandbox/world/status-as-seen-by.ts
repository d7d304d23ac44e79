import type { TlObject } from '../mtproto/tl/value.ts';
import { addSeconds, unixTime } from '../server/unix-time.ts';
import type { Person } from './person.ts';
import { allows } from './privacy.ts';

const dayMs = 24 * 3600 * 1000;
const onlineSeconds = 300;

/**
 * The online status of `seen` as `viewer` sees it. `by_me` means that `seen` would show it but the viewer
 * hides their own (core.telegram.org/constructor/userStatusRecently). Premium lifts that.
 */
export function statusAsSeenBy(viewer: Person, seen: Person, now: Date): TlObject {
  const { presence } = seen;
  if (presence.kind === 'never' || seen.deleted || seen.blocked.has(viewer.id)) {
    return { _: 'userStatusEmpty' };
  }
  const isShown = allows(seen, 'last_seen', viewer);
  const byMe = isShown && !viewer.premium && !allows(viewer, 'last_seen', seen);
  if (isShown && !byMe) {
    return presence.kind === 'online'
      ? { _: 'userStatusOnline', expires: unixTime(addSeconds(now, onlineSeconds)) }
      : { _: 'userStatusOffline', was_online: unixTime(presence.at) };
  }
  const days = presence.kind === 'online' ? 0 : (now.getTime() - presence.at.getTime()) / dayMs;
  if (days <= 3) return { _: 'userStatusRecently', by_me: byMe };
  if (days <= 7) return { _: 'userStatusLastWeek', by_me: byMe };
  if (days <= 30) return { _: 'userStatusLastMonth', by_me: byMe };
  return { _: 'userStatusEmpty' };
}
