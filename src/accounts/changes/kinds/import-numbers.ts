import type { PastContacts } from '../../../contacts/book/contact-book.ts';
import type { Contact } from '../../../contacts/contact.ts';
import type { ImportRequest } from '../../../contacts/changes/requests.ts';
import { findFailedTries } from '../../../store/changes.ts';
import { addSavedNumbers } from '../../../store/saved-numbers.ts';
import type { ApplyContext, ApplyOutcome, ChangeHandler } from '../change-handler.ts';
import type { SentCard } from '../judge-answers.ts';
import { sendCards } from '../send-cards.ts';
import { restoreContact } from './add-contact.ts';
import { setCloseFriends } from './close-friends.ts';
import { removeNow } from './remove-contacts.ts';

/** Saves numbers for an undo. Imports call `sendCards` themselves, because they keep a ledger. */
export const importHandler: ChangeHandler<'import'> = {
  batch: true,
  readState: (_, { stored }) => stored,
  /**
   * The contact that has the number now keeps its name. A user who took over the number of `owner`, or
   * has a number that was only saved, does not become a contact.
   */
  async apply(list, context) {
    const { session, operationId, services } = context;
    using contacts = (await session.cache.read()).contacts.asOfNow();
    const cards = list.map(({ request }) => request.card);
    const undoes = new Map(
      list.flatMap(({ request, undoes: id }) =>
        id === undefined ? [] : [[request.card.phone, id]],
      ),
    );
    const earlier = await findFailedTries(services.database, operationId, [...undoes.values()]);
    const sent = await sendCards(session, { operationId, cards, undoes, earlier }, services);
    const strangers = list.map(({ request }, at) => strangerIn(request, sent[at], contacts));
    const saved = sent.flatMap(({ card, answer }, at) =>
      answer.kind === 'deferred' || strangers[at] ? [] : card,
    );
    const now = services.clock.now();
    await addSavedNumbers(services.database, session.account.id, saved, now);
    const unmeant = strangers.flatMap((user) => (user ? { user } : []));
    if (unmeant.length > 0) await removeNow(unmeant, context);
    const outcomes: ApplyOutcome[] = [];
    for (const [at, { request }] of list.entries()) {
      const answer = sent[at]?.answer;
      if (!answer || answer.kind === 'deferred') outcomes.push('deferred');
      // The number went with the user whom it found.
      else if (strangers[at] && !request.owner) outcomes.push('impossible');
      else outcomes.push(await restoreOwner(request, answer, contacts, context));
    }
    const friends = list.flatMap(({ request: { owner } }, at) =>
      owner?.closeFriend && outcomes[at] === 'done' ? { id: owner.id, on: true } : [],
    );
    await setCloseFriends(friends, context);
    return outcomes;
  },
};

/** The user whom the import made a contact without being meant. */
function strangerIn(
  { owner, savedOnly }: ImportRequest,
  sent: SentCard | undefined,
  contacts: PastContacts,
): Contact | undefined {
  const found = sent && 'contact' in sent.answer ? sent.answer.contact : undefined;
  if (!found || contacts.get(found.id)) return undefined;
  const isMeant = owner ? found.id === owner.id : !savedOnly;
  return isMeant ? undefined : found;
}

async function restoreOwner(
  { owner }: ImportRequest,
  answer: SentCard['answer'],
  contacts: PastContacts,
  context: ApplyContext,
): Promise<ApplyOutcome> {
  const foundId = 'contact' in answer ? answer.contact.id : undefined;
  if (!owner || foundId === owner.id || contacts.get(owner.id)) return 'done';
  return (await restoreContact(context, owner, undefined)) ? 'done' : 'impossible';
}
