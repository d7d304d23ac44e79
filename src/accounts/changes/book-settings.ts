import { randomUUID } from 'node:crypto';
import type { Audience, PhonePrivacyKey, PrivacyRule } from '../../contacts/account-settings.ts';
import type { User } from '../../contacts/contact.ts';
import { Failure } from '../../contacts/telegram-error.ts';
import { toStoredRule } from '../../store/stored/stored-setting.ts';
import type { StoredSetting } from '../../store/stored/stored-setting.ts';
import { oneAtATime } from '../sessions/run-exclusively.ts';
import type { OpenBook } from '../sessions/open-session.ts';
import { sendChanges } from './record-changes.ts';
import type { Changed, Sent } from './record-changes.ts';
import type { Tools } from '../services/services.ts';

/** What the account has set about its number; each change is made to what Telegram has now. */
export interface BookSettings {
  privacy(key: PhonePrivacyKey): Promise<PrivacyRule>;
  /** `Failure` privacy_refused: contacts can always find an account by its number. */
  setAudience(key: PhonePrivacyKey, audience: Audience): Promise<Changed<PrivacyRule>>;
  /** Takes somebody out of the exceptions. */
  dropException(key: PhonePrivacyKey, id: bigint): Promise<Changed<PrivacyRule>>;
  announcesSignUps(): Promise<boolean>;
  setAnnouncesSignUps(on: boolean): Promise<Changed<void>>;
}

type Use = <T>(work: (open: OpenBook) => Promise<T>) => Promise<T>;

export function bookSettings(use: Use, tools: Tools): BookSettings {
  return {
    privacy: (key) => use((open) => readRule(open, key)),
    setAudience: (key, audience) =>
      use((open) => changeRule(open, key, (rule) => forAudience(rule, key, audience), tools)),
    dropException: (key, id) =>
      use((open) => changeRule(open, key, (rule) => withoutException(rule, id), tools)),
    announcesSignUps: () => use(({ book }) => book.settings.announcesSignUps()),
    setAnnouncesSignUps: (on) => use((open) => setAnnouncesSignUps(open, on, tools)),
  };
}

async function readRule({ book, mirror }: OpenBook, key: PhonePrivacyKey): Promise<PrivacyRule> {
  const rule = await book.settings.privacy(key);
  await mirror.apply(toldIn(rule));
  return rule;
}

/** Nothing is sent when `change` leaves the rule as it is, which it says by returning the same. */
function changeRule(
  open: OpenBook,
  key: PhonePrivacyKey,
  change: (rule: PrivacyRule) => PrivacyRule,
  tools: Tools,
): Promise<Changed<PrivacyRule>> {
  return oneAtATime(open, async () => {
    const before = await readRule(open, key);
    const wanted = change(before);
    if (wanted === before) return { result: before, operationId: undefined };
    const setting: StoredSetting = {
      kind: 'privacy',
      key,
      before: toStoredRule(before),
      after: toStoredRule(wanted),
    };
    return changeSetting(open, setting, tools, async () => {
      const result = await open.book.settings.setPrivacy(key, wanted);
      return { result, users: toldIn(result) };
    });
  });
}

function setAnnouncesSignUps(open: OpenBook, on: boolean, tools: Tools): Promise<Changed<void>> {
  return oneAtATime(open, async () => {
    const { settings } = open.book;
    const before = await settings.announcesSignUps();
    if (before === on) return { result: undefined, operationId: undefined };
    return changeSetting(open, { kind: 'sign_up_notices', before, after: on }, tools, async () => ({
      result: await settings.setAnnouncesSignUps(on),
      users: [],
    }));
  });
}

async function changeSetting<T>(
  open: OpenBook,
  setting: StoredSetting,
  tools: Tools,
  ask: () => Promise<Omit<Sent<T>, 'settled'>>,
): Promise<Changed<T>> {
  const operationId = randomUUID();
  const changes = [{ kind: setting.kind, setting, before: undefined }];
  const send = async (): Promise<Sent<T>> => ({ ...(await ask()), settled: [{ state: 'done' }] });
  return { result: await sendChanges(open, { operationId, changes, send }, tools), operationId };
}

function forAudience(rule: PrivacyRule, key: PhonePrivacyKey, audience: Audience): PrivacyRule {
  if (rule.audience === audience) return rule;
  // Telegram takes only everybody or contacts here (core.telegram.org/constructor/inputPrivacyKeyAddedByPhone).
  if (key === 'added_by_phone' && audience === 'nobody') {
    throw new Failure({ kind: 'privacy_refused' });
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
