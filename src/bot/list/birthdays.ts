import type { Book } from '../../accounts/roster.ts';
import { fullName } from '../../contacts/contact.ts';
import { actions } from '../kit/actions.ts';
import { ageReached, dayWords } from '../kit/birthday-words.ts';
import {
  bullets,
  button,
  buttonRows,
  heading,
  message,
  layOut,
  subheading,
  type Screen,
} from '../kit/blocks.ts';
import { chatButton } from '../kit/buttons.ts';
import { displayName } from '../kit/contact-words.ts';
import type { Feature } from '../kit/feature.ts';
import { leadOn } from '../kit/lead-on.ts';
import { openView, type OpenView } from '../kit/open-view.ts';
import { lines, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';

/** The most that one message has room for, with two buttons each. */
const maxListed = 40;

type Birthdays = Awaited<ReturnType<Book['birthdays']>>;

export const birthdays: Feature = {
  commands: [{ name: 'birthdays', group: 'contacts' }],
  build: (bot, on) => {
    on.accountCommand('birthdays', async (_, account) => {
      const opened = openView(bot, account);
      return birthdaysScreen(await opened.book.birthdays(), opened, bot.clock.now());
    });
  },
};

/** Grouped by date without marking today, which depends on the person's time zone. */
function birthdaysScreen(near: Birthdays, { account, viewId }: OpenView, now: Date): Screen {
  if (near.length === 0)
    return message(lines(say('birthdays-none'), say('birthdays-only')), [leadOn('contacts')]);
  const listed = near.slice(0, maxListed);
  const more = near.length - listed.length;
  const days = Map.groupBy(listed, ({ birthday: { day, month } }) => `${day}.${month}`);
  return layOut([
    heading(say('birthdays-title', { name: fullName(account.owner) })),
    ...[...days.values()].flatMap((some) => [
      ...some.slice(0, 1).map(({ birthday }) => subheading(dayWords(birthday))),
      bullets(some.map((one) => rowOf(one, now))),
    ]),
    more > 0 && say('birthdays-more', { count: more }),
    say('birthdays-only'),
    buttonRows(
      listed.map(({ user }) => [
        button(displayName(user), actions.person.data(viewId, user.id)),
        chatButton(user),
      ]),
    ),
  ]);
}

function rowOf({ user, birthday }: Birthdays[number], now: Date): Text {
  const age = ageReached(birthday, now);
  const name = displayName(user);
  return age === undefined ? name : say('birthdays-age', { name, age });
}
