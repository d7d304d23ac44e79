import type { MiddlewareFn } from 'grammy';
import type { Access } from '../accounts/roster.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Locales } from './kit/locale.ts';
import type { PersonContext } from './kit/person-context.ts';
import { say } from './kit/words.ts';

/** What a stranger sends beyond this is dropped: answering it would hold up everybody else. */
const answersAMinute = 10;
const minuteMs = 60_000;

/** Lets in who may use the bot, and who brings a link that says so; others get one polite sentence. */
export function access(
  people: Access,
  redeem: MiddlewareFn<PersonContext>,
  clock: Clock,
): MiddlewareFn<PersonContext> {
  const answered = new Map<bigint, number>();
  let minute = 0;
  return async (ctx, next) => {
    const role = await people.roleOf(ctx.personId);
    if (role) {
      ctx.role = role;
      return next();
    }
    const now = Math.floor(clock.now().getTime() / minuteMs);
    if (now !== minute) answered.clear();
    minute = now;
    const before = answered.get(ctx.personId) ?? 0;
    if (before >= answersAMinute) return;
    answered.set(ctx.personId, before + 1);
    await redeem(ctx, () => ctx.toast(say('stranger'), 'alert'));
  };
}

/** Lets through what a person does in their private chat; anywhere else others would read along. */
export function privateChatsOnly(locales: Locales): MiddlewareFn<PersonContext> {
  return async (ctx, next) => {
    if (ctx.chat?.type !== 'private' || !ctx.from || ctx.from.is_bot) return;
    ctx.personId = BigInt(ctx.from.id);
    ctx.locale = locales.find(ctx.from.language_code);
    await next();
  };
}
