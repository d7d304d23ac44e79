import { Api } from 'telegram';
import type { Clock } from '../runtime/clock.ts';
import type {
  AccountSettings,
  PhonePrivacyKey,
  PrivacyRule,
} from '../contacts/ports/account-settings.ts';
import { isUnaddressable } from '../contacts/contact.ts';
import { TelegramError } from '../contacts/telegram-error.ts';
import type { Connection } from './connection/connection.ts';
import { toInputRules, toPrivacyRule } from './tl/privacy-rule.ts';

const privacyKeys = {
  phone_number: () => new Api.InputPrivacyKeyPhoneNumber(),
  added_by_phone: () => new Api.InputPrivacyKeyAddedByPhone(),
} satisfies Readonly<Record<PhonePrivacyKey, () => Api.TypeInputPrivacyKey>>;

/** Rules change seldom. A change in another app shows after this time. */
const recentMs = 60_000;

/** The settings of the account of one connection. */
export function accountSettingsOf(connection: Connection, clock: Clock): AccountSettings {
  const recent = new Map<PhonePrivacyKey, { readonly rule: PrivacyRule; readonly at: Date }>();
  const remember = (key: PhonePrivacyKey, answer: Api.account.PrivacyRules): PrivacyRule => {
    const rule = toPrivacyRule(answer);
    recent.set(key, { rule, at: clock.now() });
    return rule;
  };
  const getPrivacy = async (key: PhonePrivacyKey): Promise<PrivacyRule> => {
    const request = new Api.account.GetPrivacy({ key: privacyKeys[key]() });
    return remember(key, await connection.call(request));
  };
  return {
    getPrivacy,
    async getRecentPrivacy(key) {
      const known = recent.get(key);
      const ageMs = known ? clock.now().getTime() - known.at.getTime() : recentMs;
      return known && ageMs >= 0 && ageMs < recentMs ? known.rule : getPrivacy(key);
    },
    async setPrivacy(key, rule) {
      // A rule without such a user could show them the number that it hides from them.
      const isIncomplete = [...rule.always, ...rule.never].some(isUnaddressable);
      if (isIncomplete) throw new TelegramError({ kind: 'privacy_refused' });
      const rules = toInputRules(rule);
      const request = new Api.account.SetPrivacy({ key: privacyKeys[key](), rules });
      // Telegram may set the rule even when its answer is lost.
      recent.delete(key);
      return remember(key, await connection.call(request));
    },
    /** Telegram's flag is `silent`, the opposite (core.telegram.org/method/account.getContactSignUpNotification). */
    announcesSignUps: async () =>
      !(await connection.call(new Api.account.GetContactSignUpNotification())),
    async setAnnouncesSignUps({ on }) {
      await connection.call(new Api.account.SetContactSignUpNotification({ silent: !on }));
    },
  };
}
