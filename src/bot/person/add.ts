import type { User } from '../../contacts/contact.ts';
import { fitName } from '../../contacts/name.ts';
import { actions } from '../kit/actions.ts';
import { message } from '../kit/blocks.ts';
import { displayName } from '../kit/contact-words.ts';
import type { BotContext } from '../kit/bot-context.ts';
import type { Feature, Reply } from '../kit/feature.ts';
import type { Locale } from '../kit/locale.ts';
import { openView } from '../kit/open-view.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { questionKinds } from '../kit/question-kinds.ts';
import { say } from '../kit/words.ts';
import { alreadyScreen, addQuestion } from './add-question.ts';
import { askName, onName } from './name-question.ts';
import { saveContact } from './save-contact.ts';
import { handleReference, onUserCommand, type UserHandler } from './user-command.ts';
import { offerUserPicker, pickerRequestId } from './user-picker.ts';
import { referenceTo } from './user-reference.ts';

/** Telegram's own account. Forwarding its messages does not mean adding it as a contact. */
const telegramId = 777000;

/** Adding a user: by command, user picker, shared contact or forwarded message. */
export const add: Feature = {
  commands: [{ name: 'add', group: 'person' }],
  build: (bot, on) => {
    const ask = askToAdd(bot);
    const command = { name: 'add', run: ask } as const;
    const askFor = (ctx: PersonContext, id: number, username: string | undefined): Reply =>
      handleReference(bot, ctx, referenceTo(id, username), command);

    onUserCommand(bot, on, {
      ...command,
      // The handlers below take picked users, contacts and forwarded messages.
      askOtherwise: (ctx) => offerUserPicker(bot, ctx),
    });
    onName(bot, questionKinds.nameToAdd, ask, ask);

    on.update('message:users_shared', async (ctx, next) => {
      const { request_id, users } = ctx.message.users_shared;
      const [user, ...others] = users;
      // Several are imported instead.
      if (request_id !== pickerRequestId || !user || others.length > 0) return next();
      return askFor(ctx, user.user_id, user.username);
    });
    on.update('message:contact', async (ctx, next) => {
      const { phone_number: phone, user_id: id } = ctx.message.contact;
      // A contact with a number is imported instead.
      if (phone.trim() !== '' || id === undefined) return next();
      return askFor(ctx, id, undefined);
    });
    on.update('message:forward_origin', async (ctx, next) => {
      const { forward_origin: origin, contact, document } = ctx.message;
      if (contact ?? document) return next();
      if (origin.type !== 'user') return message(say(`forward-${origin.type}`));
      const { id, username } = origin.sender_user;
      return id === telegramId ? next() : askFor(ctx, id, username);
    });

    on.viewAction(actions.askAdd, ask);
    on.viewAction(actions.add, async (_, opened, id, shows) => {
      const { name } = opened.view;
      return name && saveContact(bot, opened, { id, name, showPhone: shows === 'show' });
    });
    on.viewAction(actions.askName, async (ctx, opened, id, purpose) => {
      const facts = await opened.book.facts(id);
      if (!facts) return ctx.toast(say('failure-user_unknown'), 'alert');
      const kind = purpose === 'add' ? questionKinds.nameToAdd : questionKinds.nameToRename;
      await askName(bot, ctx, kind, { viewId: opened.viewId, user: facts.user });
    });
  },
};

/** Asks whether to add a user, or to rename a contact if a name is given. */
export function askToAdd(bot: BotContext): UserHandler {
  return async (ctx, opened, id, given) => {
    if (id === opened.account.owner.id) return ctx.toast(say('import-self'), 'alert');
    const { user, asksToShare, showsPhone } = await opened.book.previewAdd(id);
    if (user.kind === 'deleted') return ctx.toast(say('add-deleted'), 'alert');
    if (user.contact && !given) return alreadyScreen(user, opened);
    const name = given ?? ownName(user, ctx.locale);
    const named = openView(bot, opened.account, { name });
    return addQuestion({
      user,
      name,
      asksPhone: asksToShare,
      isNumberVisible: showsPhone,
      opened: named,
    });
  };
}

function ownName(user: User, locale: Locale): { firstName: string; lastName: string } {
  return fitName(user.firstName, user.lastName, locale.plain(displayName(user)));
}
