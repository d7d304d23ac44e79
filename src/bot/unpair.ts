import { Composer } from 'grammy';
import { fullName } from '../contacts/contact.ts';
import { onPress } from './button.ts';
import { buttons } from './buttons.ts';
import type { Feature } from './feature.ts';
import { accountOfButton, pairedAccount } from './paired-account.ts';
import type { PersonContext } from './person-context.ts';
import { bold } from './text.ts';
import { label, say } from './words.ts';

export const unpair: Feature = {
  commands: [{ name: 'unpair', group: 'account' }],
  build: (around) => {
    const { roster, replies } = around;
    const composer = new Composer<PersonContext>();

    composer.command('unpair', async (ctx) => {
      const account = await pairedAccount(around, ctx);
      if (!account) return;
      await replies.answer(ctx, {
        text: say('unpair-ask', { name: bold(fullName(account.owner)) }),
        keyboard: [
          [
            {
              text: label('button-unpair'),
              style: 'danger',
              callback_data: buttons.unpair.data(account.id),
            },
          ],
          [{ text: label('button-keep'), callback_data: buttons.leave.data() }],
        ],
      });
    });

    onPress(composer, buttons.unpair, async (ctx, accountId) => {
      const account = await accountOfButton(around, ctx, accountId);
      if (!account) return;
      const { signedOut } = await roster.accounts.unpair(account);
      await replies.show(ctx, {
        text: say(signedOut ? 'unpaired' : 'unpaired-not-signed-out', {
          name: bold(fullName(account.owner)),
        }),
        keyboard: [[{ text: label('button-pair'), callback_data: buttons.pair.data() }]],
      });
    });
    return composer;
  },
};
