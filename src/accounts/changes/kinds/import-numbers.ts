import type { Contact } from '../../../contacts/contact.ts';
import type { ImportRequest } from '../../../contacts/changes/requests.ts';
import { addSavedNumbers } from '../../../store/saved-numbers.ts';
import type { ApplyContext, ApplyOutcome, ChangeHandler } from '../change-handler.ts';
import { sendCards, type SentCard } from '../send-cards.ts';
import { addAgain } from './add-contact.ts';
import { setCloseFriends } from './close-friends.ts';
import { removeNow } from './remove-contacts.ts';

/** Saves numbers for an undo. Imports call `sendCards` themselves, because they keep a ledger. */
export const importHandler: ChangeHandler<'import'> = {
  batch: true,
  readState: (_, { stored }) => stored,
  /**
   * The contact that has the number now keeps its name. A user who took over the number of `owner` does
   * not become a contact.
   */
  async apply(list, context) {
    const { session, operationId, services } = context;
    const contacts = new Map((await session.cache.read()).contacts);
    const cards = list.map(({ request }) => request.card);
    const undoes = new Map(
      list.flatMap(({ request, undoes: id }) =>
        id === undefined ? [] : [[request.card.phone, id]],
      ),
    );
    const sent = await sendCards(session, { operationId, cards, undoes }, services);
    const saved = sent.flatMap(({ card, answer }) => (answer.kind === 'retry' ? [] : card));
    const now = services.clock.now();
    await addSavedNumbers(services.database, session.account.id, saved, now);
    const outcomes: ApplyOutcome[] = [];
    for (const [at, { request }] of list.entries()) {
      const answer = sent[at]?.answer;
      if (!answer || answer.kind === 'retry') outcomes.push('later');
      else outcomes.push(await restoreOwner(request, answer, contacts, context));
    }
    const friends = list.flatMap(({ request: { owner } }, at) =>
      owner?.closeFriend && outcomes[at] === 'done' ? { id: owner.id, on: true } : [],
    );
    await setCloseFriends(friends, context);
    return outcomes;
  },
};

async function restoreOwner(
  { owner }: ImportRequest,
  answer: Exclude<SentCard['answer'], { kind: 'retry' }>,
  contacts: ReadonlyMap<bigint, Contact>,
  context: ApplyContext,
): Promise<ApplyOutcome> {
  const found = 'contact' in answer ? answer.contact : undefined;
  if (!owner || found?.id === owner.id) return 'done';
  if (found && !contacts.has(found.id)) await removeNow([{ user: found }], context);
  if (contacts.has(owner.id)) return 'done';
  return (await addAgain(context, owner, undefined)) ? 'done' : 'impossible';
}
