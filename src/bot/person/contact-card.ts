import { Composer } from 'grammy';
import { onPress } from '../kit/action.ts';
import { buttons } from '../kit/actions.ts';
import { cardFacts } from './card-facts.ts';
import { backKeys, cardScreen } from './card-screen.ts';
import type { Feature, Surroundings } from '../kit/feature.ts';
import { viewOfButton, type OpenView } from '../kit/paired-account.ts';
import type { PersonContext } from '../kit/person-context.ts';
import type { Screen } from '../kit/reply.ts';
import { onWho, type AboutUser } from './who.ts';
import { label, say } from '../kit/words.ts';

export const contactCard: Feature = {
  commands: [{ name: 'contact', group: 'contacts' }],
  build: (around) => {
    const { replies, clock } = around;
    const composer = new Composer<PersonContext>();
    const show = showCard(around);
    onWho(composer, around, { name: 'contact', pick: buttons.pickContact, go: show });

    onPress(composer, buttons.card, async (ctx, viewId, id) => {
      const at = await viewOfButton(around, ctx, viewId);
      if (!at) return;
      const facts = await cardFacts(at.book, id);
      await replies.show(
        ctx,
        facts?.user.contact ? cardScreen(facts, at, clock.now()) : goneScreen(at),
      );
    });
    onPress(composer, buttons.backToCard, async (ctx, viewId, id) => {
      const at = await viewOfButton(around, ctx, viewId);
      if (at) await show(ctx, at, id);
    });
    // The list it was opened from stays above.
    onPress(composer, buttons.person, async (ctx, viewId, id) => {
      const at = await viewOfButton(around, ctx, viewId);
      if (!at) return;
      const facts = await cardFacts(at.book, id);
      if (!facts) return ctx.toast(label('failure-user_unknown'), 'alert');
      await replies.answer(ctx, cardScreen(facts, at, clock.now()));
    });
    return composer;
  },
};

/** What is done about somebody once it is clear whom a text means: their card is shown. */
export function showCard({ replies, clock }: Surroundings): AboutUser {
  return async (ctx, at, id) => {
    const facts = await cardFacts(at.book, id);
    if (!facts) return ctx.toast(label('failure-user_unknown'), 'alert');
    await replies.show(ctx, cardScreen(facts, at, clock.now()));
  };
}

/** Somebody a button still names is no contact any more. */
export function goneScreen(at: OpenView): Screen {
  return { text: say('contact-gone'), keyboard: backKeys(at) };
}
