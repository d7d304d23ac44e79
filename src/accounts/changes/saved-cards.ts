import type { Card } from '../../contacts/card.ts';

/** The card of a saved number or a contact, without their other data. */
export function toCard({ phone, firstName, lastName }: Card): Card {
  return { phone, firstName, lastName };
}
