import { fullName, type User } from '../contacts/contact.ts';
import type { Card } from '../contacts/card.ts';
import type { Deed, PastChange } from '../contacts/history/past-change.ts';
import type { changes } from './schema/changes.ts';
import { fromStoredRule } from './stored/stored-setting.ts';
import { fromStoredUser } from './stored/stored-user.ts';

export type StoredChange = typeof changes.$inferSelect;

const happened = { written: 'maybe', unknown: 'maybe', done: 'yes', failed: 'no' } as const;

export function toPastChange(row: StoredChange): PastChange {
  const { id, state, madeAt, savedCount } = row;
  return {
    id,
    happened: happened[state],
    madeAt,
    savedCount: savedCount ?? undefined,
    deed: deedOf(row),
  };
}

function deedOf(row: StoredChange): Deed {
  const before = row.before ? fromStoredUser(row.before) : undefined;
  const after = row.after ? fromStoredUser(row.after) : undefined;
  const { kind, setting, addition } = row;
  const card = row.card ?? undefined;
  switch (kind) {
    case 'add':
    case 'rename': {
      const set = after ?? addition;
      if (!before || !set) return { kind: 'lost' };
      return { kind, before, set, showPhone: addition?.showPhone ?? false };
    }
    case 'import':
      return card ? { kind, card, before, after } : { kind: 'lost' };
    case 'remove':
      return before ? { kind, before } : { kind: 'lost' };
    case 'remove_phone':
      return { kind, card: card ?? cardOf(row.phone, before), before };
    case 'reset_saved':
      return { kind, card };
    case 'block':
    case 'unblock':
      return before ? { kind, user: before } : { kind: 'lost' };
    case 'share':
      return before ? { kind, user: before } : { kind: 'lost' };
    case 'close_friends': {
      if (!before || setting?.kind !== 'close_friends') return { kind: 'lost' };
      return { kind: 'close_friend', user: before, on: setting.after.includes(String(before.id)) };
    }
    case 'privacy': {
      if (setting?.kind !== 'privacy') return { kind: 'lost' };
      const { key } = setting;
      const [was, is] = [fromStoredRule(setting.before), fromStoredRule(setting.after)];
      return { kind, key, before: was, after: is };
    }
    case 'sign_up_notices':
      if (setting?.kind !== 'sign_up_notices') return { kind: 'lost' };
      return { kind: 'notices', before: setting.before, after: setting.after };
    case 'restore':
      return { kind: 'lost' };
  }
}

/** Changes written before numbers were kept with their names. */
function cardOf(phone: string | null, before: User | undefined): Card | undefined {
  if (phone === null || !before || fullName(before) === '') return undefined;
  return { phone, firstName: before.firstName, lastName: before.lastName };
}
