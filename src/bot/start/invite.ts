import { message } from '../kit/blocks.ts';
import type { Feature } from '../kit/feature.ts';
import { code, lines } from '../kit/text.ts';
import { say } from '../kit/words.ts';

export const invite: Feature = {
  commands: [{ name: 'invite_member', group: 'account', ownerOnly: true }],
  build: ({ roster, username, pairingPageIsPublic }, on) => {
    on.command('invite_member', async (ctx) => {
      if (ctx.role !== 'owner') return ctx.toast(say('invite-owner-only'));
      const token = await roster.access.inviteToken(ctx.personId);
      const address = `https://t.me/${username()}?start=invite-${token}`;
      const words = lines(
        say('invite-link', { link: code(address) }),
        !pairingPageIsPublic && say('invite-second-screen'),
      );
      return message(words, [[{ text: say('button-copy-link'), copy_text: { text: address } }]]);
    });
  },
};
