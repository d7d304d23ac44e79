import { fullName } from '../../contacts/contact.ts';
import type { FittedName } from '../../contacts/name.ts';
import { formatPhone } from '../../contacts/phone.ts';
import { message, withButtons } from '../kit/blocks.ts';
import { undoButtons } from '../kit/buttons.ts';
import { displayName } from '../kit/contact-words.ts';
import type { BotContext } from '../kit/feature.ts';
import type { OpenView } from '../kit/open-view.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { bold, lines } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { cardFacts } from './card-facts.ts';
import { cardScreen } from './card-screen.ts';

/** Adds or renames a contact, then shows the card with the result. */
export async function saveContact(
  bot: BotContext,
  ctx: PersonContext,
  at: OpenView,
  saving: { readonly id: bigint; readonly name: FittedName; readonly showPhone: boolean },
): Promise<void> {
  const { id, name, showPhone } = saving;
  const { owner } = at.account;
  const before = await at.book.contact(id);
  const { result: user, operationId } = await at.book.add(id, name, showPhone);
  const saved = bold(displayName(user));
  const changed = before
    ? say('renamed', { name: saved, old: displayName(before) })
    : say('import-added', { name: saved, owner: fullName(owner) });
  const shared = showPhone ? say('shared', { name: saved, phone: formatPhone(owner.phone) }) : '';
  const notice = lines(changed, shared || undefined);
  const facts = await cardFacts(at.book, id);
  const card = facts ? cardScreen(facts, at, bot.clock.now(), notice) : message(notice);
  await bot.replies.show(ctx, withButtons(undoButtons(operationId), card));
}
