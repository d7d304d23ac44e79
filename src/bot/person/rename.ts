import { Composer } from 'grammy';
import { actions } from '../kit/actions.ts';
import { displayName } from '../kit/contact-words.ts';
import type { Feature } from '../kit/feature.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { notAContactScreen } from './card-screen.ts';
import { askName, onName } from './name-question.ts';
import { saveContact } from './save-contact.ts';
import { onUserCommand, type UserHandler } from './user-command.ts';

export const rename: Feature = {
  commands: [{ name: 'rename', group: 'contacts' }],
  build: (bot) => {
    const composer = new Composer<PersonContext>();
    const run: UserHandler = async (ctx, at, id, name) => {
      const contact = await at.book.contact(id);
      if (!contact) return bot.replies.show(ctx, notAContactScreen(at.viewId, id));
      if (name) return saveContact(bot, ctx, at, { id, name, showPhone: false });
      const { viewId } = at;
      await askName(bot, ctx, { viewId, id, purpose: 'rename', name: displayName(contact) });
    };
    onUserCommand(composer, bot, { name: 'rename', pick: actions.pickRename, run });
    onName(bot, 'rename', run);
    return composer;
  },
};
