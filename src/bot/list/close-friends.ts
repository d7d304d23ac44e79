import { Composer } from 'grammy';
import type { ChangeResult } from '../../accounts/roster.ts';
import { fullName, type Contact } from '../../contacts/contact.ts';
import { pageOf } from '../../contacts/list-page.ts';
import { onAction } from '../kit/action.ts';
import { actions } from '../kit/actions.ts';
import { message, withButtons, button, withNotice, type Screen } from '../kit/blocks.ts';
import { undoButtons, pagingButtons } from '../kit/buttons.ts';
import { displayName } from '../kit/contact-words.ts';
import type { Feature } from '../kit/feature.ts';
import { openView, resolveButtonView, type OpenView } from '../kit/open-view.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { bold, lines } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { loadCardFacts } from '../person/card-facts.ts';
import { cardScreen, notAContactScreen } from '../person/card-screen.ts';
import { handleReference, type UserHandler } from '../person/user-command.ts';

/** Telegram permits 100 buttons per message, and each contact has two. */
const pageSize = 20;

export const closeFriends: Feature = {
  commands: [{ name: 'close_friends', group: 'contacts' }],
  build: (bot) => {
    const { replies, clock } = bot;
    const composer = new Composer<PersonContext>();

    /** Reads the list each time, because another device may have changed it. */
    const list = async (at: OpenView, page: number): Promise<Screen> =>
      friendsScreen(await at.book.closeFriends(), at, page);
    const toggle: UserHandler = async (ctx, at, id) => {
      if (!(await at.book.contact(id))) return replies.show(ctx, notAContactScreen(at.viewId, id));
      const isFriend = (await at.book.closeFriends()).some((friend) => friend.id === id);
      const changed = await at.book.setCloseFriend(id, !isFriend);
      await replies.show(ctx, withResult(changed, !isFriend, await list(at, 0)));
    };

    composer.command('close_friends', async (ctx) => {
      const query = ctx.match.trim();
      if (query !== '') {
        return handleReference(
          bot,
          ctx,
          { query, name: undefined },
          { pick: actions.pickFriend, run: toggle },
        );
      }
      const at = await openView(bot, ctx);
      if (at) await replies.answer(ctx, await list(at, 0));
    });
    onAction(composer, actions.pickFriend, async (ctx, viewId, id) => {
      const at = await resolveButtonView(bot, ctx, viewId);
      if (at) await toggle(ctx, at, id);
    });
    onAction(composer, actions.closeFriends, async (ctx, viewId, page) => {
      const at = await resolveButtonView(bot, ctx, viewId);
      if (at) await replies.show(ctx, await list(at, page));
    });
    onAction(composer, actions.dropFriend, async (ctx, viewId, id, page) => {
      const at = await resolveButtonView(bot, ctx, viewId);
      if (!at) return;
      const changed = await at.book.setCloseFriend(id, false);
      await replies.show(ctx, withResult(changed, false, await list(at, page)));
    });
    onAction(composer, actions.closeFriend, async (ctx, viewId, id, to) => {
      const at = await resolveButtonView(bot, ctx, viewId);
      if (!at) return;
      const changed = await at.book.setCloseFriend(id, to === 'on');
      const facts = await loadCardFacts(at.book, id);
      const card = facts ? cardScreen(facts, at, clock.now()) : [];
      await replies.show(ctx, withResult(changed, to === 'on', card));
    });
    return composer;
  },
};

/** A screen below the result of a change, with an Undo button. */
function withResult(
  { result: contact, operationId }: ChangeResult<Contact>,
  isAdded: boolean,
  screen: Screen,
): Screen {
  const notice = say(isAdded ? 'friend-added' : 'friend-removed', {
    name: bold(displayName(contact)),
  });
  return withNotice(notice, withButtons(undoButtons(operationId), screen));
}

function friendsScreen(
  friends: readonly Contact[],
  { account, viewId }: OpenView,
  page: number,
): Screen {
  const shown = pageOf(friends, page, pageSize);
  const name = fullName(account.owner);
  return message(
    lines(
      friends.length === 0
        ? say('friends-nobody', { name })
        : bold(say('friends-title', { name, count: friends.length })),
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
    ],
  );
}
