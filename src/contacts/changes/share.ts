import { offersSharing, type PeerBar } from '../ports/address-book.ts';
import type { User } from '../contact.ts';
import type { ChangeKind } from './change-kind.ts';

/** A user may see the account's number from then on. Telegram cannot take that back. */
export interface ShareChange {
  readonly kind: 'share';
  readonly before: User;
  readonly after: User | undefined;
}

interface ShareState {
  readonly bar: PeerBar;
}

export const share: ChangeKind<ShareChange, ShareState, never, 'shared'> = {
  traits: { reversible: false, sharesNumber: true },
  about: () => [],
  subjects: ({ before }) => [before.id],
  outcome: (_, { bar }) => (offersSharing(bar) ? 'failed' : 'done'),
  inverse: () => 'impossible',
  effect: () => 'shared',
};
