import type {
  Audience,
  PhonePrivacyKey,
  PrivacyRule,
} from '../../../contacts/ports/account-settings.ts';
import type { PrivacyChange } from '../../../contacts/changes/privacy.ts';
import { isUnaddressable, type User } from '../../../contacts/contact.ts';
import { TelegramError } from '../../../contacts/telegram-error.ts';
import { updateChange } from '../../../store/changes.ts';
import { findAddressable } from '../../lookup/addressable.ts';
import { newOperationId } from '../../services/operation-ids.ts';
import type { ChangeServices } from '../../services/services.ts';
import type { AccountSession } from '../../sessions/open-session.ts';
import { runExclusively } from '../../sessions/run-exclusively.ts';
import type { ApplyContext, ChangeHandler } from '../change-handler.ts';
import { sendChanges, type ChangeResult, type SendResult } from '../record-changes.ts';

export async function readRule(
  { addressBook, cache }: AccountSession,
  key: PhonePrivacyKey,
): Promise<PrivacyRule> {
  const rule = await addressBook.settings.getPrivacy(key);
  await cache.apply(knownUsersOf(rule));
  return rule;
}

/** Throws `TelegramError` privacy_refused for a rule that Telegram does not accept. */
export function setAudience(
  session: AccountSession,
  key: PhonePrivacyKey,
  audience: Audience,
  services: ChangeServices,
): Promise<ChangeResult<PrivacyRule>> {
  return changeRule(session, key, (rule) => withAudience(rule, key, audience), services);
}

/** Removes a user from the exceptions. */
export function dropException(
  session: AccountSession,
  key: PhonePrivacyKey,
  id: bigint,
  services: ChangeServices,
): Promise<ChangeResult<PrivacyRule>> {
  return changeRule(session, key, (rule) => withoutException(rule, id), services);
}

/** Sends nothing when `change` returns the same rule. */
function changeRule(
  session: AccountSession,
  key: PhonePrivacyKey,
  change: (rule: PrivacyRule) => PrivacyRule,
  services: ChangeServices,
): Promise<ChangeResult<PrivacyRule>> {
  return runExclusively(session, async () => {
    const from = await readRule(session, key);
    const to = change(from);
    if (to === from) return { result: from, operationId: undefined };
    const operationId = newOperationId();
    const result = await replaceRule({ key, from, to }, { session, operationId, services });
    return { result, operationId };
  });
}

type Rules = Omit<PrivacyChange, 'kind'>;

function replaceRule(
  rules: Rules,
  { session, operationId, services }: ApplyContext,
  undoes?: string,
): Promise<PrivacyRule> {
  const change = { kind: 'privacy', ...rules } as const;
  const send = async (): Promise<SendResult<PrivacyRule>> => {
    const result = await session.addressBook.settings.setPrivacy(rules.key, rules.to);
    return { result, settled: [{ state: 'done' }], users: knownUsersOf(result) };
  };
  return sendChanges(session, { operationId, changes: [{ change, undoes }], send }, services);
}

export const privacyHandler: ChangeHandler<'privacy'> = {
  batch: false,
  readState: async ({ key }, { session }) => ({ rule: await readRule(session, key) }),
  async apply({ request: { key, from, to: wanted }, undoes }, context) {
    const to = {
      ...wanted,
      always: await addressable(wanted.always, context),
      never: await addressable(wanted.never, context),
    };
    await replaceRule({ key, from, to }, context, undoes);
    if (undoes !== undefined) await markLost(undoes, { key, from: wanted, to: from }, to, context);
    return 'done';
  },
};

/** Removes the access hashes of exceptions that `restored` lacks: the reverted change shows them as lost. */
async function markLost(
  changeId: string,
  reverted: Rules,
  restored: PrivacyRule,
  { services }: ApplyContext,
): Promise<void> {
  const { from } = reverted;
  const back = new Set(exceptionsOf(restored).map(({ id }) => id));
  if (exceptionsOf(from).every(({ id }) => back.has(id))) return;
  const mark = (user: User): User => (back.has(user.id) ? user : { ...user, accessHash: 0n });
  const marked = { ...from, always: from.always.map(mark), never: from.never.map(mark) };
  await updateChange(services.database, changeId, { kind: 'privacy', ...reverted, from: marked });
}

async function addressable(
  users: readonly User[],
  { session, services }: ApplyContext,
): Promise<readonly User[]> {
  if (users.length === 0) return [];
  const refs = await Promise.all(
    users.map(async (user) => (await findAddressable(session, user.id, services)) ?? user),
  );
  const known = await session.addressBook.getUsers(refs.filter((user) => !isUnaddressable(user)));
  return known.filter(({ kind }) => kind !== 'deleted');
}

function withAudience(rule: PrivacyRule, key: PhonePrivacyKey, audience: Audience): PrivacyRule {
  if (rule.audience === audience) return rule;
  // Contacts can always find an account by its number (core.telegram.org/constructor/inputPrivacyKeyAddedByPhone).
  if (key === 'added_by_phone' && audience === 'nobody') {
    throw new TelegramError({ kind: 'privacy_refused' });
  }
  // Exceptions take precedence: with this one, the audience "contacts" would include no one.
  return { ...rule, audience, neverContacts: rule.neverContacts && audience !== 'contacts' };
}

function withoutException(rule: PrivacyRule, id: bigint): PrivacyRule {
  if (!exceptionsOf(rule).some((user) => user.id === id)) return rule;
  return {
    ...rule,
    always: rule.always.filter((user) => user.id !== id),
    never: rule.never.filter((user) => user.id !== id),
  };
}

function knownUsersOf(rule: PrivacyRule): readonly User[] {
  return exceptionsOf(rule).filter((user) => !isUnaddressable(user));
}

function exceptionsOf({ always, never }: PrivacyRule): readonly User[] {
  return [...always, ...never];
}
