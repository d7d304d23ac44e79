import { Composer } from 'grammy';
import type { User } from '../../contacts/contact.ts';
import { fitName } from '../../contacts/name.ts';
import { onAction } from '../kit/action.ts';
import { actions } from '../kit/actions.ts';
import { message } from '../kit/blocks.ts';
import { displayName } from '../kit/contact-words.ts';
import type { Feature } from '../kit/feature.ts';
import type { Locale } from '../kit/locale.ts';
import { saveView, resolveButtonView } from '../kit/open-view.ts';
import type { PersonContext } from '../kit/person-context.ts';
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
  commands: [{ name: 'add', group: 'contacts' }],
  build: (bot) => {
    const { replies } = bot;
    const composer = new Composer<PersonContext>();

    const ask: UserHandler = async (ctx, at, id, given) => {
      if (id === at.account.owner.id) return ctx.toast(say('import-self'), 'alert');
      const { user, asksToShare, showsPhone } = await at.book.previewAdd(id);
      if (user.kind === 'deleted') return ctx.toast(say('add-deleted'), 'alert');
      if (user.contact && !given) return replies.show(ctx, alreadyScreen(user, at));
      const name = given ?? ownName(user, ctx.locale);
      const named = await saveView(bot, ctx, at.account, { name });
      await replies.show(
        ctx,
        addQuestion({
          user,
          name,
          asksPhone: asksToShare,
          isNumberVisible: showsPhone,
          at: named,
        }),
      );
    };
    const command = { pick: actions.pickAdd, run: ask };
    const askFor = (ctx: PersonContext, id: number, username: string | undefined): Promise<void> =>
      handleReference(bot, ctx, referenceTo(id, username), command);

    onUserCommand(composer, bot, {
      name: 'add',
      ...command,
      // The handlers below take picked users, contacts and forwarded messages.
      askOtherwise: (ctx) => offerUserPicker(bot, ctx),
    });
    onName(bot, 'add', ask);

    composer.on('message:users_shared', async (ctx, next) => {
      const { request_id, users } = ctx.message.users_shared;
      const [user] = users;
      if (request_id !== pickerRequestId || !user) return next();
      await askFor(ctx, user.user_id, user.username);
    });
    composer.on('message:contact', async (ctx, next) => {
      const { phone_number: phone, user_id: id } = ctx.message.contact;
      // A contact with a number is imported instead.
      if (phone.trim() !== '' || id === undefined) return next();
      await askFor(ctx, id, undefined);
    });
    composer.on('message:forward_origin', async (ctx, next) => {
      const { forward_origin: origin, contact, document } = ctx.message;
      if (contact ?? document) return next();
      if (origin.type !== 'user') {
        return replies.answer(ctx, message(say(`forward-${origin.type}`)));
      }
      const { id, username } = origin.sender_user;
      if (id === telegramId) return next();
      await askFor(ctx, id, username);
    });

    onAction(composer, actions.askAdd, async (ctx, viewId, id) => {
      const at = await resolveButtonView(bot, ctx, viewId);
      if (at) await ask(ctx, at, id);
    });
    onAction(composer, actions.add, async (ctx, viewId, id, shows) => {
      const at = await resolveButtonView(bot, ctx, viewId);
      const name = at?.view.name;
      if (at && name) await saveContact(bot, ctx, at, { id, name, showPhone: shows === 'show' });
    });
    onAction(composer, actions.askName, async (ctx, viewId, id, purpose) => {
      const at = await resolveButtonView(bot, ctx, viewId);
      if (!at) return;
      const facts = await at.book.facts(id);
      if (!facts) return ctx.toast(say('failure-user_unknown'), 'alert');
      const name = displayName(facts.user);
      await askName(bot, ctx, { viewId, id, purpose, name });
    });
    return composer;
  },
};

function ownName(user: User, locale: Locale): { firstName: string; lastName: string } {
  return fitName(user.firstName, user.lastName, locale.plain(displayName(user)));
}
