import type { Account } from '../../accounts/roster.ts';
import { runButtons } from '../import/import-buttons.ts';
import { progressWords } from '../import/import-progress-screen.ts';
import { accountLine } from '../kit/account-line.ts';
import { actions } from '../kit/actions.ts';
import {
  button,
  buttonRows,
  heading,
  message,
  layOut,
  type Block,
  type ButtonRows,
  type Screen,
} from '../kit/blocks.ts';
import type { BotContext } from '../kit/bot-context.ts';
import type { Feature } from '../kit/feature.ts';
import { leadOn } from '../kit/lead-on.ts';
import { messageOwners } from '../kit/message-owners.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { bold, present, type Maybe, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { undoProgress } from './undo-progress.ts';

/** A plain message has room for this many; the others move up as these end. */
const maxListed = 8;

/** Running imports and undos, with buttons to control them. */
export const jobs: Feature = {
  commands: [{ name: 'jobs', group: 'changes' }],
  onEvent: async (event, bot) => {
    // The person sees by themselves that an account is paired.
    if (event.kind !== 'undelivered' || event.work.startsWith('paired')) return undefined;
    await messageOwners(bot, message(say('jobs-undelivered'), []));
    return undefined;
  },
  build: (bot, on) => {
    const list = async ({ personId }: PersonContext): Promise<Screen> =>
      (await jobsScreen(bot, personId)) ?? message(say('jobs-none'), [leadOn('history', 'import')]);
    on.command('jobs', list);
    on.action(actions.jobs, list);
  },
};

interface Job {
  readonly account: Account;
  readonly title: Text;
  readonly said: readonly Maybe<Text>[];
  readonly buttons: ButtonRows;
}

async function underWay(
  { roster, importBoard, undoBoard }: BotContext,
  personId: bigint,
): Promise<readonly Job[]> {
  const [imports, undos] = await Promise.all([
    roster.imports.underWay(personId),
    roster.history.underWay(personId),
  ]);
  const importing = imports.map((run): Job => ({
    ...progressWords(run, importBoard.leftMs(run)),
    account: run.account,
    buttons: runButtons(run),
  }));
  const undoing = undos.map(async (run): Promise<Job> => ({
    ...(await undoProgress(roster, run, undoBoard.leftMs(run))),
    account: run.account,
  }));
  return [...importing, ...(await Promise.all(undoing))];
}

/** Undefined if nothing is running. */
export async function jobsScreen(bot: BotContext, personId: bigint): Promise<Screen | undefined> {
  const { roster } = bot;
  const jobs = await underWay(bot, personId);
  if (jobs.length === 0) return undefined;
  const several = (await roster.accounts.list(personId)).length > 1;
  const more = jobs.length - maxListed;
  // This screen does not refresh itself: each job has a message of its own that does.
  const reload = button(say('button-jobs'), actions.jobs.data());
  return layOut([
    heading(say('jobs-title')),
    ...jobs.slice(0, maxListed).map(({ account, title, said, buttons }, at): Block => ({
      type: 'section',
      texts: present([bold(title), several && accountLine(account), ...said]),
      buttons,
      number: jobs.length > 1 ? at + 1 : undefined,
    })),
    more > 0 && say('list-more', { count: more }),
    buttonRows([[reload]]),
  ]);
}
