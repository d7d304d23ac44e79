import type { Feature } from '../kit/feature.ts';
import { questionKinds } from '../kit/question-kinds.ts';
import { askToAdd } from './add.ts';
import { notAContactScreen } from './card-screen.ts';
import { askName, onName } from './name-question.ts';
import { saveContact } from './save-contact.ts';
import { onUserCommand, type UserHandler } from './user-command.ts';

export const rename: Feature = {
  commands: [{ name: 'rename', group: 'person' }],
  build: (bot, on) => {
    const run: UserHandler = async (ctx, opened, id, name) => {
      const contact = await opened.book.contact(id);
      if (!contact) return notAContactScreen(opened.viewId, id);
      if (name) return saveContact(bot, opened, { id, name, showPhone: false });
      return askName(bot, ctx, questionKinds.nameToRename, {
        viewId: opened.viewId,
        user: contact,
      });
    };
    onUserCommand(bot, on, { name: 'rename', run });
    onName(bot, questionKinds.nameToRename, run, askToAdd(bot));
  },
};
