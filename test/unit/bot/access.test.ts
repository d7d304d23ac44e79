import { sql } from '../../support/drizzle.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { features } from '../../../src/bot/features.ts';
import { actions, pickPurposes } from '../../../src/bot/kit/actions.ts';
import type { ButtonAnswer } from '../../../sandbox/bot-api/person-chat.ts';
import { guest, max, openMemoryApp, type MemoryApp } from '../../support/memory/memory-app.ts';
import { actionTable, commandTable, pickTable, type Things } from './access-table.ts';
import { useEverything, type Member } from './access-things.ts';

const picks = Object.entries(pickTable).map(([purpose, row]) => [`pick ${purpose}`, row] as const);
const buttons = [...picks, ...Object.entries(actionTable)];
const commands = Object.entries(commandTable);

let app: MemoryApp;
/** The owner of the bot has what the others want. */
let victim: Member;

beforeEach(async () => {
  app = await openMemoryApp();
  victim = await useEverything(app, max, [
    'Quixotelle',
    'Zyzzyvanna',
    'Brontolomeus',
    'Fjordhildur',
    'Ouagadougine',
    'Xanthippolyt',
  ]);
});
afterEach(() => app[Symbol.asyncDispose]());

/** Lets the guest in, with an account of their own. */
async function admitGuest(): Promise<Member> {
  const { access } = app.roster;
  await access.redeem(guest.id, await access.inviteToken(max.id));
  return useEverything(app, guest, [
    'Mimosa',
    'Mandrake',
    'Marigold',
    'Myrtle',
    'Magnolia',
    'Mint',
  ]);
}

