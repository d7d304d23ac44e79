import { fitName } from '../../contacts/name.ts';
import { contactMessageVcard } from '../../contacts/write/contact-message-vcard.ts';
import { exportContact, nameOrFallback } from '../../contacts/write/exported-contact.ts';
import { actions } from '../kit/actions.ts';
import type { Feature } from '../kit/feature.ts';
import { say } from '../kit/words.ts';
import { loadCardFacts } from './card-facts.ts';

/** Sends a user as a contact message, which can be forwarded or saved on a phone. */
export const sendContact: Feature = {
  commands: [],
  build: (bot, on) => {
    on.viewAction(actions.sendContact, async (ctx, opened, id) => {
      const facts = await loadCardFacts(opened.book, id);
      if (!facts) return ctx.toast(say('failure-user_unknown'), 'alert');
      const contact = exportContact(facts.user);
      if (!contact.phone) return ctx.toast(say('send-contact-hidden'), 'alert');
      const { firstName, lastName } = fitName(
        contact.firstName,
        contact.lastName,
        nameOrFallback(contact),
      );
      await bot.api.sendContact(Number(ctx.personId), contact.phone, firstName, {
        ...(lastName !== '' && { last_name: lastName }),
        vcard: contactMessageVcard(contact, bot.clock.now()),
      });
    });
  },
};
