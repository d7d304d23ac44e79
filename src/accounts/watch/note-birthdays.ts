import type { Birthday } from '../../contacts/address-book.ts';
import { daysToBirthday } from '../../contacts/days-to-birthday.ts';
import { findNotificationSettings } from '../../store/notification-settings.ts';
import { findBirthdays } from '../lookup/birthdays.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import type { Services } from '../services/services.ts';
import { addNotifications, type NotificationDraft } from '../notifications/add-notifications.ts';
import { deliverBirthdayAt, dayOf, morningOf } from '../notifications/when-due.ts';

const dayMs = 24 * 60 * 60_000;

/**
 * Notes the birthdays of today and tomorrow, so that those of tomorrow are told in the morning,
 * whenever the next round is. The day is that of UTC: where a contact lives, nobody tells.
 */
export async function noteBirthdays(session: AccountSession, services: Services): Promise<void> {
  const { account } = session;
  const near = await findBirthdays(session, services);
  const now = services.clock.now();
  const wishes = await findNotificationSettings(services.database, account.personId);
  const ahead = near.flatMap(({ user, birthday }): readonly NotificationDraft[] => {
    const days = daysToBirthday(birthday, now);
    const day = dayOf(new Date(now.getTime() + days * dayMs));
    // Who pairs in the afternoon has had no morning to be told in.
    if (days < 0 || account.pairedAt > morningOf(day)) return [];
    const on = { day, dueAt: deliverBirthdayAt(day, now, wishes) };
    return [{ kind: 'birthday', user, was: '', now: ageOn(day, birthday), on }];
  });
  await addNotifications(account, ahead, services);
}

/** Empty where they do not tell the year. */
function ageOn(day: string, { year }: Birthday): string {
  return year === undefined ? '' : String(Number(day.slice(0, 4)) - year);
}
