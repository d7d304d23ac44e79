import type { Access } from './access.ts';
import type { Accounts } from './account-list.ts';
import type { Pairing } from './pairings.ts';
import type { Views } from './views.ts';

export type { Account } from '../store/accounts.ts';
export type { Access, Role } from './access.ts';
export type { AccountEvent } from './account-events.ts';
export type { Book, BookPage, BookView, Found } from './book.ts';
export type { ImportOutcome } from './import-cards.ts';
export type { PairingAttempt, PairingState } from './pairing-attempt.ts';
export type { Pairing } from './pairings.ts';

/** What a floor above may ask for; made by `openRoster`. */
export interface Roster extends AsyncDisposable {
  readonly access: Access;
  readonly pairing: Pairing;
  readonly accounts: Accounts;
  readonly views: Views;
}
