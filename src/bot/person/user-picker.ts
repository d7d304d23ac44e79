import { withAccountLine } from '../kit/account-line.ts';
import type { BotContext } from '../kit/bot-context.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { say } from '../kit/words.ts';

/** The most that Telegram lets a person pick at once. */
const maxPicked = 10;
/** An arbitrary number that identifies the answers to this keyboard. */
export const pickerRequestId = 1;

/** Replaces the keyboard with a button that opens the person's own chat list. */
export async function offerUserPicker({ api }: BotContext, ctx: PersonContext): Promise<void> {
  const text = ctx.locale.plain(withAccountLine(ctx.account, say('add-pick')));
  await api.sendMessage(Number(ctx.personId), text, {
    reply_markup: {
      keyboard: [
        [
          {
            text: ctx.locale.plain(say('button-pick-user')),
            request_users: {
              request_id: pickerRequestId,
              max_quantity: maxPicked,
              request_name: true,
              request_username: true,
            },
          },
        ],
      ],
      resize_keyboard: true,
      one_time_keyboard: true,
    },
  });
}
