import type { ChangeResult } from '../../accounts/roster.ts';
import type { User } from '../../contacts/contact.ts';
import { actions } from '../kit/actions.ts';
import { message, button, type Screen } from '../kit/blocks.ts';
import { undoButtons } from '../kit/buttons.ts';
import { displayName, reachOf } from '../kit/contact-words.ts';
import type { Feature } from '../kit/feature.ts';
import { bold, lines } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { loadCardFacts, type CardFacts } from './card-facts.ts';
import { onUserCommand, type UserHandler } from './user-command.ts';

export const block: Feature = {
  commands: [
    { name: 'block', group: 'blocked' },
    { name: 'unblock', group: 'blocked' },
  ],
  build: (bot, on) => {
    const ask: UserHandler = async (ctx, opened, id) => {
      if (id === opened.account.owner.id) return ctx.toast(say('block-self'), 'alert');
      const facts = await loadCardFacts(opened.book, id);
      return facts
        ? questionScreen(facts, opened.viewId)
        : ctx.toast(say('failure-user_unknown'), 'alert');
    };
    const unblock: UserHandler = async (ctx, opened, id) => {
      if (id === opened.account.owner.id) return ctx.toast(say('block-self'), 'alert');
      return doneScreen('unblocked', await opened.book.unblock(id), opened.viewId);
    };

    onUserCommand(bot, on, { name: 'block', run: ask });
    onUserCommand(bot, on, { name: 'unblock', run: unblock });
    on.viewAction(actions.askBlock, ask);
    on.viewAction(actions.unblock, unblock);
    on.viewAction(actions.block, async (_, opened, id) =>
      doneScreen('blocked', await opened.book.block(id), opened.viewId),
    );
  },
};

function questionScreen(facts: CardFacts, viewId: string): Screen {
  const { user } = facts;
  const name = displayName(user);
  if (facts.kind === 'fresh' && facts.blocked) {
    return message(say('block-already', { name: bold(name) }), [
      [button(say('button-unblock'), actions.unblock.data(viewId, user.id))],
    ]);
  }
  return message(
    lines(say('block-ask', { name: bold(name) }), reachOf(user), '', say('block-effect')),
    [
      [button(say('button-block-yes', { name }), actions.block.data(viewId, user.id), 'danger')],
      [button(say('button-not-block'), actions.backToCard.data(viewId, user.id))],
    ],
  );
}

function doneScreen(
  done: 'blocked' | 'unblocked',
  { result: user, operationId }: ChangeResult<User>,
  viewId: string,
): Screen {
  const card = actions.backToCard.data(viewId, user.id);
  const all = actions.blocked.data(viewId, 0);
  return message(say(done, { name: bold(displayName(user)) }), [
    ...undoButtons(operationId),
    [button(say('button-card'), card), button(say('button-blocked'), all)],
  ]);
}
