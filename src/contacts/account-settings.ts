import type { User } from './contact.ts';

/** Who may see the number, and who may find the account by it. */
export type PhonePrivacyKey = 'phone_number' | 'added_by_phone';

export type Audience = 'everybody' | 'contacts' | 'nobody';

/**
 * A privacy rule, whole: Telegram knows only replacing it, so whoever changes a part sends back the
 * rest as it was read (core.telegram.org/type/PrivacyRule).
 */
export interface PrivacyRule {
  readonly audience: Audience;
  readonly always: readonly User[];
  readonly never: readonly User[];
  readonly alwaysChats: readonly bigint[];
  readonly neverChats: readonly bigint[];
  readonly alwaysCloseFriends: boolean;
  readonly alwaysPremium: boolean;
  readonly neverContacts: boolean;
  readonly bots: 'always' | 'never' | undefined;
}

/**
 * Whether adding people lets them see the number: contacts see it, and others do not. Of all people who are
 * added, or of one person, whom an exception may name. Members of groups are not known here.
 */
export function addingShowsNumber(
  rule: PrivacyRule,
  user?: Pick<User, 'id' | 'kind' | 'premium'>,
): boolean {
  if (rule.audience !== 'contacts' || rule.neverContacts) return false;
  if (!user) return true;
  if (user.kind !== 'person') return false;
  const isNamed = ({ id }: User): boolean => id === user.id;
  const seesItAnyway = rule.always.some(isNamed) || (rule.alwaysPremium && user.premium);
  return !seesItAnyway && !rule.never.some(isNamed);
}

/** What an account has set at Telegram about its number and its contacts. Throws `TelegramError`. */
export interface AccountSettings {
  privacy(key: PhonePrivacyKey): Promise<PrivacyRule>;
  /** As it was read or set in the last minute, or asked now: enough to tell of it, not to change it. */
  recentPrivacy(key: PhonePrivacyKey): Promise<PrivacyRule>;
  /**
   * Replaces the rule and returns it as Telegram has it now. `TelegramError` privacy_refused: `added_by_phone`
   * cannot be for nobody, and everybody named must be addressable.
   */
  setPrivacy(key: PhonePrivacyKey, rule: PrivacyRule): Promise<PrivacyRule>;
  /** Whether Telegram tells that a contact has joined. */
  announcesSignUps(): Promise<boolean>;
  setAnnouncesSignUps(on: boolean): Promise<void>;
}
