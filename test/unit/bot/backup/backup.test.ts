import { describe, expect, test } from 'vitest';
import type { Owner } from '../../../../src/contacts/contact.ts';
import { knownUsers } from '../../../../src/store/schema/known-users.ts';
import type { Chat } from '../../../e2e/chat.ts';
import {
  guest,
  max,
  openMemoryApp,
  openPairedMemoryApp,
  pairAccount,
  type PairedMemoryApp,
} from '../../../support/memory/memory-app.ts';
import { messageAsText, talkOf, type Talk } from '../../../support/memory/talk.ts';
import { passTime } from '../../../support/pass-time.ts';

const zoe = { id: 11n, firstName: 'Zoe', phone: '+12025550101', username: 'zoe_m' };
const ben = { id: 12n, firstName: 'Ben' };
const spam = { id: 13n, firstName: 'Spam', username: 'spammer' };
const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;

type App = PairedMemoryApp & Talk;

/** Zoe, a mutual contact and close friend with a note and a label; Ben, who hides his number; a blocked user. */
async function openApp(form: 'rich' | 'plain' = 'rich'): Promise<App> {
  const app = await openPairedMemoryApp([zoe, ben, spam], ({ elsewhere }) => {
    elsewhere.add(zoe.id, { firstName: 'Zoe', lastName: 'Miller' });
    elsewhere.add(ben.id, { firstName: 'Ben', lastName: 'Oak' });
    elsewhere.addOwner(zoe.id);
    elsewhere.save('+12025550190', { firstName: 'Nia', lastName: '' });
    elsewhere.allowTakeout();
  });
  const { roster, book } = app;
  await roster.preferences.setPlainTables(max.id, { on: form === 'plain' });
  await book.saved.fetch();
  await book.find('@spammer');
  await book.block(spam.id);
  await book.annotate([zoe.id], { note: 'met in Rome', addLabels: ['Climbing'] });
  await book.setCloseFriend({ id: zoe.id, on: true });
  return { ...app, ...talkOf(app, app.me) };
}

/** The account loses all that `openApp` gave it. */
async function loseAll({ phone, book }: App): Promise<void> {
  phone.elsewhere.remove(zoe.id);
  phone.elsewhere.remove(ben.id);
  await book.unblock(spam.id);
  await book.annotate([zoe.id], { note: '', dropLabels: ['Climbing'] });
}

function filesOf({ raw }: Chat): readonly string[] {
  return raw
    .messages()
    .flatMap(({ document }) => (document ? raw.file(document.fileId).toString() : []));
}

test('the file has all of the account', async () => {
  await using app = await openApp();
  expect(await app.say('/backup')).toMatchInlineSnapshot(`
    "Backup of Max Muster
    2 contacts, 1 saved number as of 2026-11-22, 1 blocked

    To bring back what’s missing, tap Restore or reply with /restore.
    backup-2026-11-22.json
    [Restore…]"
  `);
  expect(filesOf(app.me).join()).toMatchInlineSnapshot(`
    "{"rosterBackup":1,
    "madeAt":"2026-11-22T14:00:00.000Z",
    "savedReadAt":"2026-11-22T14:00:00.000Z",
    "account":{"id":"7100000001","firstName":"Max","lastName":"Muster"},
    "contacts":[
    {"id":"11","accessHash":"117","firstName":"Zoe","lastName":"Miller","usernames":["zoe_m"],"phone":"+12025550101","mutual":true,"closeFriend":true,"note":"met in Rome","labels":["Climbing"]},
    {"id":"12","accessHash":"127","firstName":"Ben","lastName":"Oak"}
    ],
    "savedNumbers":[
    {"phone":"+12025550190","firstName":"Nia","savedAt":"2026-11-22T14:00:00.000Z"}
    ],
    "blocked":[
    {"id":"13","accessHash":"137","firstName":"Spam","usernames":["spammer"]}
    ]}
    "
  `);
});

