import { Api } from 'telegram';
import type { Clock } from '../runtime/clock.ts';
import type {
  AccountSettings,
  PhonePrivacyKey,
  PrivacyRule,
} from '../contacts/account-settings.ts';
import { TelegramError } from '../contacts/telegram-error.ts';
import type { Link } from './connection/connection.ts';
import { inputRules, readRule } from './tl/privacy-rule.ts';

const keys = {
  phone_number: () => new Api.InputPrivacyKeyPhoneNumber(),
  added_by_phone: () => new Api.InputPrivacyKeyAddedByPhone(),
} satisfies Readonly<Record<PhonePrivacyKey, () => Api.TypeInputPrivacyKey>>;

/** Rules change seldom, and changes made in Telegram's own app are not followed here. */
const recentMs = 60_000;

export class TelegramAccountSettings implements AccountSettings {
  readonly #link: Link;
  readonly #clock: Clock;
  readonly #recent = new Map<PhonePrivacyKey, { readonly rule: PrivacyRule; readonly at: Date }>();

  constructor(link: Link, clock: Clock) {
    this.#link = link;
    this.#clock = clock;
  }

  async privacy(key: PhonePrivacyKey): Promise<PrivacyRule> {
    const request = new Api.account.GetPrivacy({ key: keys[key]() });
    return this.#note(key, readRule(await this.#link.call(request)));
  }

  async recentPrivacy(key: PhonePrivacyKey): Promise<PrivacyRule> {
    const recent = this.#recent.get(key);
    const age = recent ? this.#clock.now().getTime() - recent.at.getTime() : recentMs;
    return recent && age >= 0 && age < recentMs ? recent.rule : this.privacy(key);
  }

  async setPrivacy(key: PhonePrivacyKey, rule: PrivacyRule): Promise<PrivacyRule> {
    // Left out of the rule unheard, they might see the number that they are kept from.
    const lost = [...rule.always, ...rule.never].some(({ accessHash }) => accessHash === 0n);
    if (lost) throw new TelegramError({ kind: 'privacy_refused' });
    const request = new Api.account.SetPrivacy({ key: keys[key](), rules: inputRules(rule) });
    // Without an answer it may have been done.
    this.#recent.delete(key);
    return this.#note(key, readRule(await this.#link.call(request)));
  }

  /** The flag at Telegram says the opposite: `silent` (core.telegram.org/method/account.getContactSignUpNotification). */
  async announcesSignUps(): Promise<boolean> {
    return !(await this.#link.call(new Api.account.GetContactSignUpNotification()));
  }

  async setAnnouncesSignUps(on: boolean): Promise<void> {
    await this.#link.call(new Api.account.SetContactSignUpNotification({ silent: !on }));
  }

  #note(key: PhonePrivacyKey, rule: PrivacyRule): PrivacyRule {
    this.#recent.set(key, { rule, at: this.#clock.now() });
    return rule;
  }
}
