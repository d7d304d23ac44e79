import { Composer } from 'grammy';
import { fitName } from '../../contacts/name.ts';
import { contactMessageVcard } from '../../contacts/write/contact-message-vcard.ts';
import { exportContact, nameOrStandIn } from '../../contacts/write/exported-contact.ts';
import { onAction } from '../kit/action.ts';
import { actions } from '../kit/actions.ts';
import type { Feature } from '../kit/feature.ts';
import { viewOfButton } from '../kit/open-view.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { say } from '../kit/words.ts';
import { cardFacts } from './card-facts.ts';

/** Sends a user as a contact message, which can be forwarded or saved on a phone. */
export const sendContact: Feature = {
  commands: [],
  build: (bot) => {
    const composer = new Composer<PersonContext>();
    onAction(composer, actions.sendContact, async (ctx, viewId, id) => {
      const at = await viewOfButton(bot, ctx, viewId);
      if (!at) return;
      const facts = await cardFacts(at.book, id);
      if (!facts) return ctx.toast(say('failure-user_unknown'), 'alert');
      const contact = exportContact(facts.user);
      if (!contact.phone) return ctx.toast(say('send-contact-hidden'), 'alert');
      const { firstName, lastName } = fitName(
        contact.firstName,
        contact.lastName,
        nameOrStandIn(contact),
      );
      await bot.api.sendContact(Number(ctx.personId), contact.phone, firstName, {
        ...(lastName !== '' && { last_name: lastName }),
        vcard: contactMessageVcard(contact, bot.clock.now()),
      });
    });
    return composer;
  },
};
