import { Composer } from 'grammy';
import { fullName } from '../contacts/contact.ts';
import { Failure } from '../contacts/failure.ts';
import type { Account, AccountEvent } from '../accounts/roster.ts';
import { onPress } from './button.ts';
import { buttons } from './buttons.ts';
import { wholeBook } from './contacts.ts';
import { pairAgain } from './errors.ts';
import type { Feature, Surroundings } from './feature.ts';
import { createPairingChats } from './pairing-chat.ts';
import type { PersonContext } from './person-context.ts';
import type { Screen } from './reply.ts';
import { bold, lines } from './text.ts';
import { label, say } from './words.ts';

/** What a login code looks like however it is disguised: 5 or 6 digits. */
const loginCode = /^(?:\D{0,3}\d){5,6}\D{0,3}$/;

export const pair: Feature = {
  commands: [
    { name: 'pair', group: 'account' },
    { name: 'cancel', group: 'account' },
  ],
  build: (around) => {
    const { roster, replies } = around;
    const chats = createPairingChats(around);
    const composer = new Composer<PersonContext>();

    const begin = async (ctx: PersonContext): Promise<void> => {
      const account = await roster.accounts.current(ctx.personId);
      if (account?.signedIn) {
        await replies.answer(ctx, {
          text: say('pair-already', { name: bold(fullName(account.owner)) }),
          keyboard: [[{ text: label('button-contacts'), callback_data: buttons.contacts.data() }]],
        });
        return;
      }
      await chats.begin(ctx.personId);
    };
    const cancel = async (ctx: PersonContext): Promise<void> => {
      const cancelled = await chats.cancel(ctx.personId);
      await replies.answer(ctx, { text: say(cancelled ? 'cancelled' : 'cancel-nothing') });
    };

    composer.command('pair', begin);
    onPress(composer, buttons.pair, begin);
    composer.command('cancel', cancel);
    onPress(composer, buttons.cancelPairing, cancel);
    onPress(composer, buttons.pairingPage, async (ctx) => {
      await replies.answer(ctx, await chats.pageLink(ctx.personId));
    });

    composer.on('message:text', async (ctx, next) => {
      const asked = chats.asks(ctx.personId);
      if (asked === undefined || ctx.message.text.startsWith('/')) return next();
      const isCode = loginCode.test(ctx.message.text);
      if (!isCode && asked !== 'password') return next();
      // Whoever is paired by now, at the page perhaps, is asked for nothing more.
      if ((await roster.accounts.current(ctx.personId))?.signedIn) return next();
      // A password left in the chat could be read by whoever holds the phone later.
      await ctx.deleteMessage().catch(() => undefined);
      const { text, ...rest } = await chats.pageLink(ctx.personId);
      await replies.answer(ctx, {
        text: lines(say(isCode ? 'code-in-chat' : 'password-in-chat'), '', text),
        ...rest,
      });
    });
    return composer;
  },
  tell: async (event, around) => tellOf(event, around),
};

async function tellOf(event: AccountEvent, around: Surroundings): Promise<Screen | undefined> {
  const name = bold(fullName(event.account.owner));
  switch (event.kind) {
    case 'paired': {
      const count = await contactCount(event.account, around);
      const paired = say(event.again ? 'paired-again' : 'paired', { name });
      return {
        text: lines(
          count === undefined ? paired : [paired, ' ', say('paired-count', { count })],
          '',
          say('paired-next'),
        ),
        keyboard: [[{ text: label('button-contacts'), callback_data: buttons.contacts.data() }]],
      };
    }
    case 'signed_out':
      return { text: say('signed-out', { name }), keyboard: pairAgain() };
    case 'share_offer':
    case 'saved_list':
    case 'parked':
      return undefined;
  }
}

/** Undefined when Telegram does not give the list just now: the pairing itself went well. */
async function contactCount(account: Account, around: Surroundings): Promise<number | undefined> {
  try {
    return (await around.roster.accounts.book(account).page(wholeBook)).total;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    around.log.info({ reason: error.reason }, 'The contacts could not be read after pairing');
    return undefined;
  }
}
