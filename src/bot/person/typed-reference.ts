import type { Account } from '../../accounts/roster.ts';
import { fullName } from '../../contacts/contact.ts';
import { countryOf, formatPhone } from '../../contacts/phone.ts';
import { parseUserQuery } from '../../contacts/user-query.ts';
import { actions } from '../kit/actions.ts';
import { button, message, type Button, type Screen } from '../kit/blocks.ts';
import type { BotContext } from '../kit/bot-context.ts';
import { shortened } from '../kit/contact-words.ts';
import { openView } from '../kit/open-view.ts';
import { say } from '../kit/words.ts';
import { holdsNumber, parseReference, type UserReference } from './user-reference.ts';

/** Whom a person means, and the number they typed. */
export interface TypedReference extends UserReference {
  /** E.164 with the plus; at most one. */
  readonly phones: readonly string[];
}

/**
 * Separates a number, handle or words of a name from the name to save, which stands before or after a number.
 * Undefined for several numbers.
 *
 * @param options `takesShortIds`: a few digits before a name are an id, and not part of the name (`12 Monkeys`)
 */
export async function readTypedReference(
  text: string,
  account: Account,
  { takesShortIds = false }: { readonly takesShortIds?: boolean } = {},
): Promise<TypedReference | undefined> {
  const reference = parseReference(text);
  const { query, name } = reference;
  // Bare digits may be an id, with the name after them.
  const isId = /^\p{Nd}+$/u.test(query) && !(name && holdsNumber(fullName(name)));
  if (holdsNumber(text) && !isId) {
    // Loads the readers.
    const { readTypedNumbers } = await import('./typed-number.ts');
    const typed = await readTypedNumbers(text, countryOf(account.owner.phone));
    const [phone] = typed?.phones ?? [];
    if (typed?.name && phone !== undefined) return { ...typed, query: phone };
    if (text.split('\n').filter(holdsNumber).length > 1) return undefined;
  }
  if (!takesShortIds && name && !holdsNumber(query) && /^[\p{Nd}\s+().-]+$/u.test(query)) {
    return { query: text, name: undefined, phones: [] };
  }
  return { ...reference, phones: numberIn(query, account) };
}

/** The number that a query is, as at most one E.164 number. */
export function numberIn(query: string, account: Account): readonly string[] {
  const meant = parseUserQuery(query, countryOf(account.owner.phone));
  return 'phones' in meant ? meant.phones.slice(0, 1) : [];
}

/** A number to add, and the name to save it under. */
type NumberToAdd = Pick<TypedReference, 'phones' | 'name'>;

/** Offers to add a number by which no one is found. Undefined without a number. */
export function unseenNumberScreen(
  bot: BotContext,
  account: Account,
  typed: NumberToAdd,
): Screen | undefined {
  const [phone] = typed.phones;
  if (phone === undefined) return undefined;
  return message(say('typed-number', { phone: formatPhone(phone) }), [
    addNumberRow(bot, account, typed),
  ]);
}

/** The button that adds a number, under the name that was typed. */
export function addNumberRow(
  bot: BotContext,
  account: Account,
  { phones, name }: NumberToAdd,
): Button[] | undefined {
  const [phone] = phones;
  if (phone === undefined) return undefined;
  const label = shortened(name ? fullName(name) : formatPhone(phone));
  const { viewId } = openView(bot, account, { phones, ...(name && { name }) });
  return [button(say('button-add-name', { name: label }), actions.addNumber.data(viewId))];
}
