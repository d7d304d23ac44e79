import { fullName, type User } from '../../contacts/contact.ts';
import { pageOf } from '../../contacts/list-page.ts';
import { actions } from '../kit/actions.ts';
import { button, message, type Screen } from '../kit/blocks.ts';
import { pagingButtons } from '../kit/buttons.ts';
import { displayName } from '../kit/contact-words.ts';
import type { Feature } from '../kit/feature.ts';
import { leadOn } from '../kit/lead-on.ts';
import { openView, type OpenView } from '../kit/open-view.ts';
import { bold, lines } from '../kit/text.ts';
import { say } from '../kit/words.ts';

/** A phone shows this many rows of buttons without much scrolling. */
const pageSize = 10;

/** People who probably have the account in their contacts and are not in its list. */
export const haveMe: Feature = {
  commands: [],
  build: (bot, on) => {
    on.accountAction(actions.haveMe, async (_, account, page) => {
      const opened = openView(bot, account);
      const users = await opened.book.numberShowing({ anew: page === 0 });
      return haveMeScreen(users, opened, page);
    });
  },
};

function haveMeScreen(users: readonly User[], { account, viewId }: OpenView, page: number): Screen {
  if (users.length === 0) return message(say('have-me-nobody'), [leadOn('contacts')]);
  const shown = pageOf(users, page, pageSize);
  const title = say('have-me-title', { name: fullName(account.owner), count: users.length });
  return message(lines(bold(title), '', say('have-me-why')), [
    ...shown.rows.map((user) => [
      button(displayName(user), actions.person.data(viewId, user.id)),
      button(say('button-add'), actions.askAdd.data(viewId, user.id)),
    ]),
    ...pagingButtons(shown, (to) => actions.haveMe.data(account.id, to)),
  ]);
}
