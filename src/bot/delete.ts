import { Composer } from 'grammy';
import { fullName, type Contact } from '../contacts/contact.ts';
import { formatPhone } from '../contacts/phone.ts';
import { onPress } from './button.ts';
import { buttons } from './buttons.ts';
import { backKey, goneScreen } from './contact-card.ts';
import { displayName } from './contact-words.ts';
import type { Feature } from './feature.ts';
import { viewOfButton } from './paired-account.ts';
import type { PersonContext } from './person-context.ts';
import { bold, lines } from './text.ts';
import { label, say } from './words.ts';

export const deleteContact: Feature = {
  commands: [],
  build: (around) => {
    const composer = new Composer<PersonContext>();

    onPress(composer, buttons.askDelete, async (ctx, viewId, id) => {
      const found = await viewOfButton(around, ctx, viewId);
      if (!found) return;
      const contact = await found.book.contact(id);
      if (!contact) return around.replies.show(ctx, goneScreen(viewId));
      const name = displayName(contact);
      await around.replies.show(ctx, {
        text: lines(
          say('delete-ask', { name: bold(name), owner: fullName(found.account.owner) }),
          reachOf(contact),
          '',
          say('delete-effect'),
        ),
        keyboard: [
          [
            {
              text: label('button-delete-yes', { name }),
              style: 'danger',
              callback_data: buttons.delete.data(viewId, id),
            },
          ],
          [{ text: label('button-keep'), callback_data: buttons.list.data(viewId) }],
        ],
      });
    });

    onPress(composer, buttons.delete, async (ctx, viewId, id) => {
      const found = await viewOfButton(around, ctx, viewId);
      if (!found) return;
      const [deleted] = await found.book.remove([id]);
      // The message stays: at a double tap it already tells that they were deleted.
      if (!deleted) return ctx.toast(label('contact-gone'), 'alert');
      await around.replies.show(ctx, {
        text: lines(
          say('deleted', { name: bold(displayName(deleted)) }),
          '',
          say(deleted.phone ? 'deleted-next-phone' : 'deleted-next'),
        ),
        keyboard: [[backKey(viewId)]],
      });
    });
    return composer;
  },
};

/** Tells apart two people of one name. */
function reachOf({ usernames: [username], phone }: Contact): string | undefined {
  const reach = [username ? `@${username}` : '', phone ? formatPhone(phone) : ''].filter(Boolean);
  return reach.length > 0 ? reach.join(' · ') : undefined;
}
