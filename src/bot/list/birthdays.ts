import type { Account, Book } from '../../accounts/roster.ts';
import { fullName } from '../../contacts/contact.ts';
import { pageOf, type ListPage } from '../../contacts/list-page.ts';
import { actions } from '../kit/actions.ts';
import { ageReached, dayWords } from '../kit/birthday-words.ts';
import {
  bullets,
  button,
  buttonRows,
  heading,
  message,
  inRows,
  layOut,
  subheading,
  type DraftRows,
  type Screen,
} from '../kit/blocks.ts';
import { chatButton, pagingButtons } from '../kit/buttons.ts';
import { displayName } from '../kit/contact-words.ts';
import type { Feature } from '../kit/feature.ts';
import { leadOn } from '../kit/lead-on.ts';
import { openView, type OpenView } from '../kit/open-view.ts';
import { lines, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';

/** As many as fit on a phone, two buttons in a row. */
const pageSize = 10;
/** Up to so many have a button to their chat, too. */
const maxWithChat = 6;

type Birthdays = Awaited<ReturnType<Book['birthdays']>>;

export const birthdays: Feature = {
  commands: [{ name: 'birthdays', group: 'contacts' }],
  build: (bot, on) => {
    const list = async (account: Account, page: number): Promise<Screen> => {
      const opened = openView(bot, account);
      const shown = pageOf(await opened.book.birthdays(), page, pageSize);
      return birthdaysScreen(shown, opened, bot.clock.now());
    };
    on.accountCommand('birthdays', (_, account) => list(account, 0));
    on.accountAction(actions.birthdays, (_, account, page) => list(account, page));
  },
};

/** Grouped by date without marking today, which depends on the person's time zone. */
function birthdaysScreen(
  shown: ListPage<Birthdays[number]>,
  { account, viewId }: OpenView,
  now: Date,
): Screen {
  const listed = shown.rows;
  if (listed.length === 0)
    return message(lines(say('birthdays-none'), say('birthdays-only')), [leadOn('contacts')]);
  const days = Map.groupBy(listed, ({ birthday: { day, month } }) => `${day}.${month}`);
  return layOut([
    heading(say('birthdays-title', { name: fullName(account.owner) })),
    ...[...days.values()].flatMap((some) => [
      ...some.slice(0, 1).map(({ birthday }) => subheading(dayWords(birthday))),
      bullets(some.map((one) => rowOf(one, now))),
    ]),
    say('birthdays-only'),
    buttonRows([
      ...rowsOf(listed, viewId),
      ...pagingButtons(shown, (page) => actions.birthdays.data(account.id, page)),
    ]),
  ]);
}

function rowsOf(listed: Birthdays, viewId: string): DraftRows {
  const cards = listed.map(({ user }) =>
    button(displayName(user), actions.person.data(viewId, user.id)),
  );
  if (listed.length > maxWithChat) return inRows(cards, 2);
  return listed.map(({ user }, at) => [cards[at], chatButton(user)]);
}

function rowOf({ user, birthday }: Birthdays[number], now: Date): Text {
  const age = ageReached(birthday, now);
  const name = displayName(user);
  return age === undefined ? name : say('birthdays-age', { name, age });
}
