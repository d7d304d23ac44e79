import type { Account, Found } from '../../accounts/roster.ts';
import { fullName, isContact } from '../../contacts/contact.ts';
import { countryOf, formatPhone } from '../../contacts/phone.ts';
import { parseUserQuery } from '../../contacts/user-query.ts';
import { importOnePerson } from '../import/import-one.ts';
import { importStartScreen } from '../import/import-start-screen.ts';
import { actions, pickAction } from '../kit/actions.ts';
import { button, message, type Screen } from '../kit/blocks.ts';
import type { BotContext } from '../kit/bot-context.ts';
import { searchRow } from '../kit/buttons.ts';
import { shortened } from '../kit/contact-words.ts';
import type { Feature, Reply } from '../kit/feature.ts';
import { openView, searchWords, wholeBook } from '../kit/open-view.ts';
import { requireAccount } from '../kit/paired-account.ts';
import { isWritten, type PersonContext } from '../kit/person-context.ts';
import { typedCommandButton } from '../kit/typed-command.ts';
import { say } from '../kit/words.ts';
import { askToAdd } from '../person/add.ts';
import { showCard } from '../person/contact-card.ts';
import { severalScreen } from '../person/user-command.ts';
import { holdsNumber, parseReference, type UserReference } from '../person/user-reference.ts';
import { listScreen } from './list-screen.ts';

/** A longer text is no name, and no number with a name. */
const maxTypedLength = 200;

type LookupProblem = Extract<Found, { readonly kind: 'none' }>['why'];

/** Whom a person means, and the numbers they typed. */
interface Typed extends UserReference {
  readonly phones: readonly string[];
}

/**
 * Finds the person that a plain text names, or offers to add them. Words are stored only with a list that they
 * found: anything else may be a secret.
 */
export const typedPerson: Feature = {
  commands: [],
  build: (bot, on) => {
    on.update('message:text', async (ctx, next) => {
      const text = ctx.message.text.trim();
      const isLong = text.length > maxTypedLength || text.startsWith('/');
      if (isLong || !isWritten(ctx) || parseUserQuery(text).kind === 'empty') return next();
      const account = await requireAccount(bot, ctx);
      if (!account) return;
      const typed = await readTypedPerson(text, account);
      return typed ? findTyped(bot, ctx, account, typed) : message(say('typed-several'));
    });
    on.viewAction(actions.addNumber, async (ctx, { account, view: { name, phones } }) => {
      if (!phones) return;
      const person = { firstName: '', lastName: '', ...name, phones };
      const asked = await importOnePerson(bot, ctx, account, person);
      return asked && importStartScreen(bot, asked, '');
    });
  },
};

/** Separates a number, handle or words of a name from the name to save. Undefined for several numbers. */
async function readTypedPerson(text: string, account: Account): Promise<Typed | undefined> {
  const country = countryOf(account.owner.phone);
  if (holdsNumber(text)) {
    // Loads the readers.
    const { readTypedNumbers } = await import('../import/typed-number.ts');
    const typed = await readTypedNumbers(text, country);
    const [phone] = typed?.phones ?? [];
    // Digits without a name may be an id.
    if (typed?.name && phone !== undefined) return { ...typed, query: phone };
    if (text.split('\n').filter(holdsNumber).length > 1) return undefined;
  }
  const reference = parseReference(text);
  const { query, name } = reference;
  if (name && !holdsNumber(query) && /^[\p{Nd}\s+().-]+$/u.test(query)) {
    return { query: text, name: undefined, phones: [] };
  }
  const meant = parseUserQuery(query, country);
  return { ...reference, phones: 'phones' in meant ? meant.phones.slice(0, 1) : [] };
}

async function findTyped(
  bot: BotContext,
  ctx: PersonContext,
  account: Account,
  typed: Typed,
): Reply {
  const { query, name } = typed;
  const found = await bot.roster.accounts.book(account).find(query);
  switch (found.kind) {
    case 'none': {
      // The beginning of a username.
      const shown = query.startsWith('@') && (await showContacts(bot, ctx, account, query));
      return shown || noneScreen(bot, ctx, account, { ...typed, why: found.why });
    }
    case 'several': {
      if (found.users.every(isContact)) return showContacts(bot, ctx, account, query);
      const { viewId } = openView(bot, account);
      return severalScreen(query, found, (id) => pickAction('contact').data(viewId, id));
    }
    case 'one': {
      const { user } = found;
      const isSaved = user.contact && name && fullName(user) === fullName(name);
      const show = name && !isSaved ? askToAdd(bot) : showCard(bot);
      return show(ctx, openView(bot, account), user.id, name);
    }
  }
}

/** The contacts that match; nothing without any, so that the words are not stored. */
async function showContacts(
  bot: BotContext,
  ctx: PersonContext,
  account: Account,
  typed: string,
): Reply {
  const view = { ...wholeBook, words: searchWords(typed) };
  const {
    rows: [first],
    matching,
  } = await bot.roster.accounts.book(account).page(view);
  if (!first) return undefined;
  if (matching > 1) return listScreen(bot, account, view);
  return showCard(bot)(ctx, openView(bot, account), first.id);
}

/** Ways on when no one was found: to add a number, or to search elsewhere. */
function noneScreen(
  bot: BotContext,
  { locale }: PersonContext,
  account: Account,
  { query, name, phones, why }: Typed & { readonly why: LookupProblem },
): Screen {
  const [phone] = phones;
  if (phone !== undefined) {
    const shown = formatPhone(phone);
    const label = shortened(name ? fullName(name) : shown);
    const { viewId } = openView(bot, account, { phones, ...(name && { name }) });
    return message(say('typed-number', { phone: shown }), [
      [button(say('button-add-name', { name: label }), actions.addNumber.data(viewId))],
    ]);
  }
  const isName = why === 'name_unknown' || (why === 'id_unknown' && !holdsNumber(query));
  const command = isName && bot.commandWords.readResembling(query, locale);
  return message(say(isName ? 'typed-nobody' : `who-${why}`, { who: shortened(query) }), [
    command && [typedCommandButton(command)],
    searchRow(query),
    [button(say('button-contacts'), actions.contacts.data(account.id))],
  ]);
}
