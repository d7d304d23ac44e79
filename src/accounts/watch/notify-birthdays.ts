import { daysToBirthday, type Birthday } from '../../contacts/birthday.ts';
import { findNotificationSettings } from '../../store/notification-settings.ts';
import { findBirthdays } from '../lookup/birthdays.ts';
import { addNotifications, type NotificationDraft } from '../notifications/add-notifications.ts';
import { dayOf, deliverBirthdayAt, morningOf } from '../notifications/when-due.ts';
import type { DueWorkServices } from '../services/services.ts';
import type { AccountSession } from '../sessions/open-session.ts';

const dayMs = 24 * 60 * 60_000;

/**
 * Adds notifications about the birthdays of today and tomorrow; tomorrow's are delivered in the
 * morning, whenever the next round runs. Days are UTC: Telegram does not give a contact's time zone.
 */
export async function notifyBirthdays(
  session: AccountSession,
  services: DueWorkServices,
): Promise<void> {
  const { account } = session;
  const birthdays = await findBirthdays(session, services);
  const now = services.clock.now();
  const settings = await findNotificationSettings(services.database, account.personId);
  const drafts = birthdays.flatMap(({ user, birthday }): readonly NotificationDraft[] => {
    const days = daysToBirthday(birthday, now);
    const day = dayOf(new Date(now.getTime() + days * dayMs));
    // An account paired in the afternoon gets no notification that belonged into the morning.
    if (days < 0 || account.pairedAt > morningOf(day, settings)) return [];
    const on = { day, dueAt: deliverBirthdayAt(day, now, settings) };
    return [{ kind: 'birthday', user, was: '', now: ageOn(day, birthday), on }];
  });
  await addNotifications(account, drafts, services);
}

/** Empty if the contact does not show the year. */
function ageOn(day: string, { year }: Birthday): string {
  return year === undefined ? '' : String(Number(day.slice(0, 4)) - year);
}
