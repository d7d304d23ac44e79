import type { Account } from '../../accounts/roster.ts';
import type { BookPage } from '../../contacts/book/book-selection.ts';
import { fullName, type Contact, type Owner } from '../../contacts/contact.ts';
import { lastSeenAt } from '../../contacts/last-seen.ts';
import { runInSlices } from '../../runtime/in-slices.ts';
import { actions } from '../kit/actions.ts';
import {
  backButton,
  bullets,
  button,
  buttonRows,
  heading,
  inRows,
  layOut,
  message,
  withNotice,
  type Screen,
} from '../kit/blocks.ts';
import { pagingButtons } from '../kit/buttons.ts';
import { displayName } from '../kit/contact-words.ts';
import { staleNote } from '../kit/failure-words.ts';
import type { Feature } from '../kit/feature.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { bold, isolated, lines, time, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import type { SeenGroup } from '../../contacts/seen-groups.ts';
import { renderStatusChart } from './status-chart.ts';

/** People on a page; with a time each they take the height of a phone. */
const pageSize = 15;

/** When contacts were last seen: how many, and behind a button for each group, who. */
export const status: Feature = {
  commands: [{ name: 'status', group: 'contacts' }],
  build: ({ roster, clock }, on) => {
    const load = async (account: Account) => {
      const { contacts, asOf, stale } = await roster.accounts.book(account).statuses();
      const now = clock.now();
      return { contacts, now, note: stale && staleNote(stale, asOf < now ? asOf : now) };
    };
    const overview = async (ctx: PersonContext, account: Account): Promise<Screen> => {
      const { contacts, now, note } = await load(account);
      const counts = await runInSlices(contacts.countSeen(now));
      const chart = counts.size === 0 ? undefined : await renderStatusChart(counts, ctx.locale);
      const screen = withNotice(note, statusScreen(counts, account, chart));
      const toHealth = [button(say('button-health'), actions.health.data())];
      return ctx.role === 'owner' ? [...screen, buttonRows([toHealth])] : screen;
    };

    on.accountCommand('status', overview);
    on.accountAction(actions.status, overview);
    on.accountAction(actions.seenGroup, async (_, account, group, page) => {
      const { contacts, now, note } = await load(account);
      const members = await runInSlices(contacts.seenPage(group, { page, pageSize }, now));
      return withNotice(note, seenGroupScreen({ group, members }, account, now));
    });
  },
};

/** How many people were last seen when, the most recent first. */
export function statusScreen(
  counts: ReadonlyMap<SeenGroup, number>,
  { id, owner }: { readonly id: string; readonly owner: Owner },
  chart?: Uint8Array,
): Screen {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const title = say('status-title', { name: fullName(owner), count: total });
  if (total === 0) return message(lines(bold(title), say('status-nobody')));
  const buttons = Array.from(counts, ([group, count]) =>
    button(titleOf(group, count), actions.seenGroup.data(id, group, 0)),
  );
  return layOut([
    heading(title),
    chart && { type: 'picture', png: chart, fileName: 'last-seen.png' },
    buttonRows(inRows(buttons, 2)),
  ]);
}

/** A page of the people of a group, the most recent first. */
export function seenGroupScreen(
  { group, members }: { readonly group: SeenGroup; readonly members: BookPage },
  { id }: { readonly id: string },
  now: Date,
): Screen {
  return layOut([
    heading(titleOf(group, members.total)),
    group === 'by_me' && say('card-seen-by-me'),
    members.total === 0 && say('status-nobody'),
    bullets(members.rows.map((member) => nameOf(member, now))),
    buttonRows([
      ...pagingButtons(members, (to) => actions.seenGroup.data(id, group, to)),
      [backButton(say('button-status'), actions.status.data(id))],
    ]),
  ]);
}

function titleOf(group: SeenGroup, count: number): Text {
  return say('status-group', { group: say(`status-${group}`), count });
}

function nameOf(contact: Contact, now: Date): Text {
  const seen = lastSeenAt(contact.lastSeen, now);
  const name = isolated(displayName(contact));
  return seen.kind === 'offline' ? [name, ' · ', time(seen.at)] : name;
}
