import type { PhonePrivacyKey, PrivacyRule } from '../account-settings.ts';
import type { Card } from '../card.ts';
import type { Contact, User } from '../contact.ts';
import { sameParts } from '../name.ts';
import type { Deed, PastChange } from './past-change.ts';
import { sameRule } from './same-rule.ts';

/** The account as it is now, as far as taking one change back needs it. */
export interface StateNow {
  readonly contacts: ReadonlyMap<bigint, Contact>;
  /** The contact whose number, as I see it, this is. */
  readonly holderOf: (phone: string) => Contact | undefined;
  /** The name a number had in Telegram's saved list before a time; undefined: not known to be there. */
  readonly savedBefore: (phone: string, at: Date) => Card | undefined;
  /** For changes of blocking: whether their user is blocked; undefined: they cannot be addressed. */
  readonly blocked?: boolean | undefined;
  /** For changes of a privacy rule. */
  readonly rule?: PrivacyRule;
  /** For changes of the notices that a contact has joined. */
  readonly announces?: boolean;
}

/** What takes a change back. */
export type Step =
  /** A contact comes back: by id and access hash, else by username or number. */
  | { readonly kind: 'add'; readonly user: User }
  | { readonly kind: 'rename'; readonly user: Contact; readonly to: User }
  | { readonly kind: 'remove'; readonly user: Contact }
  /** Imports a number. `owner`: who is meant to have it, and to be called so. */
  | { readonly kind: 'save_number'; readonly card: Card; readonly owner: User | undefined }
  /** Takes a number that nobody has out of the saved list. */
  | { readonly kind: 'remove_number'; readonly card: Card }
  | { readonly kind: 'block' | 'unblock'; readonly user: User }
  | { readonly kind: 'close_friend'; readonly user: Contact; readonly on: boolean }
  | { readonly kind: 'privacy'; readonly key: PhonePrivacyKey; readonly rule: PrivacyRule }
  | { readonly kind: 'notices'; readonly on: boolean };

/**
 * What is to be done to take a change back. `nothing`: it is as it was before. `changed`: somebody
 * changed it since, and that is kept. `impossible`: there is no way back.
 */
export type Way = Step | { readonly kind: 'nothing' | 'changed' | 'impossible' };

/** `Extract` finds no kind that shares its shape with another. */
type By<K extends Deed['kind'], D = Deed> = D extends { readonly kind: infer T }
  ? K extends T
    ? D
    : never
  : never;
type Takes<K extends Deed['kind']> = (deed: By<K>, now: StateNow, change: PastChange) => Way;

const nothing: Way = { kind: 'nothing' };
const changed: Way = { kind: 'changed' };
const impossible: Way = { kind: 'impossible' };

const ways: { readonly [K in Deed['kind']]: Takes<K> } = {
  add: ({ before, set }, { contacts }) => takeOff(contacts.get(before.id), set),
  rename: ({ before, set }, { contacts }) => nameBack(contacts.get(before.id), before, set),
  import: importBack,
  remove: ({ before }, { contacts }) => contactBack(before, contacts),
  remove_phone: ({ card, before }, now) => {
    if (before && now.contacts.has(before.id)) return contactBack(before, now.contacts);
    return card ? numberBack(card, before, now) : impossible;
  },
  reset_saved: ({ card }, now) => (card ? numberBack(card, undefined, now) : impossible),
  block: ({ user }, { blocked }) => (blocked === false ? nothing : { kind: 'unblock', user }),
  unblock: ({ user }, { blocked }) => (blocked === true ? nothing : { kind: 'block', user }),
  close_friend: ({ user, on }, { contacts }) => {
    const contact = contacts.get(user.id);
    // Only contacts are on the list.
    if (!contact) return on ? nothing : changed;
    return contact.closeFriend === on ? { kind: 'close_friend', user: contact, on: !on } : nothing;
  },
  privacy: ({ key, before, after }, { rule }) => {
    if (!rule || sameRule(rule, before)) return nothing;
    return sameRule(rule, after) ? { kind: 'privacy', key, rule: before } : changed;
  },
  notices: ({ before, after }, { announces }) =>
    announces === after ? { kind: 'notices', on: before } : nothing,
  share: () => impossible,
  lost: () => impossible,
};

/** How one change is taken back, by what it was and how the account is now. */
export function wayBack(change: PastChange, now: StateNow): Way {
  if (change.happened === 'no') return nothing;
  return wayOf(change.deed, now, change);
}

function wayOf<K extends Deed['kind']>(deed: By<K>, now: StateNow, change: PastChange): Way {
  // The table has for each kind what takes this kind, which TypeScript does not follow.
  const way = ways[deed.kind] as Takes<K>;
  return way(deed, now, change);
}

function importBack(
  { card, before, after }: By<'import'>,
  now: StateNow,
  { madeAt }: PastChange,
): Way {
  const there = after ? now.contacts.get(after.id) : now.holderOf(card.phone);
  const set = after ?? card;
  if (before) return sameParts(before, set) ? nothing : nameBack(there, before, set);
  if (there) return takeOff(there, set);
  // Deleted since, and the number with them.
  if (after) return nothing;
  // Nobody has it: it is in the saved list, where it may have stood before under another name.
  const saved = now.savedBefore(card.phone, madeAt);
  if (saved) return { kind: 'save_number', card: saved, owner: undefined };
  return { kind: 'remove_number', card };
}

/** Who was not a contact is none again, unless somebody gave them another name since. */
function takeOff(now: Contact | undefined, set: Named): Way {
  if (!now) return nothing;
  return sameParts(now, set) ? { kind: 'remove', user: now } : changed;
}

function nameBack(now: Contact | undefined, before: User, set: Named): Way {
  if (!now) return changed;
  if (sameParts(now, before)) return nothing;
  return sameParts(now, set) ? { kind: 'rename', user: now, to: before } : changed;
}

/** Who was a contact is one again, under the name from then, and on the list of close friends. */
function contactBack(before: User, contacts: StateNow['contacts']): Way {
  const now = contacts.get(before.id);
  if (!now) return before.kind === 'deleted' ? impossible : { kind: 'add', user: before };
  if (!sameParts(now, before)) return changed;
  if (!before.closeFriend || now.closeFriend) return nothing;
  return { kind: 'close_friend', user: now, on: true };
}

/** An import gives its name to whoever has the number now: they keep the one they have. */
function numberBack(card: Card, owner: User | undefined, { holderOf }: StateNow): Way {
  const holder = holderOf(card.phone);
  const { firstName, lastName } = holder ?? owner ?? card;
  return { kind: 'save_number', card: { phone: card.phone, firstName, lastName }, owner };
}

type Named = { readonly firstName: string; readonly lastName: string };
