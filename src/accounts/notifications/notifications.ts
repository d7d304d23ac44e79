import { markTold } from '../../store/notifications.ts';
import type { NewsKind, Notice, StoredNews } from '../../store/notifications.ts';
import { findNewsWishes, saveDigestHour, saveNewsOff } from '../../store/notification-settings.ts';
import type { NewsWishes } from '../../store/notification-settings.ts';
import type { Tools } from '../services/services.ts';
import { birthdayHour, toldAt } from './when-due.ts';

export type { NewsKind, NewsWishes, StoredNews };

/** What a person is told unasked. */
export interface News {
  /** Once they were told: what is not marked so is told again. */
  told(ids: readonly string[]): Promise<void>;
  wishes(personId: bigint): Promise<NewsWishes>;
  want(personId: bigint, kind: Exclude<NewsKind, Notice>, wanted: boolean): Promise<void>;
  /** All news of a day at this hour, in UTC; undefined: each as it comes. */
  setDigest(personId: bigint, hour: number | undefined): Promise<void>;
}

export function openNews({ database, clock, alarm }: Tools): News {
  return {
    told: (ids) => markTold(database, ids, clock.now()),
    wishes: (personId) => findNewsWishes(database, personId),
    want: (personId, kind, wanted) => saveNewsOff(database, personId, kind, !wanted),
    async setDigest(personId, hour) {
      const digest = { digestHour: hour };
      const next = toldAt(clock.now(), digest);
      await saveDigestHour(database, personId, { hour, birthdaysAt: birthdayHour(digest), next });
      alarm.ring();
    },
  };
}
