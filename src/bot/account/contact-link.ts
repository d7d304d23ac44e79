import { type InputFile } from 'grammy';
import type { Account, Book } from '../../accounts/roster.ts';
import { fullName } from '../../contacts/contact.ts';
import { parseUserQuery } from '../../contacts/user-query.ts';
import { withAccountLine } from '../kit/account-line.ts';
import { actions } from '../kit/actions.ts';
import { message, button } from '../kit/blocks.ts';
import type { Feature, Reply } from '../kit/feature.ts';
import { requireAccount } from '../kit/paired-account.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { renderQrPicture } from '../kit/qr-picture.ts';
import { renderCaption } from '../kit/render-plain.ts';
import { unlessBlocked } from '../kit/send-outgoing.ts';
import { bold, code, lines, time } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { showCard } from '../person/contact-card.ts';
import { handleReference } from '../person/user-command.ts';

interface LinkPicture extends ReturnType<typeof renderCaption> {
  readonly picture: InputFile;
}

/** Creates the account's contact link, and shows the user behind another account's link. */
export const contactLink: Feature = {
  commands: [{ name: 'invite', group: 'person' }],
  build: (bot, on) => {
    const { roster, api, log } = bot;

    const showUser = (ctx: PersonContext, link: string): Reply =>
      handleReference(
        bot,
        ctx,
        { query: link, name: undefined },
        { name: 'contact', run: showCard(bot) },
      );

    on.command('invite', async (ctx) => {
      const typed = ctx.match.trim();
      if (isContactLink(typed)) return showUser(ctx, typed);
      if (typed !== '') return message(say('contact-link-example'));
      const account = await requireAccount(bot, ctx);
      if (!account) return;
      const { picture, ...rest } = await pictureOf(ctx, account, roster.accounts.book(account));
      await unlessBlocked(log, () => api.sendPhoto(Number(ctx.personId), picture, rest));
    });
    on.accountAction(actions.newContactLink, async (ctx, account) => {
      const { picture, reply_markup, ...caption } = await pictureOf(
        ctx,
        account,
        roster.accounts.book(account),
      );
      await unlessBlocked(log, () =>
        ctx.editMessageMedia({ type: 'photo', media: picture, ...caption }, { reply_markup }),
      );
    });
    on.update('message:text', async (ctx, next) => {
      const text = ctx.message.text.trim();
      return isContactLink(text) ? showUser(ctx, text) : next();
    });
  },
};

function isContactLink(text: string): boolean {
  return parseUserQuery(text).kind === 'token';
}

/** A QR code of a new link, with the caption and buttons of its message. */
async function pictureOf(ctx: PersonContext, account: Account, book: Book): Promise<LinkPicture> {
  const { url, expiresAt } = await book.contactLink();
  const words = lines(
    bold(say('contact-link-title', { name: fullName(account.owner) })),
    '',
    code(url),
    '',
    say('contact-link-effect'),
    say('contact-link-expires', { until: time(expiresAt, 'Dt') }),
  );
  const buttons = [
    [{ text: say('button-copy-link'), copy_text: { text: url } }],
    [button(say('button-new-link'), actions.newContactLink.data(account.id))],
  ];
  const picture = await renderQrPicture(url, 'contact-link.png');
  return { picture, ...renderCaption(withAccountLine(ctx.account, words), buttons, ctx.locale) };
}
