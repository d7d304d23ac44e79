import type { Composer } from 'grammy';
import { buttons } from './buttons.ts';
import type { Surroundings } from './feature.ts';
import { viewOfButton } from './paired-account.ts';
import type { PersonContext } from './person-context.ts';
import type { Screen } from './reply.ts';
import type { AboutUser } from './who.ts';
import { readName } from './who-text.ts';
import { label, say } from './words.ts';
import { bold } from './text.ts';

type Purpose = 'add' | 'rename';

/**
 * Asks for a name by a reply. Whom it is for stands behind the prompt's own button, which comes along
 * with the reply: nothing is kept meanwhile, and the prompt stays good.
 */
export function namePrompt(viewId: string, id: bigint, purpose: Purpose, name: string): Screen {
  const cancel = buttons.cancelName.data(viewId, id, purpose);
  return {
    text: say('name-ask', { name: bold(name) }),
    keyboard: [[{ text: label('button-cancel'), callback_data: cancel }]],
    asksReply: true,
  };
}

/** Goes on with the name that somebody wrote in reply to such a prompt. */
export function onName(
  composer: Composer<PersonContext>,
  around: Surroundings,
  purpose: Purpose,
  go: AboutUser,
): void {
  composer.on('message:text', async (ctx, next) => {
    const { text, reply_to_message: prompt } = ctx.message;
    const [key] = prompt?.reply_markup?.inline_keyboard[0] ?? [];
    const asked =
      key && 'callback_data' in key ? buttons.cancelName.read(key.callback_data) : undefined;
    const isReply = prompt?.from?.id === ctx.me.id && !text.startsWith('/');
    if (!prompt || !asked || !isReply || asked[2] !== purpose) return next();
    const [viewId, id] = asked;
    const name = readName(text);
    if (!name) return ctx.toast(label('name-unusable'));
    const at = await viewOfButton(around, ctx, viewId);
    if (!at) return;
    await go(ctx, at, id, name);
    // A cancel button that cancels nothing any more would only mislead.
    await around.replies.edit(ctx, prompt.message_id, { text: prompt.text ?? '' });
  });
}
