import { Composer } from 'grammy';
import type { InputRichBlock } from 'grammy/types';
import type { PersonContext } from '../chat/person-context.ts';
import type { Screen } from '../chat/reply.ts';
import { accountLine } from '../chat/account-line.ts';
import { bold, lines } from '../chat/text.ts';
import { say } from '../chat/words.ts';
import type { Feature, Surroundings } from '../feature.ts';
import { runKeys } from './import-keys.ts';
import { progressWords } from './import-progress-screen.ts';

/** As many as a plain message holds; as they end, the others come up. */
const maxShown = 8;

/** What goes on by itself, and how to stop it. */
export const jobs: Feature = {
  commands: [{ name: 'jobs', group: 'contacts' }],
  build: (around) => {
    const composer = new Composer<PersonContext>();
    composer.command('jobs', async (ctx) => {
      const screen = await jobsScreen(around, ctx.personId);
      await around.replies.answer(ctx, screen ?? { text: say('jobs-none') });
    });
    return composer;
  },
};

/** Undefined when nothing is under way. */
export async function jobsScreen(
  { roster, importBoard }: Surroundings,
  personId: bigint,
): Promise<Screen | undefined> {
  const runs = await roster.imports.underWay(personId);
  if (runs.length === 0) return undefined;
  const several = (await roster.accounts.list(personId)).length > 1;
  const more = runs.length - maxShown;
  const shown = runs.slice(0, maxShown).map((run, at) => {
    const { title, said } = progressWords(run, importBoard.leftMs(run));
    return {
      title,
      said: several ? [accountLine(run.account), ...said] : said,
      keys: runKeys(run),
      number: runs.length > 1 ? `${at + 1}. ` : '',
    };
  });
  const title = say('jobs-title');
  const left = more > 0 ? [say('import-more', { count: more })] : [];
  return {
    text: lines(
      bold(title),
      ...shown.flatMap((one) => ['', [one.number, bold(one.title)], ...one.said]),
      ...left,
    ),
    keyboard: shown.flatMap(({ keys, number }) =>
      keys.map((row) => row.map((key) => ({ ...key, text: `${number}${key.text}` }))),
    ),
    rich: [
      { type: 'heading', size: 3, text: title },
      ...shown.flatMap((one): InputRichBlock[] => [
        { type: 'paragraph', text: [one.number, bold(one.title)] },
        ...one.said.map((text): InputRichBlock => ({ type: 'paragraph', text })),
        ...one.keys.map((row): InputRichBlock => ({
          type: 'buttons',
          buttons: row,
          align: 'left',
        })),
      ]),
      ...left.map((text): InputRichBlock => ({ type: 'paragraph', text })),
    ],
  };
}
