import type { Card } from '../contacts/card.ts';
import { Failure } from '../contacts/failure.ts';
import { findAccount } from '../store/accounts.ts';
import { findParked } from '../store/parked-cards.ts';
import { importNow } from './import-cards.ts';
import type { Imported } from './import-cards.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { OpenBook } from './open-book.ts';
import { parkUnsent, putOff } from './put-off.ts';
import type { Tools } from './tools.ts';

/** Sends parked cards whose time has come, and tells what came of those that got an answer. */
export function sendParked(open: OpenBook, claimed: readonly Card[], tools: Tools): Promise<void> {
  return oneAtATime(open, async () => {
    const phones = claimed.map(({ phone }) => phone);
    // Deleted, or given another name, since they were claimed.
    const parked = await findParked(tools.database, open.account.id, phones);
    await sendNow(
      open,
      [...parked.values()].map(({ card }) => card),
      tools,
    );
  });
}

async function sendNow(open: OpenBook, cards: readonly Card[], tools: Tools): Promise<void> {
  const imported = await importNow(open, cards, tools).catch(async (error: unknown) => {
    if (!(error instanceof Failure)) throw error;
    return afterFailure(open, cards, error, tools);
  });
  const answered = imported.filter(({ outcome }) => outcome.kind !== 'later');
  if (answered.length === 0) return;
  const { personId, id } = open.account;
  const now = await findAccount(tools.database, personId, id);
  if (now) tools.events.emit({ kind: 'parked', account: now, imported: answered });
}

async function afterFailure(
  open: OpenBook,
  cards: readonly Card[],
  failure: Failure,
  tools: Tools,
): Promise<readonly Imported[]> {
  const { reason } = failure;
  // They are due again once the account is back, or the time they were claimed for is over.
  if (reason.kind === 'signed_out' || reason.kind === 'unreachable') throw failure;
  if (reason.kind === 'flood' || reason.kind === 'telegram_broken') {
    await parkUnsent(open, cards, reason, tools);
    throw failure;
  }
  // Refused for good, as while the account is restricted: that counts, or it would never end.
  const outcomes = await putOff(open, cards, tools);
  return cards.flatMap((card) => {
    const outcome = outcomes.get(card.phone);
    return outcome ? { card, outcome } : [];
  });
}
