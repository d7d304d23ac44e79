import { actions } from '../kit/actions.ts';
import { message, type Screen } from '../kit/blocks.ts';
import type { BotContext } from '../kit/bot-context.ts';
import type { Feature } from '../kit/feature.ts';
import { type OpenView } from '../kit/open-view.ts';
import { say } from '../kit/words.ts';
import { loadCardFacts } from './card-facts.ts';
import { backButtons, cardScreen } from './card-screen.ts';
import { onUserCommand, type UserHandler } from './user-command.ts';

export const contactCard: Feature = {
  commands: [{ name: 'contact', group: 'person' }],
  build: (bot, on) => {
    const { replies, clock } = bot;
    const show = showCard(bot);
    onUserCommand(bot, on, { name: 'contact', run: show });

    on.viewAction(actions.card, async (_, opened, id) => {
      const facts = await loadCardFacts(opened.book, id);
      return facts?.user.contact ? cardScreen(facts, opened, clock.now()) : goneScreen(opened);
    });
    on.viewAction(actions.backToCard, show);
    // A new message, so that the list stays above it.
    on.viewAction(actions.person, async (ctx, opened, id) => {
      const card = await show(ctx, opened, id);
      if (card) await replies.answer(ctx, card);
    });
  },
};

/** Shows the user's card. */
export function showCard({ clock }: BotContext): UserHandler {
  return async (ctx, opened, id) => {
    const facts = await loadCardFacts(opened.book, id);
    return facts
      ? cardScreen(facts, opened, clock.now())
      : ctx.toast(say('failure-user_unknown'), 'alert');
  };
}

/** The user of an old button is no longer a contact. */
export function goneScreen(opened: OpenView): Screen {
  return message(say('contact-gone'), backButtons(opened));
}
