import type { ShownMessage } from '../../../sandbox/bot-api/person-chat.ts';
import { actions } from '../../../src/bot/kit/actions.ts';
import { features } from '../../../src/bot/features.ts';
import type { CommandName } from '../../../src/bot/kit/command.ts';
import { max, openPairedMemoryApp, type PairedMemoryApp } from '../../support/memory/memory-app.ts';
import { keysOf } from '../chat-text.ts';

/** A message of the bot, and the command and buttons that led to it. */
interface LedTo {
  readonly way: string;
  readonly message: ShownMessage;
}

export interface Screens {
  readonly screens: readonly LedTo[];
  /** The content of a file in the chat. */
  readonly file: (fileId: string) => Buffer;
}

/** How a person reads the bot. */
export interface Look {
  readonly form: 'rich' | 'plain';
  readonly language: string;
}

/** With names of the lengths that people have, each with a number, a username, or neither. */
const firstNames = ['Amara', 'Maximilian', 'Chloé', 'Александра', 'Elif', 'João Pedro', 'Noor'];
const lastNames = ['Okafor', 'Featherstonehaugh', 'Laurent', 'Константинова', '', 'da Silva'];
const crowd = Array.from({ length: 60 }, (_, at) => ({
  id: 8_200_000_000n + BigInt(at),
  firstName: firstNames[at % firstNames.length] ?? '',
  lastName: lastNames[at % lastNames.length] ?? '',
  ...(at % 5 !== 1 && { phone: `+44791112${String(at).padStart(4, '0')}` }),
  ...(at % 3 !== 0 && { username: `person_${at}_of_the_book` }),
  ...(at % 19 === 7 && { kind: 'deleted' as const }),
  ...(at % 4 === 1 && { birthday: { day: 22, month: 11, year: 1950 + at } }),
}));
const strangers = Array.from({ length: 12 }, (_, at) => ({
  id: 8_300_000_000n + BigInt(at),
  firstName: `Stranger ${at}`,
  username: `stranger_${at}`,
  phone: `+1202555${String(at).padStart(4, '0')}`,
}));

/** Commands that need words to show their screen, and others that need no screen without them. */
const words: Partial<Record<CommandName, readonly string[]>> = {
  contact: ['', '@person_1_of_the_book'],
  add: ['', '@stranger_1', '@stranger_2 A new name'],
  rename: ['', '@person_1_of_the_book', '@person_1_of_the_book Another name'],
  delete: ['', '@person_2_of_the_book'],
  block: ['', '@person_4_of_the_book'],
  unblock: ['', '@person_4_of_the_book'],
  note: ['', '@person_5_of_the_book', '@person_5_of_the_book We met in Lisbon, at the harbor.'],
  label: ['', '@person_5_of_the_book', '@person_5_of_the_book colleague, climbing'],
  search: ['', 'maximilian', 'nobody at all'],
  import: ['', strangers.map(({ phone, firstName }) => `${phone} ${firstName}`).join('\n')],
};

/** Buttons after which there is no account, no person or no book left to look at. */
const endings: ReadonlySet<string> = new Set(
  [
    actions.unpair,
    actions.resetSaved,
    actions.language,
    actions.tables,
    actions.pair,
    actions.pairingPage,
    actions.backupNow,
    actions.export,
    actions.importCsv,
    actions.importTable,
  ].map(({ name }) => name),
);

/** Every screen that commands and buttons lead to in one look, each kind of button pressed once. */
export async function everyScreen(look: Look): Promise<Screens> {
  await using app = await openPairedMemoryApp(
    [...crowd, ...strangers],
    ({ elsewhere }) => {
      for (const one of crowd) elsewhere.add(one.id, { ...one, lastName: one.lastName });
      for (const { id } of strangers) elsewhere.addOwner(id);
      for (const { phone, firstName } of strangers)
        elsewhere.save(phone, { firstName, lastName: 'Saved' });
    },
    { isByBot: false },
  );
  const { preferences } = app.roster;
  await preferences.setLanguage(max.id, look.language);
  await preferences.setPlainTables(max.id, { on: look.form === 'plain' });
  await preferences.setAskedTables(max.id);
  await fill(app);
  const found: LedTo[] = [];
  for (const text of commands()) found.push(...(await does(app, text, () => app.me.raw.say(text))));
  await pressEach(app, found);
  return { screens: found, file: (id) => app.me.raw.file(id) };
}

function commands(): readonly string[] {
  const names = features.flatMap((feature) => feature.commands.map(({ name }) => name));
  return names.flatMap((name) => (words[name] ?? ['']).map((more) => `/${name} ${more}`.trimEnd()));
}

/** Everything that screens are about. */
async function fill({ roster, account, book, phone, clock }: PairedMemoryApp): Promise<void> {
  await book.page({ words: '', sort: 'name', filter: 'all', page: 0 });
  await book.annotate(
    crowd.slice(0, 30).map(({ id }) => id),
    { note: 'From the conference', addLabels: ['colleague', 'book club'] },
  );
  for (const { id } of crowd.slice(30, 45))
    await book.annotate([id], { addLabels: [`label ${id}`] });
  for (let at = 0; at < 4; at++) {
    await roster.snapshots.take(account);
    await book.remove([crowd[50 + at]?.id ?? 0n]);
    await clock.advance(0);
  }
  phone.elsewhere.allowTakeout();
}

/** Does something in the chat; returns what the bot shows then. */
async function does(
  app: PairedMemoryApp,
  way: string,
  act: () => unknown,
): Promise<readonly LedTo[]> {
  app.me.does(act);
  await app.botApi.handled();
  await app.runWork();
  return app.me.answers().map((message) => ({ way, message }));
}

/** Presses a button of each kind, of what was found and of what that leads to. */
async function pressEach(app: PairedMemoryApp, found: LedTo[]): Promise<void> {
  const pressed = new Set<string>();
  for (const { way, message } of found) {
    for (const { label, data } of keysOf(message)) {
      if (data === undefined || !isNew(pressed, data)) continue;
      const act = (): void => {
        app.me.raw.press(message.id, data, 'forged').catch(() => undefined);
      };
      found.push(...(await does(app, `${way} › ${label}`, act)));
    }
  }
}

/** Buttons are of a kind when they differ in ids and numbers only. */
function isNew(pressed: Set<string>, data: string): boolean {
  const [, name = '', ...fields] = data.split(':');
  if (endings.has(name) || (name === actions.forget.name && fields[0] === 'do')) return false;
  const kind = [name, ...fields.filter((one) => /^[a-z_]{2,14}$/.test(one))].join(':');
  const isFirst = !pressed.has(kind);
  pressed.add(kind);
  return isFirst;
}
