import { expect, test } from 'vitest';
import { start, openPairedMemoryApp } from '../../../support/memory/memory-app.ts';
import { talkOf } from '../../../support/memory/talk.ts';
import type { FakeAddressBook } from '../../../support/fake-address-book.ts';

const dayMs = 24 * 60 * 60_000;
const weekMs = 7 * dayMs;

function offline(days: number) {
  return { kind: 'offline', at: new Date(start.getTime() - days * dayMs) } as const;
}

const zoe = { id: 11n, firstName: 'Zoe', phone: '+12025550101' };
const gone = { id: 12n, firstName: '', kind: 'deleted' } as const;
const away = { id: 13n, firstName: 'Away', lastSeen: offline(400) };
const recent = { id: 14n, firstName: 'Recent', lastSeen: offline(300) };
const nameless = { id: 15n, firstName: 'N' };
const people = [zoe, gone, away, recent, nameless];

function populate({ elsewhere }: FakeAddressBook): void {
  elsewhere.add(zoe.id, { firstName: 'Zoe', lastName: '' });
  elsewhere.add(gone.id, { firstName: 'Old', lastName: '' });
  elsewhere.add(away.id, { firstName: 'Away', lastName: '' });
  elsewhere.add(recent.id, { firstName: 'Recent', lastName: '' });
  elsewhere.add(nameless.id, { firstName: '+1 202', lastName: '' });
}

test('an empty account whose saved numbers were never read is offered to read them', async () => {
  await using app = await openPairedMemoryApp();
  const { say, press } = talkOf(app, app.me);
  expect(await say('/cleanup')).toMatchInlineSnapshot(`
    "Clean-up, Max Muster
    Contacts you may not need. Open a list, tick, confirm.
    Saved numbers without an account: not read yet
    No deleted accounts
    No one’s been away for over a year
    No contacts without a name
    People who hide their last seen, or ever had you as a contact, aren’t counted.
    Find people who are there twice with /duplicates, and tidy names with /tidy.
    [Read the saved numbers]"
  `);
  expect(await press(/^Read the saved numbers$/)).toMatch(/^Telegram keeps every number/);
  expect(await press(/^Ask Telegram$/)).toMatchInlineSnapshot(`
    "Telegram releases the list on 2026-11-23 14:00 UTC.

    For it sooner, tap Allow in the chat named Telegram, then the button here. Otherwise just wait: I keep looking, and send the list when I have it.
    [I tapped Allow] [Stop waiting]"
  `);
  expect(await say('/cleanup')).toMatchInlineSnapshot(`
    "Clean-up, Max Muster
    Contacts you may not need. Open a list, tick, confirm.
    Saved numbers without an account: Telegram releases the list on 2026-11-23 14:00 UTC, or sooner if you tap Allow in the chat named Telegram
    No deleted accounts
    No one’s been away for over a year
    No contacts without a name
    People who hide their last seen, or ever had you as a contact, aren’t counted.
    Find people who are there twice with /duplicates, and tidy names with /tidy.
    [I tapped Allow] [Stop waiting]"
  `);
  expect(await press(/^Stop waiting$/)).toMatchInlineSnapshot(`
    "OK, stopped waiting.
    [Ask Telegram]"
  `);
  await expect(press(/^I tapped Allow$/)).rejects.toThrow('no button');
});

test('nothing is left to tidy up once the saved numbers were read, too', async () => {
  await using app = await openPairedMemoryApp([zoe], ({ elsewhere }) => {
    elsewhere.add(zoe.id, { firstName: 'Zoe', lastName: '' });
    elsewhere.allowTakeout();
  });
  const { say, press } = talkOf(app, app.me);
  await say('/saved');
  await press(/^Ask Telegram$/);
  expect(await say('/cleanup')).toMatchInlineSnapshot(`
    "Clean-up, Max Muster
    Nothing to tidy up.
    No saved numbers without an account, as of 2026-11-22 14:00 UTC
    No deleted accounts
    No one’s been away for over a year
    No contacts without a name
    People who hide their last seen, or ever had you as a contact, aren’t counted.
    Find people who are there twice with /duplicates, and tidy names with /tidy."
  `);
});

