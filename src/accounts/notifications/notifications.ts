import { markDelivered, type Notice, type NotificationKind } from '../../store/notifications.ts';
import {
  findNotificationSettings,
  saveDigestHour,
  switchNotification,
} from '../../store/notification-settings.ts';
import type { DueWorkServices } from '../services/services.ts';
import { birthdayHour, deliverAt } from './when-due.ts';

/** Notifications of a person and their settings. */
export function openNotifications({ database, clock, wakeUp }: DueWorkServices) {
  return {
    /** After they were sent; others are delivered again. */
    markDelivered: (ids: readonly string[]) => markDelivered(database, ids, clock.now()),
    settings: (personId: bigint) => findNotificationSettings(database, personId),
    setEnabled: (
      personId: bigint,
      kind: Exclude<NotificationKind, Notice>,
      options: { readonly on: boolean },
    ) => switchNotification(database, personId, kind, options),
    /** The hour (UTC) of a daily digest; undefined: each notification at once. */
    async setDigest(personId: bigint, hour: number | undefined): Promise<void> {
      const digest = { digestHour: hour };
      const next = deliverAt(clock.now(), digest);
      await saveDigestHour(database, personId, { hour, birthdaysAt: birthdayHour(digest), next });
      wakeUp.request();
    },
  };
}
