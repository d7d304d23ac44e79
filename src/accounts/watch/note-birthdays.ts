import type { Birthday } from '../../contacts/address-book.ts';
import { daysToBirthday } from '../../contacts/days-to-birthday.ts';
import { findNewsWishes } from '../../store/notification-settings.ts';
import { findBirthdays } from '../lookup/birthdays.ts';
import type { OpenBook } from '../sessions/open-session.ts';
import type { Tools } from '../services/services.ts';
import { noteNews } from '../notifications/add-notifications.ts';
import type { ToNote } from '../notifications/add-notifications.ts';
import { birthdayToldAt, dayOf, morningOf } from '../notifications/when-due.ts';

const dayMs = 24 * 60 * 60_000;

/**
 * Notes the birthdays of today and tomorrow, so that those of tomorrow are told in the morning,
 * whenever the next round is. The day is that of UTC: where a contact lives, nobody tells.
 */
export async function noteBirthdays(open: OpenBook, tools: Tools): Promise<void> {
  const { account } = open;
  const near = await findBirthdays(open, tools);
  const now = tools.clock.now();
  const wishes = await findNewsWishes(tools.database, account.personId);
  const ahead = near.flatMap(({ user, birthday }): readonly ToNote[] => {
    const days = daysToBirthday(birthday, now);
    const day = dayOf(new Date(now.getTime() + days * dayMs));
    // Who pairs in the afternoon has had no morning to be told in.
    if (days < 0 || account.pairedAt > morningOf(day)) return [];
    const on = { day, dueAt: birthdayToldAt(day, now, wishes) };
    return [{ kind: 'birthday', user, was: '', now: ageOn(day, birthday), on }];
  });
  await noteNews(account, ahead, tools);
}

/** Empty where they do not tell the year. */
function ageOn(day: string, { year }: Birthday): string {
  return year === undefined ? '' : String(Number(day.slice(0, 4)) - year);
}