/** Everything of the victim: stored rows, the chat with the bot, and the calls for the account. */
async function stateOfVictim(): Promise<readonly string[]> {
  const { accountId, columnsImportId } = victim.things;
  const tables = await query<'name'>(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`,
  );
  const { plannedImportId, pausedImportId, waitingImportId, doneImportId } = victim.things;
  const imports = [plannedImportId, pausedImportId, waitingImportId, doneImportId];
  const ids = [String(max.id), accountId, columnsImportId, ...imports];
  const rowsOf = tables.map(({ name }) => {
    // The guest's own row names the victim, who invited the guest.
    const others = name === 'people' ? `where id <> ${guest.id}` : '';
    return `select '${name} ' || row::text as text from ${name} row ${others}`;
  });
  const found = await query<'text'>(rowsOf.join(' union all '));
  const rows = found.flatMap(({ text }) => (ids.some((id) => text.includes(id)) ? text : []));
  const messages = app
    .chat(max.id)
    .raw.messages()
    .map((one) => JSON.stringify(one));
  return [...rows.toSorted(), ...messages, `calls ${victim.phone.calls.join()}`];
}

async function query<Column extends string>(
  text: string,
): Promise<readonly Readonly<Record<Column, string>>[]> {
  return app.database.query((q) => q.execute<Record<Column, string>>(sql.raw(text)));
}

/** Everything that the guest was shown since `acted`, files included, without spaces. */
function shownToGuest(answer: ButtonAnswer | undefined): string {
  const { raw } = app.chat(guest.id);
  const answers = app.chat(guest.id).answers();
  const files = answers.flatMap(({ document, photo }) =>
    [document, photo].flatMap((file) => (file ? raw.file(file.fileId).toString('latin1') : [])),
  );
  return [JSON.stringify(answers), ...files, answer?.text].join('\n').replaceAll(/[\s()\-–]/gu, '');
}

function leaksIn(shown: string): readonly string[] {
  return victim.secrets.filter((secret) => shown.includes(secret));
}

/** The guest presses a button of a message that has no such button. */
async function press(data: string): Promise<string> {
  const chat = app.chat(guest.id);
  const message = chat.raw.messages().findLast(({ from }) => from === 'bot');
  if (!message) throw new Error('The bot has written nothing.');
  const answer = await chat.pressData(message, data, 'forged');
  await app.botApi.handled();
  await app.runWork();
  return shownToGuest(answer);
}

async function say(text: string): Promise<string> {
  app.chat(guest.id).say(text);
  await app.botApi.handled();
  await app.runWork();
  return shownToGuest(undefined);
}

const refused = 'Thisbotisprivate';
const forOwnersOnly = 'Onlytheownerofthisbot';
/** Of buttons about what is gone, or what a person may not see. */
const outdated =
  /Thisbuttonisfromanoldermessage|Thissnapshotisgone|nolongerinthehistory|isnotpairedanymore/u;

describe('the table', () => {
  test('has every action, pick and command', () => {
    expect(buttons.map(([name]) => name).toSorted()).toEqual(
      [...Object.keys(actions), ...pickPurposes.map((purpose) => `pick ${purpose}`)].toSorted(),
    );
    const declared = features.flatMap((feature) => feature.commands);
    expect(Object.keys(commandTable).toSorted()).toEqual(
      declared.map(({ name }) => name).toSorted(),
    );
    const forOwners = commands.flatMap(([name, who]) => (who === 'owner' ? name : []));
    expect(declared.flatMap((one) => (one.ownerOnly ? one.name : []))).toEqual(forOwners);
  });
});

test('a stranger is refused by every button and command, and changes nothing', async () => {
  await say('/start');
  const before = await stateOfVictim();
  for (const [name] of commands) {
    expect.soft(await say(`/${name} ${victim.things.contactId}`), name).toContain(refused);
  }
  for (const [name, { forge }] of buttons) {
    for (const data of forge(victim.things)) {
      expect.soft(await press(data), name).toContain(refused);
    }
  }
  expect(await stateOfVictim()).toEqual(before);
});

test('a member gets nothing by the ids of another person, and changes nothing', async () => {
  const member = await admitGuest();
  await say('/help');
  const before = await stateOfVictim();
  /** With all ids of the victim, and with one of them at a time among the member's own. */
  const mixed: readonly Things[] = [
    victim.things,
    { ...member.things, contactId: victim.things.contactId },
    { ...victim.things, viewId: member.things.viewId },
    { ...member.things, snapshotIds: [member.things.snapshotIds[0], victim.things.snapshotIds[0]] },
  ];
  for (const [name, { forge }] of buttons) {
    if (['unpair', 'forget'].includes(name)) continue;
    for (const data of new Set(mixed.flatMap(forge))) {
      expect.soft(leaksIn(await press(data)), data).toEqual([]);
    }
    expect.soft(await stateOfVictim(), name).toEqual(before);
  }
  for (const [name] of commands) {
    if (['unpair', 'forget'].includes(name)) continue;
    expect.soft(leaksIn(await say(`/${name} ${victim.things.contactId}`)), name).toEqual([]);
  }
  for (const data of [
    ...actionTable.unpair.forge(victim.things),
    ...actionTable.forget.forge(victim.things),
  ])
    expect.soft(leaksIn(await press(data)), data).toEqual([]);
  expect(await stateOfVictim()).toEqual(before);
});

test('a member can use what is theirs, and nothing that is for owners', async () => {
  const { things, secrets } = await admitGuest();
  const seen: string[] = [];
  await say('/help');
  const before = await stateOfVictim();
  for (const [name, who] of commands) {
    if (name === 'unpair' || name === 'forget') continue;
    const shown = await say(`/${name}`);
    if (who === 'owner') expect.soft(shown, name).toContain(forOwnersOnly);
    else expect.soft(shown, name).not.toContain(forOwnersOnly);
  }
  for (const [name, row] of buttons) {
    for (const data of row.forge(things)) {
      const shown = await press(data);
      seen.push(shown);
      if (row.for === 'owner') expect.soft(shown, data).toContain(forOwnersOnly);
      else expect.soft(shown, `${name}: ${data}`).not.toMatch(outdated);
    }
  }
  // Otherwise the search for secrets would find nothing in any case.
  expect(secrets.filter((secret) => !seen.join().includes(secret))).toEqual([]);
  expect(await stateOfVictim()).toEqual(before);
});
