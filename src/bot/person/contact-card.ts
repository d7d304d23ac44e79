import { Composer } from 'grammy';
import { onAction } from '../kit/action.ts';
import { actions } from '../kit/actions.ts';
import { message, type Screen } from '../kit/blocks.ts';
import type { Feature, BotContext } from '../kit/feature.ts';
import { viewOfButton, type OpenView } from '../kit/open-view.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { say } from '../kit/words.ts';
import { cardFacts } from './card-facts.ts';
import { backButtons, cardScreen } from './card-screen.ts';
import { onUserCommand, type UserHandler } from './user-command.ts';

export const contactCard: Feature = {
  commands: [{ name: 'contact', group: 'contacts' }],
  build: (bot) => {
    const { replies, clock } = bot;
    const composer = new Composer<PersonContext>();
    const show = showCard(bot);
    onUserCommand(composer, bot, { name: 'contact', pick: actions.pickContact, run: show });

    onAction(composer, actions.card, async (ctx, viewId, id) => {
      const at = await viewOfButton(bot, ctx, viewId);
      if (!at) return;
      const facts = await cardFacts(at.book, id);
      await replies.show(
        ctx,
        facts?.user.contact ? cardScreen(facts, at, clock.now()) : goneScreen(at),
      );
    });
    onAction(composer, actions.backToCard, async (ctx, viewId, id) => {
      const at = await viewOfButton(bot, ctx, viewId);
      if (at) await show(ctx, at, id);
    });
    // A new message, so that the list stays above it.
    onAction(composer, actions.person, async (ctx, viewId, id) => {
      const at = await viewOfButton(bot, ctx, viewId);
      if (!at) return;
      const facts = await cardFacts(at.book, id);
      if (!facts) return ctx.toast(say('failure-user_unknown'), 'alert');
      await replies.answer(ctx, cardScreen(facts, at, clock.now()));
    });
    return composer;
  },
};

/** Shows the user's card. */
export function showCard({ replies, clock }: BotContext): UserHandler {
  return async (ctx, at, id) => {
    const facts = await cardFacts(at.book, id);
    if (!facts) return ctx.toast(say('failure-user_unknown'), 'alert');
    await replies.show(ctx, cardScreen(facts, at, clock.now()));
  };
}

/** The user of an old button is no longer a contact. */
export function goneScreen(at: OpenView): Screen {
  return message(say('contact-gone'), backButtons(at));
}
