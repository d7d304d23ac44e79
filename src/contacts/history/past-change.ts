import type { PhonePrivacyKey, PrivacyRule } from '../account-settings.ts';
import type { Card } from '../card.ts';
import type { User } from '../contact.ts';

interface Name {
  readonly firstName: string;
  readonly lastName: string;
}

/** What was done, by kind, with as much of the state before it as is known. */
export type Deed =
  /** `set`: the name they were given. */
  | {
      readonly kind: 'add' | 'rename';
      readonly before: User;
      readonly set: Name;
      readonly showPhone: boolean;
    }
  /** `after`: who has the number. `before`: who it is as a contact, where they were one. */
  | {
      readonly kind: 'import';
      readonly card: Card;
      readonly before: User | undefined;
      readonly after: User | undefined;
    }
  | { readonly kind: 'remove'; readonly before: User }
  /** `card`: the number with the name it was saved under, if known. `before`: the contact who has it. */
  | {
      readonly kind: 'remove_phone';
      readonly card: Card | undefined;
      readonly before: User | undefined;
    }
  /** One saved number of the list that was cleared; without a card the list was never read. */
  | { readonly kind: 'reset_saved'; readonly card: Card | undefined }
  | { readonly kind: 'block' | 'unblock'; readonly user: User }
  /** `on`: whether they were put on the list, or taken off. */
  | { readonly kind: 'close_friend'; readonly user: User; readonly on: boolean }
  | {
      readonly kind: 'privacy';
      readonly key: PhonePrivacyKey;
      readonly before: PrivacyRule;
      readonly after: PrivacyRule;
    }
  | { readonly kind: 'notices'; readonly before: boolean; readonly after: boolean }
  | { readonly kind: 'share'; readonly user: User }
  /** Nothing is known of it any more but that it was. */
  | { readonly kind: 'lost' };

/** A change as it was written down. */
export interface PastChange {
  readonly id: string;
  /** `maybe`: no answer came. */
  readonly happened: 'yes' | 'maybe' | 'no';
  readonly madeAt: Date;
  /** Numbers in Telegram's saved list right before, where that was noted. */
  readonly savedCount: number | undefined;
  readonly deed: Deed;
}
