import { countryOf } from '../../contacts/phone.ts';
import { isNight, localTime, timeZonesOf } from '../../contacts/time-zone.ts';
import { listAccounts } from '../../store/accounts.ts';
import { markDelivered, type Notice, type NotificationKind } from '../../store/notifications.ts';
import {
  findNotificationSettings,
  saveDigest,
  switchNotification,
} from '../../store/notification-settings.ts';
import type { DueWorkServices } from '../services/services.ts';
import { birthdayTime, deliverAt } from './when-due.ts';

/** Notifications of a person and their settings. */
export function openNotifications({ database, clock, wakeUp }: DueWorkServices) {
  const settings = (personId: bigint) => findNotificationSettings(database, personId);
  const setDigest = async (
    personId: bigint,
    digest: Parameters<typeof deliverAt>[1],
  ): Promise<void> => {
    const next = deliverAt(clock.now(), digest);
    const birthdaysAt = (day: string): Date => birthdayTime(day, digest);
    await saveDigest(database, personId, { ...digest, birthdaysAt, next });
    wakeUp.request();
  };
  /** The time zones of the countries of their numbers. */
  const countryZones = async (personId: bigint): Promise<readonly string[]> => {
    const accounts = await listAccounts(database, personId);
    const countries = new Set(accounts.flatMap(({ owner }) => countryOf(owner.phone) ?? []));
    return [...countries].flatMap(timeZonesOf);
  };
  return {
    /** After they were sent; others are delivered again. */
    markDelivered: (ids: readonly string[]) => markDelivered(database, ids, clock.now()),
    settings,
    setEnabled: (
      personId: bigint,
      kind: Exclude<NotificationKind, Notice>,
      options: { readonly on: boolean },
    ) => switchNotification(database, personId, kind, options),
    /** The local hour of a daily digest; undefined: each notification at once. */
    async setDigest(personId: bigint, digestHour: number | undefined): Promise<void> {
      const { timeZone } = await settings(personId);
      await setDigest(personId, { digestHour, timeZone });
    },
    /** A name of the IANA database. A digest stays at its time of the day. */
    async setTimeZone(personId: bigint, timeZone: string): Promise<void> {
      const before = await settings(personId);
      const next = deliverAt(clock.now(), before);
      const digestHour =
        before.digestHour === undefined || before.timeZone !== undefined
          ? before.digestHour
          : localTime(timeZone, next).hour;
      await setDigest(personId, { digestHour, timeZone });
    },
    countryZones,
    /** Whether it is night for the person, by the time zone they chose or else by their numbers. */
    async isNight(personId: bigint): Promise<boolean> {
      const { timeZone } = await settings(personId);
      const zones = timeZone === undefined ? await countryZones(personId) : [timeZone];
      return isNight(zones, clock.now());
    },
  };
}
