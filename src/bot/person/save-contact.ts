import { fullName } from '../../contacts/contact.ts';
import type { FittedName } from '../../contacts/name.ts';
import { formatPhone } from '../../contacts/phone.ts';
import { withButtons, withNotice, type Screen } from '../kit/blocks.ts';
import { undoButtons } from '../kit/buttons.ts';
import { displayName } from '../kit/contact-words.ts';
import type { BotContext } from '../kit/bot-context.ts';
import type { OpenView } from '../kit/open-view.ts';
import { bold, lines } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { loadCardFacts } from './card-facts.ts';
import { cardScreen } from './card-screen.ts';

/** Adds or renames a contact. Returns the card with the result. */
export async function saveContact(
  { clock }: BotContext,
  opened: OpenView,
  saving: { readonly id: bigint; readonly name: FittedName; readonly showPhone: boolean },
): Promise<Screen> {
  const { id, name, showPhone } = saving;
  const { owner } = opened.account;
  const before = await opened.book.contact(id);
  const { result: user, operationId } = await opened.book.add(id, { ...name, showPhone });
  const saved = bold(displayName(user));
  const changed = before
    ? say('renamed', { name: saved, old: displayName(before) })
    : say('import-added', { name: saved, owner: fullName(owner) });
  const shared = showPhone ? say('shared', { name: saved, phone: formatPhone(owner.phone) }) : '';
  const notice = lines(changed, shared || undefined);
  const facts = await loadCardFacts(opened.book, id);
  const card = facts ? cardScreen(facts, opened, clock.now()) : [];
  return withNotice(notice, withButtons(undoButtons(operationId), card));
}
