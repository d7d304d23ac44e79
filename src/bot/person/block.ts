import { Composer } from 'grammy';
import type { User } from '../../contacts/contact.ts';
import { onAction } from '../kit/action.ts';
import { actions } from '../kit/actions.ts';
import { message, button, type Screen } from '../kit/blocks.ts';
import { undoButtons } from '../kit/buttons.ts';
import { displayName, reachOf } from '../kit/contact-words.ts';
import type { Feature } from '../kit/feature.ts';
import { resolveButtonView } from '../kit/open-view.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { bold, lines } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { loadCardFacts } from './card-facts.ts';
import { onUserCommand, type UserHandler } from './user-command.ts';

export const block: Feature = {
  commands: [
    { name: 'block', group: 'blocked' },
    { name: 'unblock', group: 'blocked' },
  ],
  build: (bot) => {
    const { replies } = bot;
    const composer = new Composer<PersonContext>();

    const ask: UserHandler = async (ctx, at, id) => {
      if (id === at.account.owner.id) return ctx.toast(say('block-self'), 'alert');
      const facts = await loadCardFacts(at.book, id);
      if (!facts) return ctx.toast(say('failure-user_unknown'), 'alert');
      const { user } = facts;
      const name = displayName(user);
      if (facts.kind === 'fresh' && facts.blocked) {
        const unblockButton = button(say('button-unblock'), actions.unblock.data(at.viewId, id));
        const text = say('block-already', { name: bold(name) });
        return replies.show(ctx, message(text, [[unblockButton]]));
      }
      const yes = button(
        say('button-block-yes', { name }),
        actions.block.data(at.viewId, id),
        'danger',
      );
      const no = button(say('button-not-block'), actions.backToCard.data(at.viewId, id));
      const question = lines(
        say('block-ask', { name: bold(name) }),
        reachOf(user),
        '',
        say('block-effect'),
      );
      await replies.show(ctx, message(question, [[yes], [no]]));
    };
    const unblock: UserHandler = async (ctx, at, id) => {
      if (id === at.account.owner.id) return ctx.toast(say('block-self'), 'alert');
      const { result: user, operationId } = await at.book.unblock(id);
      await replies.show(ctx, doneScreen('unblocked', user, operationId, at.viewId));
    };

    onUserCommand(composer, bot, { name: 'block', pick: actions.pickBlock, run: ask });
    onUserCommand(composer, bot, { name: 'unblock', pick: actions.pickUnblock, run: unblock });
    onAction(composer, actions.askBlock, async (ctx, viewId, id) => {
      const at = await resolveButtonView(bot, ctx, viewId);
      if (at) await ask(ctx, at, id);
    });
    onAction(composer, actions.unblock, async (ctx, viewId, id) => {
      const at = await resolveButtonView(bot, ctx, viewId);
      if (at) await unblock(ctx, at, id);
    });
    onAction(composer, actions.block, async (ctx, viewId, id) => {
      const at = await resolveButtonView(bot, ctx, viewId);
      if (!at) return;
      const { result: user, operationId } = await at.book.block(id);
      await replies.show(ctx, doneScreen('blocked', user, operationId, viewId));
    });
    return composer;
  },
};

function doneScreen(
  done: 'blocked' | 'unblocked',
  user: User,
  operationId: string | undefined,
  viewId: string,
): Screen {
  const card = actions.backToCard.data(viewId, user.id);
  const all = actions.blocked.data(viewId, 0);
  return message(say(done, { name: bold(displayName(user)) }), [
    ...undoButtons(operationId),
    [button(say('button-card'), card), button(say('button-blocked'), all)],
  ]);
}
