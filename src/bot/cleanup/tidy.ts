import type { Account, AccountTidyProposal } from '../../accounts/roster.ts';
import { fullName } from '../../contacts/contact.ts';
import type { TidiedContact } from '../../contacts/tidy/find-tidied.ts';
import { tidyRules, type TidyRule } from '../../contacts/tidy/tidy-name.ts';
import { importStartScreen } from '../import/import-start-screen.ts';
import { actions } from '../kit/actions.ts';
import {
  button,
  buttonRows,
  heading,
  layOut,
  message,
  type Screen,
  type TableRow,
} from '../kit/blocks.ts';
import { tickButton } from '../kit/blocks.ts';
import { shortened } from '../kit/contact-words.ts';
import { staleNote } from '../kit/failure-words.ts';
import type { Feature } from '../kit/feature.ts';
import { leadOn } from '../kit/lead-on.ts';
import { say } from '../kit/words.ts';
import { chosenAtFirst, readChoice, withRule, writeChoice } from './tidy-choice.ts';

/** A table column becomes as wide as its longest name. */
const maxName = 20;

/** Tidies the names of contacts by rules that the person chooses; the import machinery renames them. */
export const tidy: Feature = {
  commands: [{ name: 'tidy', group: 'contacts' }],
  build: (bot, on) => {
    const { roster } = bot;
    const choice = async (account: Account, chosen: ReadonlySet<TidyRule>): Promise<Screen> => {
      const proposal = await roster.accounts.book(account).proposeTidyNames(chosen);
      return tidyScreen(proposal, account, chosen);
    };

    on.accountCommand('tidy', (_, account) => choice(account, chosenAtFirst));
    on.accountAction(actions.tidy, (_, account, letters) => choice(account, readChoice(letters)));
    on.accountAction(actions.tidyPlan, async (_, account, letters) => {
      const begun = await roster.imports.tidy(account, readChoice(letters));
      return begun.kind === 'empty'
        ? message(say('tidy-nothing'), [leadOn('cleanup', 'contacts')])
        : importStartScreen(bot, begun, '');
    });
  },
};

function tidyScreen(
  { rules, chosenCount, stale, asOf }: AccountTidyProposal,
  account: Account,
  chosen: ReadonlySet<TidyRule>,
): Screen {
  const useful = tidyRules.filter((rule) => (rules.get(rule)?.count ?? 0) > 0);
  const plan = actions.tidyPlan.data(account.id, writeChoice(chosen));
  return layOut([
    heading(say('tidy-title', { name: fullName(account.owner) })),
    say(useful.length === 0 ? 'tidy-nothing' : 'tidy-ask'),
    stale && staleNote(stale, asOf),
    useful.length > 0 && {
      type: 'table',
      headers: [],
      rows: useful.map((rule): TableRow => {
        const { count = 0, example } = rules.get(rule) ?? {};
        const change = actions.tidy.data(account.id, writeChoice(withRule(chosen, rule)));
        return {
          title: say(`tidy-${rule}`, { count }),
          opens: change,
          below: example ? [[exampleWords(example)]] : [],
          button: tickButton(change, { isTicked: chosen.has(rule) }),
        };
      }),
    },
    useful.length === 0 && buttonRows([leadOn('cleanup', 'contacts')]),
    chosenCount > 0 &&
      buttonRows([[button(say('button-tidy', { count: chosenCount }), plan, 'success')]]),
  ]);
}

/** The old name, and the new one with a dot between first and last name. */
function exampleWords({ contact, name }: TidiedContact): string {
  const parts = [name.firstName, name.lastName].filter((part) => part !== '');
  const now = parts.map((part) => shortened(part, maxName)).join(' · ');
  return `${shortened(fullName(contact), maxName)} → ${now}`;
}