describe.each(['rich', 'plain'] as const)('in %s form', (form) => {
  test('a reply to a backup brings back what is missing, and one undo takes it away', async () => {
    await using app = await openApp(form);
    await app.say('/backup');
    const { id } = app.me.latest();
    expect(await app.press(/^Restore…$/)).toMatch(/^Nothing to bring back/);
    await loseAll(app);
    const preview = await app.does(() => app.me.raw.say('/restore', id));
    expect(preview).toMatch(/2 contacts come back/);
    expect(preview).toMatch(/1 note, labels of 1, 1 mark of a close friend/);
    expect(preview).toMatch(/1 to block/);
    await app.press(/^Restore 3$/);
    await app.runWork();
    expect(await app.book.contact(zoe.id)).toMatchObject({ lastName: 'Miller', closeFriend: true });
    expect(await app.book.annotation(zoe.id)).toMatchObject({
      note: 'met in Rome',
      labels: ['Climbing'],
    });
    expect(await app.book.contact(ben.id)).toMatchObject({ lastName: 'Oak' });
    expect(await app.book.blocked()).toMatchObject([{ id: spam.id }]);
    expect(await app.say('/history')).toMatch(/things from the backup of 2026-11-22 14:00 UTC/);
    await app.say('/undo');
    await app.runWork();
    expect(await app.book.contact(zoe.id)).toBeUndefined();
    expect(await app.book.annotation(zoe.id)).toMatchObject({ note: '', labels: [] });
    expect(await app.book.blocked()).toEqual([]);
  });

  test('settings show how often backups come, and change it', async () => {
    await using app = await openApp(form);
    expect(await app.say('/settings')).toMatch(/^Backup of Max Muster: off$/m);
    expect(await app.press(/^Backup…$/)).toMatch(/when you send \/backup/);
    expect(await app.press(/^Weekly$/)).toMatch(/^You get one every week/m);
    expect(await app.press(/^Settings$/)).toMatch(/^Backup of Max Muster: weekly$/m);
    await app.press(/^Backup…$/);
    expect(await app.press(/^Off$/)).toMatch(/when you send \/backup/);
  });
});

/** Lets time pass until the due backup was looked at; then the next one is due later. */
async function untilLooked({ roster, account, clock }: App): Promise<void> {
  await passTime(clock, 10_000, 'the backup is looked at', async () => {
    const { dueAt } = await roster.backups.plan(account);
    if (!dueAt || dueAt.getTime() - clock.now().getTime() < hourMs) throw new Error('not yet');
  });
}

function countSent({ botApi }: App): number {
  return botApi.calls.filter((method) => method === 'sendDocument').length;
}

test('a backup comes by itself, without a sound, and again only when something changed', async () => {
  await using app = await openApp();
  await app.roster.backups.setInterval(app.account, 'weekly');
  await untilLooked(app);
  expect(filesOf(app.me)).toHaveLength(1);
  expect(app.botApi.silentCalls).toEqual(['sendDocument']);
  app.clock.jump(6 * dayMs);
  await app.book.annotate([ben.id], { note: 'plays chess' });
  await app.clock.advance(60_000);
  expect(filesOf(app.me)).toHaveLength(1);
  app.clock.jump(dayMs);
  await untilLooked(app);
  expect(filesOf(app.me)).toHaveLength(2);
  expect(filesOf(app.me)[1]).toContain('plays chess');
  app.clock.jump(7 * dayMs);
  await untilLooked(app);
  expect(filesOf(app.me)).toHaveLength(2);
});

test('what was sent because it was asked for does not come by itself', async () => {
  await using app = await openApp();
  await app.say('/backup');
  expect(app.botApi.silentCalls).toEqual([]);
  await app.roster.backups.setInterval(app.account, 'daily');
  await untilLooked(app);
  expect(filesOf(app.me)).toHaveLength(1);
});

test('a backup that cannot be sent is tried again, less and less often', async () => {
  await using app = await openApp();
  app.botApi.fail('sendDocument', { code: 400, description: 'Bad Request: no' });
  await app.roster.backups.setInterval(app.account, 'weekly');
  const untilTried = (count: number): Promise<void> =>
    passTime(app.clock, 10_000, `try ${count}`, () => expect(countSent(app)).toBe(count));
  await untilTried(1);
  app.clock.jump(10 * 60_000);
  await untilTried(2);
  app.clock.jump(15 * 60_000);
  await app.clock.advance(60_000);
  expect(countSent(app)).toBe(2);
  app.botApi.repair('sendDocument');
  app.clock.jump(5 * 60_000);
  await untilLooked(app);
  expect(filesOf(app.me)).toHaveLength(1);
});

