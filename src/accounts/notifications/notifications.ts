import {
  markDelivered,
  type Notice,
  type NotificationKind,
  type StoredNotification,
} from '../../store/notifications.ts';
import {
  findNotificationSettings,
  saveDigestHour,
  saveNotificationOff,
  type NotificationSettings,
} from '../../store/notification-settings.ts';
import type { Services } from '../services/services.ts';
import { birthdayHour, deliverAt } from './when-due.ts';

export type { NotificationKind, NotificationSettings, StoredNotification };

/** What a person is told unasked. */
export interface Notifications {
  /** Once they were told: what is not marked so is told again. */
  markDelivered(ids: readonly string[]): Promise<void>;
  settings(personId: bigint): Promise<NotificationSettings>;
  setEnabled(
    personId: bigint,
    kind: Exclude<NotificationKind, Notice>,
    wanted: boolean,
  ): Promise<void>;
  /** All news of a day at this hour, in UTC; undefined: each as it comes. */
  setDigest(personId: bigint, hour: number | undefined): Promise<void>;
}

export function openNotifications({ database, clock, wakeUp }: Services): Notifications {
  return {
    markDelivered: (ids) => markDelivered(database, ids, clock.now()),
    settings: (personId) => findNotificationSettings(database, personId),
    setEnabled: (personId, kind, wanted) => saveNotificationOff(database, personId, kind, !wanted),
    async setDigest(personId, hour) {
      const digest = { digestHour: hour };
      const next = deliverAt(clock.now(), digest);
      await saveDigestHour(database, personId, { hour, birthdaysAt: birthdayHour(digest), next });
      wakeUp.request();
    },
  };
}
