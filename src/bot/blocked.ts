import { Composer } from 'grammy';
import type { InlineKeyboardButton } from 'grammy/types';
import { fullName, type User } from '../contacts/contact.ts';
import { onPress } from './button.ts';
import { buttons } from './buttons.ts';
import { displayName } from './contact-words.ts';
import type { Feature } from './feature.ts';
import { openView } from './open-view.ts';
import { viewOfButton, type OpenView } from './paired-account.ts';
import type { PersonContext } from './person-context.ts';
import type { Screen } from './reply.ts';
import { bold } from './text.ts';
import { label, say } from './words.ts';

/** Rows of buttons that a phone shows without scrolling far. */
const pageSize = 10;

export const blocked: Feature = {
  commands: [{ name: 'blocked', group: 'blocked' }],
  build: (around) => {
    const composer = new Composer<PersonContext>();
    const show = async (ctx: PersonContext, at: OpenView, page: number): Promise<void> =>
      around.replies.show(ctx, blockedScreen(await at.book.blocked(), at, page));

    composer.command('blocked', async (ctx) => {
      const at = await openView(around, ctx);
      if (at) await show(ctx, at, 0);
    });
    onPress(composer, buttons.blocked, async (ctx, viewId, page) => {
      const at = await viewOfButton(around, ctx, viewId);
      if (at) await show(ctx, at, page);
    });
    return composer;
  },
};

/** `page` is from 0; a page beyond the end gives the last one. */
function blockedScreen(users: readonly User[], at: OpenView, page: number): Screen {
  if (users.length === 0) return { text: say('blocked-nobody') };
  const pages = Math.ceil(users.length / pageSize);
  const shown = Math.min(page, pages - 1);
  const rows = users.slice(shown * pageSize, (shown + 1) * pageSize);
  return {
    text: bold(say('blocked-title', { name: fullName(at.account.owner), count: users.length })),
    keyboard: [
      ...rows.map((user) => [
        { text: displayName(user), callback_data: buttons.person.data(at.viewId, user.id) },
        { text: label('button-unblock'), callback_data: buttons.unblock.data(at.viewId, user.id) },
      ]),
      turningKeys(at.viewId, shown, pages),
    ],
  };
}

function turningKeys(viewId: string, page: number, pages: number): InlineKeyboardButton[] {
  if (pages < 2) return [];
  const to = (text: string, number: number): InlineKeyboardButton[] =>
    number < 0 || number >= pages
      ? []
      : [{ text, callback_data: buttons.blocked.data(viewId, number) }];
  return [...to('‹', page - 1), ...to(`${page + 1}/${pages}`, page), ...to('›', page + 1)];
}
