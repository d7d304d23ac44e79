import { Api } from 'telegram';
import type {
  AccountSettings,
  PhonePrivacyKey,
  PrivacyRule,
} from '../contacts/account-settings.ts';
import { Failure } from '../contacts/failure.ts';
import type { Link } from './link.ts';
import { inputRules, readRule } from './privacy-rule.ts';

const keys = {
  phone_number: () => new Api.InputPrivacyKeyPhoneNumber(),
  added_by_phone: () => new Api.InputPrivacyKeyAddedByPhone(),
} satisfies Readonly<Record<PhonePrivacyKey, () => Api.TypeInputPrivacyKey>>;

export class TelegramAccountSettings implements AccountSettings {
  readonly #link: Link;

  constructor(link: Link) {
    this.#link = link;
  }

  async privacy(key: PhonePrivacyKey): Promise<PrivacyRule> {
    return readRule(await this.#link.call(new Api.account.GetPrivacy({ key: keys[key]() })));
  }

  async setPrivacy(key: PhonePrivacyKey, rule: PrivacyRule): Promise<PrivacyRule> {
    // Left out of the rule unheard, they might see the number that they are kept from.
    const lost = [...rule.always, ...rule.never].some(({ accessHash }) => accessHash === 0n);
    if (lost) throw new Failure({ kind: 'privacy_refused' });
    const request = new Api.account.SetPrivacy({ key: keys[key](), rules: inputRules(rule) });
    return readRule(await this.#link.call(request));
  }

  /** The flag at Telegram says the opposite: `silent` (core.telegram.org/method/account.getContactSignUpNotification). */
  async announcesSignUps(): Promise<boolean> {
    return !(await this.#link.call(new Api.account.GetContactSignUpNotification()));
  }

  async setAnnouncesSignUps(on: boolean): Promise<void> {
    await this.#link.call(new Api.account.SetContactSignUpNotification({ silent: !on }));
  }
}
