import type { Card } from '../../contacts/card.ts';
import { readSavedList } from '../../store/saved-numbers.ts';
import type { Services } from '../services/services.ts';
import type { AccountSession } from '../sessions/open-session.ts';

/** The cards of the stored saved list, by number. */
export async function readSavedCards(
  { account }: AccountSession,
  { database }: Pick<Services, 'database'>,
): Promise<ReadonlyMap<string, Card>> {
  const numbers = (await readSavedList(database, account.id))?.numbers ?? [];
  return new Map(numbers.map((number) => [number.phone, toCard(number)]));
}

export function toCard({ phone, firstName, lastName }: Card): Card {
  return { phone, firstName, lastName };
}
