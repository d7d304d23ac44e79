import { bringForwardTroubledWork } from '../../store/troubled-work.ts';
import type { DueWorkServices } from '../services/services.ts';

/** Telegram answers an account: its work that waited for this goes on soon, instead of at its next try. */
export async function goOnWithWork(
  accountId: string,
  { database, clock, wakeUp }: DueWorkServices,
): Promise<void> {
  if (await bringForwardTroubledWork(database, accountId, clock.now())) wakeUp.request();
}
