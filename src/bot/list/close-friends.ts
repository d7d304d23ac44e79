import type { ChangeResult } from '../../accounts/roster.ts';
import { fullName, type Contact } from '../../contacts/contact.ts';
import { pageOf } from '../../contacts/list-page.ts';
import { actions, pickAction } from '../kit/actions.ts';
import { message, withButtons, button, withNotice, type Screen } from '../kit/blocks.ts';
import { undoButtons, pagingButtons } from '../kit/buttons.ts';
import { displayName } from '../kit/contact-words.ts';
import type { Feature } from '../kit/feature.ts';
import { leadOn } from '../kit/lead-on.ts';
import { openView, type OpenView } from '../kit/open-view.ts';
import { requireAccount } from '../kit/paired-account.ts';
import { bold, lines } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { loadCardFacts } from '../person/card-facts.ts';
import { cardScreen, notAContactScreen } from '../person/card-screen.ts';
import { handleReference, type UserHandler } from '../person/user-command.ts';

/** Telegram permits 100 buttons per message, and each contact has two. */
const pageSize = 20;

export const closeFriends: Feature = {
  commands: [{ name: 'close_friends', group: 'person' }],
  build: (bot, on) => {
    /** Reads the list each time, because another device may have changed it. */
    const list = async (opened: OpenView, page: number): Promise<Screen> =>
      friendsScreen(await opened.book.closeFriends(), opened, page);
    /** Only adds: a command that is handled twice must not take back what it did. */
    const add: UserHandler = async (_, opened, id) => {
      if (!(await opened.book.contact(id))) return notAContactScreen(opened.viewId, id);
      const changed = await opened.book.setCloseFriend({ id, on: true });
      return withResult(changed, changed.operationId ? 'added' : 'already', await list(opened, 0));
    };

    on.command('close_friends', async (ctx) => {
      const query = ctx.match.trim();
      if (query !== '') {
        const command = { name: 'friend', run: add } as const;
        return handleReference(bot, ctx, { query, name: undefined }, command);
      }
      const account = await requireAccount(bot, ctx);
      return account && list(openView(bot, account), 0);
    });
    on.viewAction(pickAction('friend'), add);
    on.viewAction(actions.closeFriends, (_, opened, page) => list(opened, page));
    on.viewAction(actions.dropFriend, async (_, opened, id, page) => {
      const changed = await opened.book.setCloseFriend({ id, on: false });
      return withResult(changed, 'removed', await list(opened, page));
    });
    on.viewAction(actions.closeFriend, async (_, opened, id, to) => {
      const changed = await opened.book.setCloseFriend({ id, on: to === 'on' });
      const facts = await loadCardFacts(opened.book, id);
      const card = facts ? cardScreen(facts, opened, bot.clock.now()) : [];
      return withResult(changed, to === 'on' ? 'added' : 'removed', card);
    });
  },
};

/** A screen below the result of a change, with an Undo button. */
function withResult(
  { result: contact, operationId }: ChangeResult<Contact>,
  done: 'added' | 'already' | 'removed',
  screen: Screen,
): Screen {
  const notice = say(`friend-${done}`, { name: bold(displayName(contact)) });
  return withNotice(notice, withButtons(undoButtons(operationId), screen));
}

function friendsScreen(
  friends: readonly Contact[],
  { account, viewId }: OpenView,
  page: number,
): Screen {
  const shown = pageOf(friends, page, pageSize);
  return message(
    lines(
      friends.length === 0
        ? say('friends-nobody')
        : bold(say('friends-title', { name: fullName(account.owner), count: friends.length })),
      '',
      say('friends-effect'),
      '',
      say('friends-add'),
    ),
    [
      ...shown.rows.map((friend) => [
        button(displayName(friend), actions.person.data(viewId, friend.id)),
        button(say('button-remove'), actions.dropFriend.data(viewId, friend.id, shown.page)),
      ]),
      ...pagingButtons(shown, (to) => actions.closeFriends.data(viewId, to)),
      friends.length === 0 && leadOn('contacts'),
    ],
  );
}
