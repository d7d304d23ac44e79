import type { Contact } from '../../contacts/contact.ts';
import type { Step } from '../../contacts/history/take-back.ts';
import { keepSavedNumbers } from '../../store/saved-numbers.ts';
import { sendCards, type SentCard } from '../import/send-cards.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import type { Services } from '../services/services.ts';
import { addAgain } from './addressing.ts';
import { sendCloseFriends, sendRemoval, type Outcome, type ToSend } from './send-back.ts';

type Saving = ToSend<Extract<Step, { kind: 'save_number' }>>;

/**
 * Imports numbers, and sees to it that nothing else changes by that: who has one now keeps their
 * name, and who got it from its old owner is no contact by it.
 */
export async function putNumbersBack(
  session: AccountSession,
  list: readonly Saving[],
  operationId: string,
  services: Services,
): Promise<readonly Outcome[]> {
  const contacts = new Map((await session.cache.read()).contacts);
  const cards = list.map(({ step }) => step.card);
  const undoes = new Map(
    list.flatMap(({ step, undoes: id }) => (id === undefined ? [] : [[step.card.phone, id]])),
  );
  const sent = await sendCards(session, { operationId, cards, undoes }, services);
  const saved = sent.flatMap(({ card, answer }) => (answer.kind === 'retry' ? [] : card));
  await keepSavedNumbers(services.database, session.account.id, saved, services.clock.now());
  const outcomes: Outcome[] = [];
  for (const [at, one] of list.entries()) {
    const answer = sent[at]?.answer;
    if (!answer || answer.kind === 'retry') outcomes.push('later');
    else outcomes.push(await settleOne(session, one, answer, contacts, operationId, services));
  }
  const friends = list.flatMap(({ step: { owner } }, at) =>
    owner?.closeFriend && outcomes[at] === 'undone' ? { user: owner, on: true } : [],
  );
  await sendCloseFriends(session, friends, operationId, services);
  return outcomes;
}

async function settleOne(
  session: AccountSession,
  { step: { owner } }: Saving,
  answer: Exclude<SentCard['answer'], { kind: 'retry' }>,
  contacts: ReadonlyMap<bigint, Contact>,
  operationId: string,
  services: Services,
): Promise<Outcome> {
  const found = 'contact' in answer ? answer.contact : undefined;
  const known = found && contacts.get(found.id);
  if (!owner || found?.id === owner.id) return 'undone';
  if (found && !known) await sendRemoval(session, [{ user: found }], operationId, services);
  if (contacts.has(owner.id)) return 'undone';
  const again = await addAgain(session, owner, operationId, undefined, services);
  return again ? 'undone' : 'impossible';
}
