import { offersSharing } from '../address-book.ts';
import type { User } from '../contact.ts';
import type { ChangeKind } from './change-kind.ts';
import type { ShareState } from './state.ts';

/** A user may see the account's number from then on. Telegram cannot take that back. */
export interface ShareChange {
  readonly kind: 'share';
  readonly before: User;
  readonly after: User | undefined;
}

export const share: ChangeKind<ShareChange, ShareState, never, 'shared'> = {
  traits: { reversible: false, sharesNumber: true },
  about: () => [],
  subjects: ({ before }) => [before.id],
  outcome: (_, { bar }) => (offersSharing(bar) ? 'failed' : 'done'),
  inverse: () => 'impossible',
  effect: () => 'shared',
};
