import { actions } from '../kit/actions.ts';
import { backButton, bullets, button, buttonRows, layOut, message } from '../kit/blocks.ts';
import type { Command } from '../kit/bot-context.ts';
import type { Feature } from '../kit/feature.ts';
import { bold, join, lines, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';

const groups = ['contacts', 'changes', 'blocked', 'saved', 'account', 'start'] as const;

/** What can be sent; behind a button, the commands, which need more than one screen of a phone. */
export const help: Feature = {
  commands: [{ name: 'help', group: 'start' }],
  build: ({ commands }, on) => {
    on.command('help', async () =>
      layOut([
        say('help-intro'),
        bullets([say('help-find'), say('help-send'), say('help-words')]),
        say('help-safe'),
        buttonRows([[button(say('button-help-commands'), actions.allCommands.data())]]),
      ]),
    );
    on.action(actions.allCommands, async (ctx) => {
      const usable = commands.filter((one) => !one.ownerOnly || ctx.role === 'owner');
      const sections = groups.map((group) =>
        section(
          group,
          usable.filter((one) => one.group === group),
        ),
      );
      return message(join([say('help-all'), ...sections], '\n\n'), [
        [backButton(say('button-run-help'), actions.run.data('help'))],
      ]);
    });
  },
};

function section(group: Command['group'], commands: readonly Command[]): Text {
  return lines(
    bold(say(`help-${group}`)),
    ...commands.map(({ name }) => [`/${name} - `, say(`command-${name}`)]),
  );
}
