import type { Card } from '../card.ts';
import type { Contact, User } from '../contact.ts';

/** Requests of the kinds that concern contacts and numbers; they revert each other. */

export interface PersonName {
  readonly firstName: string;
  readonly lastName: string;
}

/** Makes a user a contact again under the name they had, and a close friend where they were one. */
export interface AddRequest {
  readonly kind: 'add';
  readonly user: User;
}

export interface RenameRequest {
  readonly kind: 'rename';
  readonly user: Contact;
  readonly name: PersonName;
}

export interface RemoveRequest {
  readonly kind: 'remove';
  readonly user: Contact;
}

/**
 * Imports a number. `owner`: the user who should have it, under this name. `savedOnly`: no contact went
 * with the number, so that a user who is found with it now does not become one.
 */
export interface ImportRequest {
  readonly kind: 'import';
  readonly card: Card;
  readonly owner: User | undefined;
  readonly savedOnly?: true;
}

/** Removes a number without a contact from the saved list. */
export interface RemovePhoneRequest {
  readonly kind: 'remove_phone';
  readonly card: Card;
}

export interface CloseFriendRequest {
  readonly kind: 'close_friends';
  readonly user: Contact;
  readonly on: boolean;
}
