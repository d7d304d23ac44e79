import type { Audience, PhonePrivacyKey, PrivacyRule } from '../contacts/account-settings.ts';
import { dropException, readRule, setAudience } from './changes/kinds/privacy.ts';
import { setSignUpNotices } from './changes/kinds/sign-up-notices.ts';
import type { ChangeResult } from './changes/record-changes.ts';
import type { ChangeServices } from './services/services.ts';
import type { AccountSession } from './sessions/open-session.ts';

/** Settings about the account's number. A change is based on what Telegram has now. */
export interface BookSettings {
  privacy(key: PhonePrivacyKey): Promise<PrivacyRule>;
  /** `TelegramError` privacy_refused: contacts can always find an account by its number. */
  setAudience(key: PhonePrivacyKey, audience: Audience): Promise<ChangeResult<PrivacyRule>>;
  /** Removes a user from the exceptions. */
  dropException(key: PhonePrivacyKey, id: bigint): Promise<ChangeResult<PrivacyRule>>;
  announcesSignUps(): Promise<boolean>;
  setAnnouncesSignUps(on: boolean): Promise<ChangeResult<void>>;
}

type Use = <T>(work: (session: AccountSession) => Promise<T>) => Promise<T>;

export function bookSettings(use: Use, services: ChangeServices): BookSettings {
  return {
    privacy: (key) => use((session) => readRule(session, key)),
    setAudience: (key, audience) => use((session) => setAudience(session, key, audience, services)),
    dropException: (key, id) => use((session) => dropException(session, key, id, services)),
    announcesSignUps: () => use(({ book }) => book.settings.announcesSignUps()),
    setAnnouncesSignUps: (on) => use((session) => setSignUpNotices(session, on, services)),
  };
}
