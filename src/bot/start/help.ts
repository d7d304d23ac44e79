import { actions } from '../kit/actions.ts';
import {
  backButton,
  bullets,
  button,
  buttonRows,
  inRows,
  layOut,
  message,
  optionButtons,
  type Screen,
} from '../kit/blocks.ts';
import { commandGroups, type Command } from '../kit/command.ts';
import type { Feature } from '../kit/feature.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { bold, lines } from '../kit/text.ts';
import { say } from '../kit/words.ts';

/** What can be sent; behind a button, the commands by group, because all of them need several screens of a phone. */
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
    const group = (ctx: PersonContext, name: Command['group']): Screen => {
      const usable = commands.filter((one) => !one.ownerOnly || ctx.role === 'owner');
      const inGroup = usable.filter((one) => one.group === name);
      return message(
        lines(
          say('help-all'),
          '',
          bold(say(`help-${name}`)),
          ...inGroup.map((one) => [`/${one.name} - `, say(`command-${one.name}`)]),
        ),
        [
          ...inRows(
            optionButtons(commandGroups, name, (one) => [
              say(`help-${one}`),
              actions.commandGroup.data(one),
            ]),
            2,
          ),
          [backButton(say('button-run-help'), actions.run.data('help'))],
        ],
      );
    };
    on.action(actions.allCommands, async (ctx) => group(ctx, 'contacts'));
    on.action(actions.commandGroup, async (ctx, name) => group(ctx, name));
  },
};