test('a file whose sending could not be recorded comes once more, and no more', async () => {
  await using app = await openApp();
  await app.roster.backups.setInterval(app.account, 'daily');
  {
    using _ = app.me.raw.subscribe(() => (app.database.isGone = true));
    await passTime(app.clock, 10_000, 'the file comes', () => expect(countSent(app)).toBe(1));
    await app.clock.advance(0);
  }
  app.database.isGone = false;
  app.clock.jump(10 * 60_000);
  await untilLooked(app);
  expect(filesOf(app.me)).toHaveLength(2);
  app.clock.jump(dayMs);
  await untilLooked(app);
  expect(filesOf(app.me)).toHaveLength(2);
});

test('a person who blocks the bot gets none until they are back', async () => {
  await using app = await openApp();
  app.me.raw.block();
  await app.roster.backups.setInterval(app.account, 'daily');
  await passTime(app.clock, 10_000, 'backups have stopped', async () => {
    const { every, dueAt } = await app.roster.backups.plan(app.account);
    expect({ every, dueAt }).toEqual({ every: 'daily', dueAt: undefined });
  });
  app.clock.jump(5 * dayMs);
  await app.clock.advance(60_000);
  expect(countSent(app)).toBe(1);
  await app.does(() => app.me.raw.start());
  await untilLooked(app);
  expect(filesOf(app.me)).toHaveLength(1);
});

