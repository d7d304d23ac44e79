import type { MiddlewareFn } from 'grammy';
import type { Access } from '../accounts/roster.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Locales } from './kit/locale.ts';
import type { PersonContext } from './kit/person-context.ts';
import { say } from './kit/words.ts';

/** Further messages of a stranger are dropped, because answering them would delay other people. */
const maxAnswersPerMinute = 10;
const minuteMs = 60_000;

/** Lets through people who may use the bot. `redeem` admits others by a link or answers them. */
export function access(
  roles: Access,
  redeem: MiddlewareFn<PersonContext>,
  clock: Clock,
): MiddlewareFn<PersonContext> {
  const answered = new Map<bigint, number>();
  let minute = 0;
  return async (ctx, next) => {
    const role = await roles.roleOf(ctx.personId);
    if (role) {
      ctx.role = role;
      return next();
    }
    const now = Math.floor(clock.now().getTime() / minuteMs);
    if (now !== minute) answered.clear();
    minute = now;
    const before = answered.get(ctx.personId) ?? 0;
    if (before >= maxAnswersPerMinute) return;
    answered.set(ctx.personId, before + 1);
    await redeem(ctx, () => ctx.toast(say('stranger'), 'alert'));
  };
}

/** Lets through updates of private chats only: in a group, other members could read the contacts. */
export function privateChatsOnly(locales: Locales): MiddlewareFn<PersonContext> {
  return async (ctx, next) => {
    if (ctx.chat?.type !== 'private' || !ctx.from || ctx.from.is_bot) return;
    ctx.personId = BigInt(ctx.from.id);
    ctx.locale = locales.find(ctx.from.language_code);
    await next();
  };
}
