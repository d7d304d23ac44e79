import type { Account, Roster, StoredNotification } from '../../accounts/roster.ts';
import { fullName } from '../../contacts/contact.ts';
import { formatPhone } from '../../contacts/phone.ts';
import { loadTitle } from '../history/operation-title.ts';
import { dayWords } from '../kit/birthday-words.ts';
import { displayName, shortened } from '../kit/contact-words.ts';
import { bold, lines, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';

/** A notification as a sentence. */
export async function notificationWords(
  one: StoredNotification,
  account: Account,
  { roster, now }: { readonly roster: Roster; readonly now: Date },
): Promise<Text> {
  const name = bold(one.user ? displayName(one.user) : say('name-none'));
  switch (one.kind) {
    case 'reconciled':
      return reconciledWords(one, roster);
    case 'signed_out':
      return say(one.was === 'used_twice' ? 'signed-out-used_twice' : 'signed-out', {
        name: bold(fullName(account.owner)),
      });
    case 'saved_list':
      return say('notification-saved_list', { name: bold(fullName(account.owner)) });
    case 'joined':
    case 'share_offer':
    case 'account_deleted':
    case 'lost_mutual':
      return say(`notification-${one.kind}`, { name });
    case 'name':
      return say('notification-name', { name, now: bold(shortened(one.now)) });
    case 'number':
      return say('notification-number', {
        name,
        was: formatPhone(one.was),
        now: formatPhone(one.now),
      });
    case 'username':
      if (one.was === '') return say('notification-username-new', { name, now: one.now });
      if (one.now === '') return say('notification-username-gone', { name, was: one.was });
      return say('notification-username', { name, was: one.was, now: one.now });
    case 'birthday':
      return birthdayWords(one, name, now);
  }
}

/** Names the day, because the notification may be delivered later. */
function birthdayWords({ day, now: age }: StoredNotification, name: Text, now: Date): Text {
  if (day === now.toISOString().slice(0, 10)) {
    return age === ''
      ? say('notification-birthday', { name })
      : say('notification-birthday-age', { name, age });
  }
  const [, month = 0, of = 0] = day.split('-').map(Number);
  const date = dayWords({ month, day: of });
  return age === ''
    ? say('notification-birthday-past', { name, day: date })
    : say('notification-birthday-past-age', { name, age, day: date });
}

/** The outcome of an unknown change. */
async function reconciledWords(
  { personId, was, now: outcome }: StoredNotification,
  { history }: Roster,
): Promise<Text> {
  const operation = await history.find(personId, was);
  const what = operation && (await loadTitle(history, operation)).title;
  return lines(
    what === undefined
      ? say('notification-reconciled-unnamed')
      : say('notification-reconciled', { what }),
    say(
      outcome === 'done' || outcome === 'not_done'
        ? `notification-reconciled-${outcome}`
        : 'notification-reconciled-partly',
    ),
  );
}
