import { fullName, type User } from '../../contacts/contact.ts';
import { pageOf } from '../../contacts/list-page.ts';
import { actions } from '../kit/actions.ts';
import { message, button, type Screen } from '../kit/blocks.ts';
import { pagingButtons } from '../kit/buttons.ts';
import { displayName } from '../kit/contact-words.ts';
import type { Feature } from '../kit/feature.ts';
import { leadOn } from '../kit/lead-on.ts';
import { openView, type OpenView } from '../kit/open-view.ts';
import { bold } from '../kit/text.ts';
import { say } from '../kit/words.ts';

/** A phone shows this many rows of buttons without much scrolling. */
const pageSize = 10;

export const blocked: Feature = {
  commands: [{ name: 'blocked', group: 'blocked' }],
  build: (bot, on) => {
    const list = async (opened: OpenView, page: number): Promise<Screen> =>
      blockedScreen(await opened.book.blocked(), opened, page);
    on.accountCommand('blocked', async (_, account) => list(openView(bot, account), 0));
    on.viewAction(actions.blocked, (_, opened, page) => list(opened, page));
  },
};

function blockedScreen(users: readonly User[], opened: OpenView, page: number): Screen {
  if (users.length === 0) return message(say('blocked-nobody'), [leadOn('contacts')]);
  const shown = pageOf(users, page, pageSize);
  return message(
    bold(say('blocked-title', { name: fullName(opened.account.owner), count: users.length })),
    [
      ...shown.rows.map((user) => [
        button(displayName(user), actions.person.data(opened.viewId, user.id)),
        button(say('button-unblock'), actions.unblock.data(opened.viewId, user.id)),
      ]),
      ...pagingButtons(shown, (to) => actions.blocked.data(opened.viewId, to)),
    ],
  );
}
