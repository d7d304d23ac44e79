import { Api } from 'telegram';
import type { Clock } from '../runtime/clock.ts';
import type {
  AccountSettings,
  PhonePrivacyKey,
  PrivacyRule,
} from '../contacts/account-settings.ts';
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

export class TelegramAccountSettings implements AccountSettings {
  readonly #connection: Connection;
  readonly #clock: Clock;
  readonly #recent = new Map<PhonePrivacyKey, { readonly rule: PrivacyRule; readonly at: Date }>();

  constructor(connection: Connection, clock: Clock) {
    this.#connection = connection;
    this.#clock = clock;
  }

  async getPrivacy(key: PhonePrivacyKey): Promise<PrivacyRule> {
    const request = new Api.account.GetPrivacy({ key: privacyKeys[key]() });
    return this.#remember(key, toPrivacyRule(await this.#connection.call(request)));
  }

  async getRecentPrivacy(key: PhonePrivacyKey): Promise<PrivacyRule> {
    const recent = this.#recent.get(key);
    const ageMs = recent ? this.#clock.now().getTime() - recent.at.getTime() : recentMs;
    return recent && ageMs >= 0 && ageMs < recentMs ? recent.rule : this.getPrivacy(key);
  }

  async setPrivacy(key: PhonePrivacyKey, rule: PrivacyRule): Promise<PrivacyRule> {
    // A rule without such a user could show them the number that it hides from them.
    const isIncomplete = [...rule.always, ...rule.never].some(isUnaddressable);
    if (isIncomplete) throw new TelegramError({ kind: 'privacy_refused' });
    const request = new Api.account.SetPrivacy({
      key: privacyKeys[key](),
      rules: toInputRules(rule),
    });
    // Telegram may set the rule even when its answer is lost.
    this.#recent.delete(key);
    return this.#remember(key, toPrivacyRule(await this.#connection.call(request)));
  }

  /** Telegram's flag is `silent`, the opposite (core.telegram.org/method/account.getContactSignUpNotification). */
  async announcesSignUps(): Promise<boolean> {
    return !(await this.#connection.call(new Api.account.GetContactSignUpNotification()));
  }

  async setAnnouncesSignUps(on: boolean): Promise<void> {
    await this.#connection.call(new Api.account.SetContactSignUpNotification({ silent: !on }));
  }

  #remember(key: PhonePrivacyKey, rule: PrivacyRule): PrivacyRule {
    this.#recent.set(key, { rule, at: this.#clock.now() });
    return rule;
  }
}
