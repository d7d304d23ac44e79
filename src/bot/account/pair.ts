import type { Account, AccountEvent, Glance } from '../../accounts/roster.ts';
import { fullName } from '../../contacts/contact.ts';
import { TelegramError } from '../../contacts/telegram-error.ts';
import { jobsScreen } from '../history/jobs.ts';
import { actions } from '../kit/actions.ts';
import { message, button, type Screen, type Button } from '../kit/blocks.ts';
import type { BotContext } from '../kit/bot-context.ts';
import type { Feature } from '../kit/feature.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { bold, lines, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { glanceScreen } from '../start/glance.ts';

export const pair: Feature = {
  commands: [
    { name: 'pair', group: 'account' },
    { name: 'cancel', group: 'start' },
  ],
  build: (bot, on) => {
    const { roster, replies, questions, pairings } = bot;
    roster.notes.setText((account) => noteFor(account, bot));

    const begin = async (ctx: PersonContext): Promise<void> => {
      // From now on the person may type a code or password, which must not answer a question.
      await questions.end(ctx);
      await pairings.begin(ctx.personId);
    };

    on.command('pair', async (ctx) => {
      const accounts = await roster.accounts.list(ctx.personId);
      const current = accounts.find((one) => one.current);
      return current?.signedIn ? alreadyScreen(current, accounts.length) : begin(ctx);
    });
    on.action(actions.pair, begin);
    on.command('cancel', async (ctx) => {
      const asked = await questions.end(ctx);
      const pairing = await roster.pairing.cancel(ctx.personId);
      if (!pairing && !asked) {
        // Jobs are only listed: /cancel means the question or the pairing first.
        return (await jobsScreen(bot, ctx.personId)) ?? message(say('cancel-nothing'));
      }
      return message(
        lines(
          pairing ? say('cancelled-pairing') : undefined,
          asked ? say('cancelled-question') : undefined,
        ),
      );
    });
    on.action(actions.cancelPairing, async (ctx) => {
      const pairing = await roster.pairing.cancel(ctx.personId);
      await replies.answer(ctx, message(say(pairing ? 'cancelled-pairing' : 'cancel-nothing')));
    });
    on.action(actions.confirmPairing, async (ctx, signIn) => {
      // The attempt itself shows how it ends.
      const isOpen = await roster.pairing.confirm(ctx.personId, signIn);
      if (!isOpen) await ctx.toast(say('pair-confirm-gone'), 'alert');
    });
    on.action(actions.pairingPage, (ctx) => pairings.showPageLink(ctx.personId));
  },
  onEvent: async (event, bot) => (event.kind === 'paired' ? pairedScreen(event, bot) : undefined),
};

/** Names the person and the bot to the owner of the account, who may be another person than the one in the chat. */
async function noteFor({ personId }: Account, bot: BotContext): Promise<string> {
  const { roster, readerOf, username } = bot;
  const person = await roster.access.labelOf(personId);
  const { locale } = await readerOf(personId);
  return locale.plain(say('pair-note', { person, bot: `@${username()}` }));
}

function alreadyScreen(current: Account, count: number): Screen {
  return message(
    count > 1
      ? say('pair-already-several', { count })
      : say('pair-already', { name: bold(fullName(current.owner)) }),
    [[button(say('button-pair-another'), actions.pair.data())], contactsRow(current)],
  );
}

async function pairedScreen(
  { account, again }: Extract<AccountEvent, { kind: 'paired' }>,
  bot: BotContext,
): Promise<Screen> {
  const paired = say(again ? 'paired-again' : 'paired', { name: bold(fullName(account.owner)) });
  const counts = await countUnlessTelegramFails(account, bot);
  const more = [await currentNow(account, bot), '', say('paired-end')];
  return counts
    ? glanceScreen(paired, account, counts, more)
    : message(lines(paired, ...more), [contactsRow(account)]);
}

/** Says that the new account is the current one, if the person has several. */
async function currentNow(
  { personId }: Account,
  { roster }: BotContext,
): Promise<Text | undefined> {
  const accounts = await roster.accounts.list(personId);
  return accounts.length > 1 ? say('paired-current') : undefined;
}

/** Undefined if Telegram fails: the pairing itself succeeded. */
async function countUnlessTelegramFails(
  account: Account,
  { roster, log }: BotContext,
): Promise<Glance | undefined> {
  try {
    return await roster.accounts.book(account).glance();
  } catch (error) {
    if (!(error instanceof TelegramError)) throw error;
    log.info({ reason: error.reason }, 'Reading the contacts after pairing failed');
    return undefined;
  }
}

function contactsRow({ id }: Account): Button[] {
  return [button(say('button-contacts'), actions.contacts.data(id))];
}
