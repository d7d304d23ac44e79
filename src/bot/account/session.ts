import { Composer } from 'grammy';
import type { Account, Holdings } from '../../accounts/roster.ts';
import { accountName } from '../kit/account-line.ts';
import { actions } from '../kit/actions.ts';
import { message, button, type Screen } from '../kit/blocks.ts';
import type { Feature } from '../kit/feature.ts';
import { pairedAccount } from '../kit/paired-account.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { bold, lines, time, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';

export const session: Feature = {
  commands: [{ name: 'session', group: 'account' }],
  build: (bot) => {
    const { roster, replies } = bot;
    const composer = new Composer<PersonContext>();

    composer.command('session', async (ctx) => {
      const account = await pairedAccount(bot, ctx);
      if (!account) return;
      await replies.answer(ctx, sessionScreen(account, await roster.accounts.holdings(account)));
    });
    return composer;
  },
};

/** Lists the stored data of an account, with a button to delete it. */
function sessionScreen(account: Account, holdings: Holdings): Screen {
  const { contacts, savedNumbers, met, changes, snapshots, imports, news, parkedCards } = holdings;
  const kept = ({ count, since }: Holdings['changes']) => ({
    count,
    since: since ? time(since) : '',
  });
  return message(
    lines(
      say('session-title', {
        account: bold(accountName(account)),
        since: time(account.pairedAt, 'Dt'),
      }),
      account.signedIn ? undefined : say('session-ended'),
      '',
      bold(say('session-stored')),
      row(
        contacts
          ? say('session-contacts', { count: contacts.count, asOf: time(contacts.asOf) })
          : say('session-no-contacts'),
      ),
      row(
        savedNumbers
          ? say('session-saved', { count: savedNumbers.count, asOf: time(savedNumbers.asOf) })
          : say('session-no-saved'),
      ),
      row(say('session-met', { count: met })),
      row(say('session-changes', kept(changes))),
      row(say('session-snapshots', kept(snapshots))),
      imports.count > 0 ? row(say('session-imports', kept(imports))) : undefined,
      row(say('session-news', kept(news))),
      parkedCards > 0 ? row(say('session-parked', { count: parkedCards })) : undefined,
      '',
      say('session-sealed'),
      say('session-device'),
    ),
    [
      [
        button(say('button-unpair'), actions.askUnpair.data(account.id), 'danger'),
        button(say('button-accounts'), actions.accounts.data()),
      ],
    ],
  );
}

function row(text: Text): Text {
  return ['• ', text];
}
