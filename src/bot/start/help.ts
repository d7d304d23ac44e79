import { message } from '../kit/blocks.ts';
import type { Command } from '../kit/bot-context.ts';
import type { Feature } from '../kit/feature.ts';
import { bold, join, lines, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';

const groups = ['contacts', 'changes', 'blocked', 'saved', 'account', 'start'] as const;

export const help: Feature = {
  commands: [{ name: 'help', group: 'start' }],
  build: ({ commands }, on) => {
    on.command('help', async (ctx) => {
      const usable = commands.filter((one) => !one.ownerOnly || ctx.role === 'owner');
      const sections = groups.map((group) =>
        section(
          group,
          usable.filter((one) => one.group === group),
        ),
      );
      return message(join([say('help-intro'), ...sections, say('help-files')], '\n\n'));
    });
  },
};

function section(group: Command['group'], commands: readonly Command[]): Text {
  return lines(
    bold(say(`help-${group}`)),
    ...commands.map(({ name }) => [`/${name} - `, say(`command-${name}`)]),
  );
}
