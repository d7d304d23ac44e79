import type { Account, Found } from '../../accounts/roster.ts';
import { fullName, isContact } from '../../contacts/contact.ts';
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
import {
  readTypedReference,
  unseenNumberScreen,
  type TypedReference,
} from '../person/typed-reference.ts';
import { holdsNumber, shownQuery } from '../person/user-reference.ts';
import { listScreen } from './list-screen.ts';

/** A longer text is no name, and no number with a name. */
const maxTypedLength = 200;

type LookupProblem = Extract<Found, { readonly kind: 'none' }>['why'];

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
      const typed = await readTypedReference(text, account);
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

async function findTyped(
  bot: BotContext,
  ctx: PersonContext,
  account: Account,
  typed: TypedReference,
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
  typed: TypedReference & { readonly why: LookupProblem },
): Screen {
  const { query, why } = typed;
  const unseen = unseenNumberScreen(bot, account, typed);
  if (unseen) return unseen;
  const isName = why === 'name_unknown' || (why === 'id_unknown' && !holdsNumber(query));
  const command = isName && bot.commandWords.readResembling(query, locale);
  return message(
    say(isName ? 'typed-nobody' : `who-${why}`, { who: shortened(shownQuery(query)) }),
    [
      command && [typedCommandButton(command)],
      searchRow(query),
      [button(say('button-contacts'), actions.contacts.data(account.id))],
    ],
  );
}
