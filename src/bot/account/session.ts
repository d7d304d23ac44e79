import type { Account, Holdings } from '../../accounts/roster.ts';
import { accountName } from '../kit/account-line.ts';
import { actions } from '../kit/actions.ts';
import { bullets, button, buttonRows, layOut, subheading, type Screen } from '../kit/blocks.ts';
import type { Feature } from '../kit/feature.ts';
import { bold, time } from '../kit/text.ts';
import { say } from '../kit/words.ts';

export const session: Feature = {
  commands: [{ name: 'session', group: 'account' }],
  build: ({ roster }, on) => {
    on.accountCommand('session', async (_, account) =>
      sessionScreen(account, await roster.accounts.holdings(account)),
    );
  },
};

/** Lists the stored data of an account, with a button to delete it. */
function sessionScreen(account: Account, holdings: Holdings): Screen {
  const {
    contacts,
    savedNumbers,
    met,
    annotations,
    changes,
    snapshots,
    imports,
    notifications,
    deferredNumbers,
  } = holdings;
  const kept = ({ count, since }: Holdings['changes']) => ({
    count,
    since: since ? time(since) : '',
  });
  return layOut([
    say('session-title', {
      account: bold(accountName(account)),
      since: time(account.pairedAt, 'Dt'),
    }),
    !account.signedIn && say('session-ended'),
    subheading(say('session-stored')),
    bullets([
      contacts
        ? say('session-contacts', { count: contacts.count, asOf: time(contacts.asOf) })
        : say('session-no-contacts'),
      savedNumbers
        ? say('session-saved', { count: savedNumbers.count, asOf: time(savedNumbers.asOf) })
        : say('session-no-saved'),
      say('session-met', { count: met }),
      annotations > 0 && say('session-annotations', { count: annotations }),
      say('session-changes', kept(changes)),
      say('session-snapshots', kept(snapshots)),
      imports.count > 0 && say('session-imports', kept(imports)),
      say('session-notifications', { count: notifications }),
      deferredNumbers > 0 && say('session-deferred', { count: deferredNumbers }),
    ]),
    say('session-sealed'),
    say('session-device'),
    buttonRows([
      [
        button(say('button-unpair'), actions.askUnpair.data(account.id)),
        button(say('button-accounts'), actions.accounts.data()),
      ],
    ]),
  ]);
}
