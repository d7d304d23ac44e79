import { randomUUID } from 'node:crypto';
import type { Audience, PhonePrivacyKey, PrivacyRule } from '../../contacts/account-settings.ts';
import type { User } from '../../contacts/contact.ts';
import { TelegramError } from '../../contacts/telegram-error.ts';
import { toStoredRule, type StoredSetting } from '../../store/stored/stored-setting.ts';
import { runExclusively } from '../sessions/run-exclusively.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import { sendChanges, type Changed, type Sent } from './record-changes.ts';
import type { Services } from '../services/services.ts';

/** What the account has set about its number; each change is made to what Telegram has now. */
export interface BookSettings {
  privacy(key: PhonePrivacyKey): Promise<PrivacyRule>;
  /** `TelegramError` privacy_refused: contacts can always find an account by its number. */
  setAudience(key: PhonePrivacyKey, audience: Audience): Promise<Changed<PrivacyRule>>;
  /** Takes somebody out of the exceptions. */
  dropException(key: PhonePrivacyKey, id: bigint): Promise<Changed<PrivacyRule>>;
  announcesSignUps(): Promise<boolean>;
  setAnnouncesSignUps(on: boolean): Promise<Changed<void>>;
}

type Use = <T>(work: (session: AccountSession) => Promise<T>) => Promise<T>;

export function bookSettings(use: Use, services: Services): BookSettings {
  return {
    privacy: (key) => use((session) => readRule(session, key)),
    setAudience: (key, audience) =>
      use((session) =>
        changeRule(session, key, (rule) => forAudience(rule, key, audience), services),
      ),
    dropException: (key, id) =>
      use((session) => changeRule(session, key, (rule) => withoutException(rule, id), services)),
    announcesSignUps: () => use(({ book }) => book.settings.announcesSignUps()),
    setAnnouncesSignUps: (on) => use((session) => setAnnouncesSignUps(session, on, services)),
  };
}

async function readRule(
  { book, cache }: AccountSession,
  key: PhonePrivacyKey,
): Promise<PrivacyRule> {
  const rule = await book.settings.privacy(key);
  await cache.apply(toldIn(rule));
  return rule;
}

/** Nothing is sent when `change` leaves the rule as it is, which it says by returning the same. */
function changeRule(
  session: AccountSession,
  key: PhonePrivacyKey,
  change: (rule: PrivacyRule) => PrivacyRule,
  services: Services,
): Promise<Changed<PrivacyRule>> {
  return runExclusively(session, async () => {
    const before = await readRule(session, key);
    const wanted = change(before);
    if (wanted === before) return { result: before, operationId: undefined };
    const setting: StoredSetting = {
      kind: 'privacy',
      key,
      before: toStoredRule(before),
      after: toStoredRule(wanted),
    };
    return changeSetting(session, setting, services, async () => {
      const result = await session.book.settings.setPrivacy(key, wanted);
      return { result, users: toldIn(result) };
    });
  });
}

function setAnnouncesSignUps(
  session: AccountSession,
  on: boolean,
  services: Services,
): Promise<Changed<void>> {
  return runExclusively(session, async () => {
    const { settings } = session.book;
    const before = await settings.announcesSignUps();
    if (before === on) return { result: undefined, operationId: undefined };
    return changeSetting(
      session,
      { kind: 'sign_up_notices', before, after: on },
      services,
      async () => ({
        result: await settings.setAnnouncesSignUps(on),
        users: [],
      }),
    );
  });
}

async function changeSetting<T>(
  session: AccountSession,
  setting: StoredSetting,
  services: Services,
  ask: () => Promise<Omit<Sent<T>, 'settled'>>,
): Promise<Changed<T>> {
  const operationId = randomUUID();
  const changes = [{ kind: setting.kind, setting, before: undefined }];
  const send = async (): Promise<Sent<T>> => ({ ...(await ask()), settled: [{ state: 'done' }] });
  return {
    result: await sendChanges(session, { operationId, changes, send }, services),
    operationId,
  };
}

function forAudience(rule: PrivacyRule, key: PhonePrivacyKey, audience: Audience): PrivacyRule {
  if (rule.audience === audience) return rule;
  // Telegram takes only everybody or contacts here (core.telegram.org/constructor/inputPrivacyKeyAddedByPhone).
  if (key === 'added_by_phone' && audience === 'nobody') {
    throw new TelegramError({ kind: 'privacy_refused' });
  }
  // The exception goes before the audience: with both, "contacts" would let nobody in.
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

/** Of who has no access hash the answer told nothing but the id. */
function toldIn(rule: PrivacyRule): readonly User[] {
  return exceptionsOf(rule).filter(({ accessHash }) => accessHash !== 0n);
}

function exceptionsOf({ always, never }: PrivacyRule): readonly User[] {
  return [...always, ...never];
}
