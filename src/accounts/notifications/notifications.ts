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
import type { DueWorkServices } from '../services/services.ts';
import { birthdayHour, deliverAt } from './when-due.ts';

export type { NotificationKind, NotificationSettings, StoredNotification };

/** Notifications of a person and their settings. */
export interface Notifications {
  /** After they were sent; others are delivered again. */
  markDelivered(ids: readonly string[]): Promise<void>;
  settings(personId: bigint): Promise<NotificationSettings>;
  setEnabled(
    personId: bigint,
    kind: Exclude<NotificationKind, Notice>,
    enabled: boolean,
  ): Promise<void>;
  /** The hour (UTC) of a daily digest; undefined: each notification at once. */
  setDigest(personId: bigint, hour: number | undefined): Promise<void>;
}

export function openNotifications({ database, clock, wakeUp }: DueWorkServices): Notifications {
  return {
    markDelivered: (ids) => markDelivered(database, ids, clock.now()),
    settings: (personId) => findNotificationSettings(database, personId),
    setEnabled: (personId, kind, enabled) =>
      saveNotificationOff(database, personId, kind, !enabled),
    async setDigest(personId, hour) {
      const digest = { digestHour: hour };
      const next = deliverAt(clock.now(), digest);
      await saveDigestHour(database, personId, { hour, birthdaysAt: birthdayHour(digest), next });
      wakeUp.request();
    },
  };
}