describe('on a fresh installation', () => {
  const nia = { id: 14n, firstName: 'Nia', phone: '+12025550190' };

  async function openFresh(owner: Owner) {
    const app = await openMemoryApp();
    app.telegram.addAccount(owner, [zoe, ben, spam, nia]);
    const chat = app.chat(max.id);
    chat.does(() => chat.raw.start());
    await chat.shows(/^Hello/);
    const account = await pairAccount(app, owner, max.id);
    await chat.shows(/^Paired with/);
    const sendFile = async (bytes: Uint8Array): Promise<string> => {
      const file = { name: 'backup.json', mime: 'application/json', bytes };
      chat.does(() => chat.raw.sendFile({ ...file, caption: '/restore' }));
      await app.answerTo(chat);
      return messageAsText(chat.latest());
    };
    return {
      ...app,
      ...talkOf(app, chat),
      book: app.roster.accounts.book(account),
      chat,
      sendFile,
    };
  }

  /** The file of the account of Max. */
  async function makeFile(): Promise<Buffer> {
    await using app = await openApp();
    await app.say('/backup');
    return Buffer.from(filesOf(app.me).at(-1) ?? '');
  }

  test('the same account gets everything back', async () => {
    const bytes = await makeFile();
    await using app = await openFresh(max);
    expect(await app.sendFile(bytes)).toMatchInlineSnapshot(`
      "Restore the contacts of Max Muster
      Backup of 2026-11-22 14:00 UTC · 2 contacts come back, and no one is removed. Nothing’s sent yet.
      Your contacts get 1 note, labels of 1, 1 mark of a close friend.
      Saved numbers without an account aren’t sent, unless you switch them on.
      People you add will see your number: all your contacts can. /privacy changes that.
      1 new · all of them
      1 to add without a number · all of them
      1 to block · all of them
      1 not found before · none of them
      New
      ☑ Zoe Miller | +1 202 555 0101
      [Zoe Miller] [1 new] [None] [1 to add without a number] [None] [1 to block] [None] [1 not found before] [All] [Restore 3] [Cancel]"
    `);
    await app.press(/^Restore 3$/);
    await app.runWork();
    expect(messageAsText(app.chat.latest())).toMatchInlineSnapshot(`
      "Restored the contacts of Max Muster
      Backup of 2026-11-22 14:00 UTC
      2 added · 1 blocked · 1 left out
      1. Zoe Miller · +1 202 555 0101 · added
      2. Ben Oak · added
      3. Spam · blocked
      4. Nia · +1 202 555 0190 · left out, not found before
      [Undo] [All rows as CSV] [Open contacts]"
    `);
    expect(await app.book.contact(zoe.id)).toMatchObject({ lastName: 'Miller', closeFriend: true });
    expect(await app.book.annotation(zoe.id)).toMatchObject({ note: 'met in Rome' });
    expect(await app.book.contact(ben.id)).toMatchObject({ lastName: 'Oak' });
    expect(await app.book.blocked()).toMatchObject([{ id: spam.id }]);
  });

  test('users of the file are stored to be found once it is confirmed, without notes in clear', async () => {
    const bytes = await makeFile();
    await using app = await openFresh(max);
    const known = () => app.database.query((q) => q.select().from(knownUsers));
    const before = await known();
    await app.sendFile(bytes);
    expect(await known()).toEqual(before);
    await app.press(/^Restore 3$/);
    const users = await known();
    expect(users.map(({ id }) => id)).toEqual(expect.arrayContaining([zoe.id, ben.id, spam.id]));
    for (const { user } of users) expect(user).not.toHaveProperty('note');
  });

  test('another account gets those whom it can find, and the reason for others', async () => {
    const bytes = await makeFile();
    await using app = await openFresh(guest);
    await app.sendFile(bytes);
    expect(await app.press(/^1 can’t be imported$/)).toMatch(
      /Ben Oak · your account can’t find them/,
    );
    await app.press(/^Restore 2$/);
    await app.runWork();
    expect(messageAsText(app.chat.latest())).toMatchInlineSnapshot(`
      "Restored the contacts of Gina
      Backup of Max Muster, 2026-11-22 14:00 UTC
      1 added · 1 blocked · 1 left out · 1 can’t be imported
      1. Zoe Miller · +1 202 555 0101 · added
      2. Ben Oak · can’t be imported · your account can’t find them without a number or @username · entry 2
      3. Spam · blocked
      4. Nia · +1 202 555 0190 · left out, not found before
      [Undo] [All rows as CSV] [Open contacts]"
    `);
    expect(await app.book.contact(zoe.id)).toMatchObject({ lastName: 'Miller', closeFriend: true });
    expect(await app.book.annotation(zoe.id)).toMatchObject({ note: 'met in Rome' });
    expect(await app.book.contact(ben.id)).toBeUndefined();
    expect(await app.book.blocked()).toMatchObject([{ id: spam.id }]);
  });

  test('a file that is not as it was sent is refused, with nothing changed', async () => {
    const bytes = await makeFile();
    await using app = await openFresh(max);
    expect(await app.sendFile(bytes.subarray(0, -10))).toMatchInlineSnapshot(
      `"backup.json: this backup was changed or cut off, so I can’t use it."`,
    );
    const newer = Buffer.from(bytes.toString().replace('"rosterBackup":1', '"rosterBackup":2'));
    expect(await app.sendFile(newer)).toMatchInlineSnapshot(
      `"backup.json: a newer version of me made this backup. Ask for an update of this bot."`,
    );
  });
});

test('more than Telegram gives back is not sent, which the person reads', async () => {
  const many = Array.from({ length: 2_700 }, (_, at) => ({
    id: 1_000n + BigInt(at),
    firstName: 'Pal',
  }));
  await using app = await openPairedMemoryApp(many, ({ elsewhere }) => {
    for (const { id, firstName } of many) elsewhere.add(id, { firstName, lastName: '' });
  });
  const { say } = talkOf(app, app.me);
  // 2,000 characters of four bytes are the longest note.
  await app.book.annotate(
    many.map(({ id }) => id),
    { note: '🌍'.repeat(2_000) },
  );
  expect(await say('/backup')).toMatch(/^Everything together is over 20 MB/);
});

test('/restore without a backup says how', async () => {
  await using app = await openApp();
  expect(await app.say('/restore')).toMatchInlineSnapshot(`
    "Reply to a backup with /restore, or send me its file. I show you what would come back before I change anything.
    [All snapshots]"
  `);
});