test('saved numbers count as outdated after a week', async () => {
  await using app = await openPairedMemoryApp([zoe], ({ elsewhere }) => {
    elsewhere.save('+12025550190', { firstName: 'Nia', lastName: '' });
    elsewhere.allowTakeout();
  });
  const { say, press } = talkOf(app, app.me);
  await say('/saved');
  await press(/^Ask Telegram$/);
  app.clock.jump(weekMs);
  expect(await say('/cleanup')).not.toMatch(/over a week old|Read again/);
  app.clock.jump(1);
  expect(await say('/cleanup')).toMatchInlineSnapshot(`
    "Clean-up, Max Muster
    Contacts you may not need. Open a list, tick, confirm.
    One saved number without an account I can see, as of 2026-11-22 14:00 UTC. That’s over a week old. Read the list again to be sure.
    No deleted accounts
    No one’s been away for over a year
    No contacts without a name
    People who hide their last seen, or ever had you as a contact, aren’t counted.
    Find people who are there twice with /duplicates, and tidy names with /tidy.
    A phone with Sync Contacts on brings these back. Switch it off first: Settings › Privacy and Security › Sync Contacts (on iPhones Data Settings).
    [Saved numbers without account · 1] [Read again]"
  `);
  expect(await press(/^Read again$/)).toMatchInlineSnapshot(`
    "note: The list is the same. Telegram gave it anew just now.
    Saved numbers of Max Muster · 1
    1 not on Telegram or hidden, 0 with an account. As of 2026-11-29 14:00 UTC.
    Nia | +1 202 555 0190
    [Nia] [All] [Without account] [With account] [Select] [Delete this number] [Export] [Read again]"
  `);
});

test('each kind of entry that may go is counted, and opens as a list with ticks', async () => {
  await using app = await openPairedMemoryApp(people, (phone) => {
    populate(phone);
    phone.elsewhere.save('+12025550190', { firstName: 'Nia', lastName: '' });
    phone.elsewhere.allowTakeout();
  });
  const { say, press } = talkOf(app, app.me);
  await say('/saved');
  await press(/^Ask Telegram$/);
  expect(await say('/cleanup')).toMatchInlineSnapshot(`
    "Clean-up, Max Muster
    Contacts you may not need. Open a list, tick, confirm.
    One saved number without an account I can see, as of 2026-11-22 14:00 UTC
    One deleted account
    One not seen for over a year
    One contact without a real name
    People who hide their last seen, or ever had you as a contact, aren’t counted.
    Find people who are there twice with /duplicates, and tidy names with /tidy.
    A phone with Sync Contacts on brings these back. Switch it off first: Settings › Privacy and Security › Sync Contacts (on iPhones Data Settings).
    [Saved numbers without account · 1] [Deleted accounts · 1] [Not seen for a year · 1] [Without a name · 1]"
  `);
  expect(await press(/^Deleted accounts · 1$/)).toMatchInlineSnapshot(`
    "Contacts of Max Muster · 1 of 5
    No one’s selected yet. Tap names, here and on other pages.
    ☐ Old | deleted account
    [Old] [Select all 1] [Done] [Clean-up] [Deleted accounts ▾]"
  `);
  expect(await press(/^Clean-up$/)).toMatch(/^Clean-up, Max Muster/);
  expect(await press(/^Not seen for a year · 1$/)).toMatch(/Away/);
  await press(/^Clean-up$/);
  expect(await press(/^Without a name · 1$/)).toMatch(/\+1 202/);
  await press(/^Clean-up$/);
  expect(await press(/^Saved numbers without account · 1$/)).toMatchInlineSnapshot(`
    "Saved numbers of Max Muster · 1
    No number selected yet. Tap numbers, here and on other pages.
    Telegram doesn’t say which numbers have no account and which are hidden from you.
    ☐ Nia | +1 202 555 0190
    [Nia] [All] [Without account] [With account] [Select all 1] [Done] [Clean-up]"
  `);
});

test('without an answer of Telegram the counts are those of the stored list', async () => {
  await using app = await openPairedMemoryApp(people, populate);
  const { say } = talkOf(app, app.me);
  await say('/contacts');
  await app.clock.advance(60_000);
  app.phone.failNext({ kind: 'unreachable' });
  expect(await say('/cleanup')).toMatchInlineSnapshot(`
    "Clean-up, Max Muster
    Contacts you may not need. Open a list, tick, confirm.
    Saved numbers without an account: not read yet
    One deleted account
    One not seen for over a year
    One contact without a real name
    People who hide their last seen, or ever had you as a contact, aren’t counted.
    Find people who are there twice with /duplicates, and tidy names with /tidy.
    A phone with Sync Contacts on brings these back. Switch it off first: Settings › Privacy and Security › Sync Contacts (on iPhones Data Settings).
    This is the list as of 2026-11-22 14:00 UTC. I couldn’t reach Telegram just now to update it.
    [Deleted accounts · 1] [Not seen for a year · 1] [Without a name · 1] [Read the saved numbers]"
  `);
});
