import { expect, test } from 'vitest';
import { openPairedMemoryApp, type PairedMemoryApp } from '../../../support/memory/memory-app.ts';
import { talkOf, type Talk } from '../../../support/memory/talk.ts';

const zoe = { id: 11n, firstName: 'Zoe', phone: '+12025550111' };
const ben = { id: 12n, firstName: 'Ben', phone: '+12025550112' };
const mia = { id: 13n, firstName: 'Mia', phone: '+12025550113' };
const eve = { id: 14n, firstName: 'Eve', phone: '+12025550114' };

interface Scene extends AsyncDisposable {
  readonly app: PairedMemoryApp;
  readonly talk: Talk;
}

/** Zoe and Ben are contacts; Zoe has the account too. */
async function openScene(form: 'rich' | 'plain'): Promise<Scene> {
  const app = await openPairedMemoryApp([zoe, ben, mia, eve], ({ elsewhere }) => {
    elsewhere.add(zoe.id, { firstName: 'Zoe', lastName: '' });
    elsewhere.add(ben.id, { firstName: 'Ben', lastName: '' });
    elsewhere.addOwner(zoe.id);
  });
  await app.roster.preferences.setPlainTables(app.account.personId, { on: form === 'plain' });
  return {
    app,
    talk: talkOf(app, app.me),
    [Symbol.asyncDispose]: () => app[Symbol.asyncDispose](),
  };
}

const forms = ['rich', 'plain'] as const;

test.each(forms)(
  'who no longer has the account is listed, and the card says since when (%s)',
  async (form) => {
    await using scene = await openScene(form);
    const { app, talk } = scene;
    await talk.say('/contacts');
    await talk.press(/^By name/);
    expect(await talk.press(/^No longer have me$/)).toMatch(
      /^Contacts of Max Muster · 0 of 2\n.*No one here has removed you/s,
    );
    app.phone.elsewhere.removeOwner(zoe.id);
    await app.clock.advance(0);
    const listed = await talk.press(/^No longer have me$/);
    expect(listed).toMatch(
      /· 1 of 2\n.*I only know who removed you since I first read this list\..*Zoe/s,
    );
    expect(listed).not.toMatch(/Ben/);
    expect(await talk.say('/contact zoe')).toMatch(
      /No longer has you as a contact; I noticed on 2026-11-22/,
    );
    expect(await talk.say('/contact ben')).toMatch(/Doesn’t have you as a contact/);
    app.phone.elsewhere.addOwner(zoe.id);
    await app.clock.advance(0);
    expect(await talk.say('/contact zoe')).toMatch(/Has you as a contact too/);
  },
);

test.each(forms)(
  'people outside of the contacts who show their number are listed, and added (%s)',
  async (form) => {
    await using scene = await openScene(form);
    const { app, talk } = scene;
    const open = async (): Promise<string> => {
      await talk.say('/contacts');
      await talk.press(/^By name/);
      return talk.press(/^May have me, not my contacts$/);
    };
    expect(await open()).toMatch(/^No one you’ve met outside your contacts shows you their number/);
    app.phone.elsewhere.addOwner(mia.id);
    app.phone.elsewhere.addOwner(eve.id);
    await app.clock.advance(0);
    expect(await open()).toMatch(
      /^They show their number to Max Muster · 2\n.*Telegram doesn’t say it for sure\.\n\[Eve\] \[Add\] \[Mia\] \[Add\]/s,
    );
    app.phone.elsewhere.removeOwner(eve.id);
    expect(await open()).toMatch(/· 1\n.*\[Mia\] \[Add\]/s);
    expect(await talk.press(/^Add$/)).toMatch(/Mia/);
    expect(await talk.press(/^Add/)).toMatch(/Added|added/);
    expect(await open()).toMatch(/^No one you’ve met/);
    expect(await talk.say('/undo')).toMatch(/Mia/);
    expect(await open()).toMatch(/· 1\n/);
  },
);

test('the pages of that list come from one reading, which some minutes make old', async () => {
  const people = Array.from({ length: 22 }, (_, at) => ({
    id: 100n + BigInt(at),
    firstName: `Person ${String(at).padStart(2, '0')}`,
    phone: `+1202555${2000 + at}`,
  }));
  await using app = await openPairedMemoryApp([zoe, ...people], ({ elsewhere }) => {
    elsewhere.add(zoe.id, { firstName: 'Zoe', lastName: '' });
  });
  for (const { id } of people) app.phone.elsewhere.addOwner(id);
  await app.clock.advance(0);
  const talk = talkOf(app, app.me);
  await talk.say('/contacts');
  await talk.press(/^By name/);
  expect(await talk.press(/^May have me, not my contacts$/)).toMatch(/· 22\n/);
  app.phone.elsewhere.removeOwner(100n);
  expect(await talk.press(/^›$/)).toMatch(/· 22\n.*\[Person 10\]/s);
  // Those who were added meanwhile are left out all the same.
  await app.book.importCards([{ firstName: 'Person', lastName: '', phone: '+12025552021' }]);
  expect(await talk.press(/^›$/)).toMatch(/· 21\n.*\[Person 20\]/s);
  app.clock.jump(6 * 60_000);
  expect(await talk.press(/^‹$/)).toMatch(/· 20\n/);
});

test('a number that was seen only because it was saved is no sign', async () => {
  await using scene = await openScene('rich');
  const { app, talk } = scene;
  await app.book.importCards([{ firstName: 'Eve', lastName: '', phone: eve.phone }]);
  // On another device, without an update: the stored user keeps the number.
  await app.phone.deleteContacts([app.phone.refTo(eve.id)]);
  app.clock.jump(60 * 60_000);
  expect(await talk.say('/contacts')).toMatch(/· 2\n/);
  await talk.press(/^By name/);
  expect(await talk.press(/^May have me, not my contacts$/)).toMatch(/^No one you’ve met/);
});

test('who no longer has the account is news for those who switch it on', async () => {
  await using scene = await openScene('rich');
  const { app, talk } = scene;
  const lose = async (): Promise<void> => {
    app.me.does(() => app.phone.elsewhere.removeOwner(zoe.id));
    await app.clock.advance(60_000);
  };
  await lose();
  expect(app.me.answers()).toEqual([]);
  app.phone.elsewhere.addOwner(zoe.id);
  await talk.say('/settings');
  await talk.press(/^News of contacts$/);
  expect(await talk.press(/^☐ Someone no longer has me$/)).toMatch(/☑ Someone no longer has me/);
  app.clock.jump(24 * 60 * 60_000);
  await lose();
  await app.me.shows(/^Zoe no longer has you in their contacts\.$/);
});
