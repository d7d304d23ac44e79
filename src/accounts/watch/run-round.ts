import type { ChangeServices } from '../services/services.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import { snapshotDaily } from '../snapshots/take-snapshot.ts';
import { closeNewcomerChats } from './close-newcomer-chats.ts';
import { notifyBirthdays } from './notify-birthdays.ts';

type Step = (session: AccountSession, services: ChangeServices) => Promise<void>;

/** In this order. The sync also adds notifications about contacts that changed. */
const steps: readonly Step[] = [
  ({ addressBook, cache }) => cache.sync(addressBook),
  snapshotDaily,
  notifyBirthdays,
  closeNewcomerChats,
];

/** The daily round of an account. Runs all steps, then throws the error of the first that failed. */
export async function runRound(session: AccountSession, services: ChangeServices): Promise<void> {
  const errors: unknown[] = [];
  for (const step of steps) {
    await step(session, services).catch((error: unknown) => errors.push(error));
  }
  if (errors.length > 0) throw errors[0];
}
