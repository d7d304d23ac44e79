import { InputFile } from 'grammy';
import { fullName } from '../../contacts/contact.ts';
import { mapInSteps } from '../../contacts/steps.ts';
import { runInSlices } from '../../runtime/in-slices.ts';
import { withAccountLine } from '../kit/account-line.ts';
import { buttonRows, layOut } from '../kit/blocks.ts';
import type { Feature } from '../kit/feature.ts';
import { leadOn } from '../kit/lead-on.ts';
import { lines } from '../kit/text.ts';
import { say } from '../kit/words.ts';

/** A longer list is sent as a file: a phone shows so many lines. */
const maxInChat = 30;

/** The ids in Telegram's order; a list too long for the chat is a file. */
export const ids: Feature = {
  commands: [{ name: 'ids', group: 'contacts' }],
  build: ({ roster, api }, on) => {
    on.accountCommand('ids', async (ctx, account) => {
      const all = await runInSlices(mapInSteps(await roster.accounts.book(account).ids(), String));
      const real = all.filter((id) => id !== '0');
      const hidden = all.length - real.length;
      const title = say('ids-title', { name: fullName(account.owner), count: real.length });
      const zeros = hidden > 0 && say('ids-zeros', { count: hidden });
      if (all.length <= maxInChat) {
        const list = real.length > 0 && ({ type: 'pre', text: real.join('\n') } as const);
        return layOut([
          title,
          list,
          zeros,
          all.length === 0 && buttonRows([leadOn('import', 'add')]),
        ]);
      }
      const file = new InputFile(Buffer.from(`${all.join('\n')}\n`), 'contact-ids.txt');
      const caption = withAccountLine(ctx.account, lines(title, zeros));
      return void (await api.sendDocument(Number(ctx.personId), file, {
        caption: ctx.locale.plain(caption),
      }));
    });
  },
};
