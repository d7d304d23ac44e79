import type { Account, Glance } from '../../accounts/roster.ts';
import { fullName } from '../../contacts/contact.ts';
import { actions } from '../kit/actions.ts';
import { button, message, type Button, type Screen } from '../kit/blocks.ts';
import type { Feature } from '../kit/feature.ts';
import { bold, lines, type Maybe, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';

/** A summary of the contacts, with a button for each count that is not zero. */
export const glance: Feature = {
  commands: [],
  build: ({ roster }, on) => {
    on.accountAction(actions.glance, async (_, account) => {
      const title = say('glance-title', { name: bold(fullName(account.owner)) });
      return glanceScreen(title, account, await roster.accounts.book(account).glance());
    });
  },
};

/** @param more lines below the counts */
export function glanceScreen(
  title: Text,
  { id }: Account,
  counts: Glance,
  more: readonly Maybe<Text>[] = [],
): Screen {
  const counted = (what: Exclude<keyof Glance, 'birthdays'>, data: string): Maybe<Button> => {
    const count = counts[what];
    return count > 0 && button(say(`button-glance-${what}`, { count }), data);
  };
  const { contacts, saved, birthdays: near = 0 } = counts;
  const words = near > 0 ? say('button-glance-birthdays-near', { count: near }) : undefined;
  const birthdays = button(words ?? say('button-glance-birthdays'), actions.run.data('birthdays'));
  return message(
    lines(
      [title, ' ', say('paired-count', { count: contacts })],
      '',
      saved > 0 && say('glance-saved', { count: saved }),
      say(contacts > 0 ? 'glance-look' : 'glance-none'),
      ...more,
    ),
    [
      [counted('contacts', actions.contacts.data(id))],
      [
        counted('deleted', actions.cleanUp.data(id, 'deleted')),
        counted('doubles', actions.duplicates.data(id)),
      ],
      [
        counted('nameless', actions.cleanUp.data(id, 'nameless')),
        counted('oneSided', actions.contactsOnly.data(id, 'one_sided')),
      ],
      [contacts > 0 && birthdays, counted('saved', actions.run.data('saved'))],
    ],
  );
}
