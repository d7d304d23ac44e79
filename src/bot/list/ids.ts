import { Composer, InputFile } from 'grammy';
import { fullName } from '../../contacts/contact.ts';
import { withAccountLine } from '../kit/account-line.ts';
import { paragraphs } from '../kit/blocks.ts';
import type { Feature } from '../kit/feature.ts';
import { pairedAccount } from '../kit/paired-account.ts';
import type { PersonContext } from '../kit/person-context.ts';
import type { Screen } from '../kit/reply.ts';
import { code, lines, plain } from '../kit/text.ts';
import { say } from '../kit/words.ts';

/** A longer list is sent as a file. */
const maxInChat = 60;

export const ids: Feature = {
  commands: [{ name: 'ids', group: 'contacts' }],
  build: (bot) => {
    const composer = new Composer<PersonContext>();
    composer.command('ids', async (ctx) => {
      const account = await pairedAccount(bot, ctx);
      if (!account) return;
      const all = await bot.roster.accounts.book(account).ids();
      const screen = idsScreen(all, fullName(account.owner));
      if (all.length <= maxInChat) return bot.replies.answer(ctx, screen);
      const file = new InputFile(Buffer.from(`${all.join('\n')}\n`), 'contact-ids.txt');
      await bot.api.sendDocument(Number(ctx.personId), file, {
        caption: plain(withAccountLine(ctx.account, screen.text)),
      });
    });
    return composer;
  },
};

/** The ids in Telegram's order, or their count if the list is too long for the chat. */
function idsScreen(all: readonly bigint[], owner: string): Screen {
  const real = all.filter((id) => id !== 0n);
  const hidden = all.length - real.length;
  const title = say('ids-title', { name: owner, count: real.length });
  const zeros = hidden > 0 ? say('ids-zeros', { count: hidden }) : undefined;
  if (all.length > maxInChat || real.length === 0) return { text: lines(title, zeros) };
  const list = real.join('\n');
  return {
    text: lines(title, code(list), zeros),
    rich: [
      ...paragraphs([title]),
      { type: 'pre', text: list },
      ...paragraphs(zeros === undefined ? [] : [zeros]),
    ],
  };
}
