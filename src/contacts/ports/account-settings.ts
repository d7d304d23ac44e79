import type { User } from '../contact.ts';

/** `phone_number`: who may see the number. `added_by_phone`: who may find the account by it. */
export type PhonePrivacyKey = 'phone_number' | 'added_by_phone';

export type Audience = 'everybody' | 'contacts' | 'nobody';

/**
 * A complete privacy rule: an audience and its exceptions. Telegram can only replace a rule, so to change
 * a part, read the rule, change the part and set the whole (core.telegram.org/type/PrivacyRule).
 */
export interface PrivacyRule {
  readonly audience: Audience;
  /** Users allowed whatever the audience is. */
  readonly always: readonly User[];
  /** Users denied whatever the audience is. */
  readonly never: readonly User[];
  /** Ids of groups whose members are allowed. */
  readonly alwaysChats: readonly bigint[];
  /** Ids of groups whose members are denied. */
  readonly neverChats: readonly bigint[];
  readonly alwaysCloseFriends: boolean;
  readonly alwaysPremium: boolean;
  readonly neverContacts: boolean;
  /** Undefined: the audience decides. */
  readonly bots: 'always' | 'never' | undefined;
}

/**
 * Whether adding a user lets that user see the number, because only contacts may see it. Members of the
 * groups in the rule are unknown and not considered.
 *
 * @param rule the `phone_number` rule
 * @param user one user, for whom exceptions count; without it, users in general
 */
export function addingShowsNumber(
  rule: PrivacyRule,
  user?: Pick<User, 'id' | 'kind' | 'premium'>,
): boolean {
  if (rule.audience !== 'contacts' || rule.neverContacts) return false;
  if (!user) return true;
  if (user.kind !== 'person') return false;
  const isException = ({ id }: User): boolean => id === user.id;
  const isAllowed = rule.always.some(isException) || (rule.alwaysPremium && user.premium);
  return !isAllowed && !rule.never.some(isException);
}

/**
 * The settings of an account that concern its number and contacts. All methods throw `TelegramError`.
 *
 * @example
 * const rule = await settings.getPrivacy('phone_number');
 * await settings.setPrivacy('phone_number', { ...rule, audience: 'contacts' });
 */
export interface AccountSettings {
  /** The rule as it is at Telegram now. */
  getPrivacy(key: PhonePrivacyKey): Promise<PrivacyRule>;
  /** The rule as read or set within the last minute, else as it is now. Good for showing, not for changing. */
  getRecentPrivacy(key: PhonePrivacyKey): Promise<PrivacyRule>;
  /**
   * Replaces the rule and returns it as Telegram stored it.
   *
   * @throws TelegramError `privacy_refused` when `added_by_phone` gets the audience `nobody`, when the rule
   *   has too many users, or when a user of the rule has no access hash
   */
  setPrivacy(key: PhonePrivacyKey, rule: PrivacyRule): Promise<PrivacyRule>;
  /** Whether Telegram announces that a saved number has joined. */
  announcesSignUps(): Promise<boolean>;
  setAnnouncesSignUps(options: { readonly on: boolean }): Promise<void>;
}
