import { Composer } from 'grammy';
import type { Feature } from '../feature.ts';
import type { PersonContext } from '../chat/person-context.ts';
import { code } from '../chat/text.ts';
import { label, say } from '../chat/words.ts';

export const invite: Feature = {
  commands: [{ name: 'invite_member', group: 'account', ownerOnly: true }],
  build: ({ roster, replies, username }) => {
    const composer = new Composer<PersonContext>();
    composer.command('invite_member', async (ctx) => {
      if (ctx.role !== 'owner') return ctx.toast(label('invite-owner-only'));
      const token = await roster.access.inviteToken(ctx.personId);
      const address = `https://t.me/${username()}?start=invite-${token}`;
      await replies.answer(ctx, {
        text: say('invite-link', { link: code(address) }),
        keyboard: [[{ text: label('button-copy-link'), copy_text: { text: address } }]],
      });
    });
    return composer;
  },
};
