import type { Composer } from 'grammy';
import type { User } from '../contacts/contact.ts';
import type { FittedName } from '../contacts/name.ts';
import { onPress, type Button } from './button.ts';
import { displayName, reachOf, shortened } from './contact-words.ts';
import type { Surroundings } from './feature.ts';
import { viewOf } from './open-view.ts';
import { pairedAccount, viewOfButton, type OpenView } from './paired-account.ts';
import type { PersonContext } from './person-context.ts';
import type { Screen } from './reply.ts';
import { lines } from './text.ts';
import { label, say } from './words.ts';
import { splitWho, type WhoText } from './who-text.ts';

/** What a command does once it is clear whom it is about, with the name where one was written. */
export type AboutUser = (
  ctx: PersonContext,
  at: OpenView,
  id: bigint,
  name?: FittedName,
) => Promise<void>;

export interface WhoCommand {
  readonly name: 'contact' | 'add' | 'rename' | 'delete' | 'block' | 'unblock';
  /** Chooses one of several, after which the command goes on. */
  readonly pick: Button<[string, bigint]>;
  readonly go: AboutUser;
  /** What to do when nobody is named; otherwise an example is shown. */
  readonly alone?: (ctx: PersonContext) => Promise<void>;
}

/** Answers a command about somebody, asking back where it may mean several. */
export function onWho(
  composer: Composer<PersonContext>,
  around: Surroundings,
  command: WhoCommand,
): void {
  const saves = command.name === 'add' || command.name === 'rename';
  composer.command(command.name, async (ctx) => {
    const typed = ctx.match.trim();
    const asked = saves ? splitWho(typed) : { who: typed, name: undefined };
    if (asked.who !== '') return findWho(around, ctx, asked, command);
    if (command.alone) return command.alone(ctx);
    await around.replies.answer(ctx, { text: say(`who-example-${command.name}`) });
  });
  onPress(composer, command.pick, async (ctx, viewId, id) => {
    const at = await viewOfButton(around, ctx, viewId);
    if (at) await command.go(ctx, at, id, at.view.name);
  });
}

/** Goes on with the one who is meant, lists several to choose from, or says why there is nobody. */
export async function findWho(
  around: Surroundings,
  ctx: PersonContext,
  { who, name, shown = who }: WhoText,
  { pick, go }: Pick<WhoCommand, 'pick' | 'go'>,
): Promise<void> {
  const account = await pairedAccount(around, ctx);
  if (!account) return;
  const found = await around.roster.accounts.book(account).find(who);
  if (found.kind === 'none') {
    // Digits alone may have been meant as either.
    const why = found.why === 'phone_hidden' && /^\d+$/.test(who) ? 'digits' : found.why;
    const text = say(`who-${why}`, { who: shortened(shown) });
    return around.replies.answer(ctx, { text });
  }
  const at = await viewOf(around, ctx, account, name ? { name } : {});
  if (found.kind === 'one') return go(ctx, at, found.user.id, name);
  const screen = severalScreen(shown, found, (id) => pick.data(at.viewId, id));
  await around.replies.answer(ctx, screen);
}

function severalScreen(
  who: string,
  { users, more }: { readonly users: readonly User[]; readonly more: number },
  dataOf: (id: bigint) => string,
): Screen {
  return {
    text: lines(
      say('who-several', { who: shortened(who), count: users.length + more }),
      more > 0 ? say('who-more', { count: more }) : undefined,
    ),
    keyboard: users.map((user) => [{ text: whoLabel(user), callback_data: dataOf(user.id) }]),
  };
}

/** Tells apart people of one name. */
function whoLabel(user: User): string {
  const name = displayName(user);
  const reach = reachOf(user);
  return reach === undefined || reach === name ? name : label('who-label', { name, reach });
}
