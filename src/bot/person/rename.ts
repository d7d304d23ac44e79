import { Composer } from 'grammy';
import { buttons } from '../kit/actions.ts';
import { displayName } from '../kit/contact-words.ts';
import type { Feature } from '../kit/feature.ts';
import { askName, onName } from './name-question.ts';
import { noContactScreen } from '../kit/no-contact.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { saveContact } from './save-contact.ts';
import { onWho, type AboutUser } from './who.ts';

export const rename: Feature = {
  commands: [{ name: 'rename', group: 'contacts' }],
  build: (around) => {
    const composer = new Composer<PersonContext>();
    const go: AboutUser = async (ctx, at, id, name) => {
      const contact = await at.book.contact(id);
      if (!contact) return around.replies.show(ctx, noContactScreen(at.viewId, id));
      if (name) return saveContact(around, ctx, at, { id, name, showPhone: false });
      const { viewId } = at;
      await askName(around, ctx, { viewId, id, purpose: 'rename', name: displayName(contact) });
    };
    onWho(composer, around, { name: 'rename', pick: buttons.pickRename, go });
    onName(around, 'rename', go);
    return composer;
  },
};
