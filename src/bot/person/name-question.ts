import { message } from '../kit/blocks.ts';
import type { BotContext } from '../kit/feature.ts';
import { loadView } from '../kit/open-view.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { bold, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import type { UserHandler } from './user-command.ts';
import { readName, typedText } from './user-reference.ts';

type Purpose = 'add' | 'rename';

/** Asks for the name to save a user under. `name` is the present one. */
export function askName(
  { questions }: BotContext,
  ctx: PersonContext,
  asked: {
    readonly viewId: string;
    readonly id: bigint;
    readonly purpose: Purpose;
    readonly name: Text;
  },
): Promise<void> {
  const { viewId, id, purpose, name } = asked;
  return questions.ask(
    ctx,
    `name-${purpose}`,
    [viewId, String(id)],
    message(say('name-ask', { name: bold(name) })),
  );
}

/** Registers the handler that gets the typed name. */
export function onName(bot: BotContext, purpose: Purpose, run: UserHandler): void {
  bot.questions.on(`name-${purpose}`, async (ctx, [viewId = '', id = '']) => {
    const text = typedText(ctx.message);
    if (text === undefined) return 'elsewhere';
    const at = await loadView(bot, ctx, viewId);
    if (!at) {
      await ctx.toast(say('question-gone'));
      return 'done';
    }
    const name = readName(text);
    if (!name) {
      await ctx.toast(say('name-unusable'));
      return 'again';
    }
    await run(ctx, at, BigInt(id), name);
    return 'done';
  });
}
